namespace Verification.Interchange;

/// <summary>A level of a scale.</summary>
/// <param name="Code">The level as it is written where the scale is used.</param>
/// <param name="Name">What it is called; other names of it follow after a slash.</param>
/// <param name="Range">The percentages that it stands for; null for a level that stands for none.</param>
/// <param name="Percent">The one percentage that it is written as, within <paramref name="Range"/>; null where there is none.</param>
public sealed record ScaleLevel(string Code, string Name, PercentRange? Range = null, double? Percent = null)
{
    internal ScaleLevel(string code, string name, double low, double high, double percent)
        : this(code, name, new PercentRange(low, high), percent) { }

    /// <summary>Whether it says that nothing can be said. That is not a middling level.</summary>
    public bool IsUnknown { get; init; }

    private IEnumerable<string> Names => [Name, .. Name.Split('/')];

    /// <summary>The level as text: its name with its code, or the code alone where that says the same.</summary>
    public override string ToString() =>
        Names.Any(name => string.Equals(Spelling.Of(name), Spelling.Of(Code), StringComparison.Ordinal)) ? Code : $"{Name} ({Code})";

    /// <summary>All that it is called, as <see cref="Spelling"/> has it.</summary>
    internal IEnumerable<string> Spellings =>
        Names.SelectMany(name => new[] { name, $"{Code} {name}", $"{name} {Code}" }).Prepend(Code).Select(Spelling.Of).OfType<string>();
}
