namespace Verification.TruthDiscovery;

/// <summary>How the texts of values are read: see <see cref="ValueKind"/>.</summary>
public sealed record ValueFormat
{
    private ValueFormat(ValueKind kind) => Kind = kind;

    /// <summary>Each text is a label of its own.</summary>
    public static ValueFormat Categorical { get; } = new(ValueKind.Categorical);

    /// <summary>What the values are.</summary>
    public ValueKind Kind { get; }

    /// <summary>How far apart two numbers of an item may be and still be one value: 0 or more, in the numbers’ own unit.</summary>
    public double Tolerance { get; private init; }

    /// <summary>What stands between the elements of a set.</summary>
    public char Separator { get; private init; }

    /// <summary>The tree whose nodes the values name, for <see cref="ValueKind.Hierarchical"/> alone.</summary>
    public Hierarchy? Hierarchy { get; private init; }

    /// <summary>Each text is a finite decimal number, such as <c>-1.5e3</c>, read without regard to culture.</summary>
    /// <param name="tolerance">How far apart two numbers of an item may be and still be one value: 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative or not finite.</exception>
    public static ValueFormat Numeric(double tolerance = 0) =>
        new(ValueKind.Numeric) { Tolerance = Guard.InRange(tolerance, 0, double.MaxValue) };

    /// <summary>Each text is a set of elements; their order and repetition say nothing.</summary>
    /// <param name="separator">What stands between the elements.</param>
    public static ValueFormat Set(char separator = ' ') => new(ValueKind.Set) { Separator = separator };

    /// <summary>Each text names a node of a tree; a text that names none is a node of its own, without a parent.</summary>
    /// <param name="hierarchy">The tree.</param>
    public static ValueFormat Hierarchical(Hierarchy hierarchy)
    {
        ArgumentNullException.ThrowIfNull(hierarchy);
        return new(ValueKind.Hierarchical) { Hierarchy = hierarchy };
    }
}
