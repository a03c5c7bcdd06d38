using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Verification.Interchange;

/// <summary>A scale that ratings are given on, as data.</summary>
public sealed class Scale
{
    private readonly FrozenDictionary<string, ScaleLevel> levelsBySpelling;

    internal Scale(string name, string title, Quantity measures, string source, ImmutableArray<ScaleLevel> levels)
    {
        Name = name;
        Title = title;
        Measures = measures;
        Source = source;
        Levels = levels;
        levelsBySpelling = levels
            .SelectMany(level => level.Spellings, (level, spelling) => (level, spelling))
            .DistinctBy(pair => pair.spelling, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.spelling, pair => pair.level, StringComparer.Ordinal);
    }

    /// <summary>The name that it is asked for by.</summary>
    public string Name { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>What it measures.</summary>
    public Quantity Measures { get; }

    /// <summary>Who publishes it, and the edition; and where its ranges come from, if from elsewhere.</summary>
    public string Source { get; }

    /// <summary>Its levels, in the order of their source; empty for a scale of numbers.</summary>
    public ImmutableArray<ScaleLevel> Levels { get; }

    /// <summary>What may be written on it, in words.</summary>
    public string Expected => Numbers?.Expected ?? $"one of {string.Join(", ", Levels.Select(level => level.Code))}";

    /// <summary>Whether its ranges are counted in whole per cent, and a percentage is rounded before it is looked up.</summary>
    internal bool IsWhole { get; init; }

    /// <summary>The numbers of a scale of numbers; null for a scale of levels.</summary>
    internal NumberLine? Numbers { get; init; }

    /// <summary>Reads a value as people write it: a code, a name, both, or a number.</summary>
    /// <returns>Whether the scale has it; <see cref="Expected"/> says what it has.</returns>
    public bool TryRead(string text, [NotNullWhen(true)] out ScaleValue? value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value =
            Numbers is null ? Value(Spelling.Of(text) is { } spelling ? levelsBySpelling.GetValueOrDefault(spelling) : null)
            : NumberLine.TryParse(text, out var number) && TryRead(number, out var read) ? read
            : null;
        return value is not null;
    }

    /// <summary>Reads a number of a scale of numbers.</summary>
    /// <returns>Whether the scale has it.</returns>
    public bool TryRead(double number, [NotNullWhen(true)] out ScaleValue? value)
    {
        value = Numbers?.Holds(number) == true ? new(this, number, Numbers.PercentOf(number)) : null;
        return value is not null;
    }

    /// <summary>Reads a value as people write it.</summary>
    /// <exception cref="ArgumentException">The scale does not have it.</exception>
    public ScaleValue Read(string text) =>
        TryRead(text, out var value)
            ? value
            : throw new ArgumentException($"'{text}' is no value of {Name}; expected {Expected}.", nameof(text));

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The value for a percentage; null where the scale leaves it out. An edge of two levels belongs to the one nearer even chance.</summary>
    internal ScaleValue? At(double percent)
    {
        var point = IsWhole ? WholePercent.Of(percent) : percent;
        return Numbers is { } numbers
            ? new(this, numbers.At(point), point)
            : Value(Levels.Where(level => level.Range?.Holds(point) == true).MinBy(level => Math.Abs(level.Percent!.Value - 50)));
    }

    /// <summary>The level of a code, whatever it is worth.</summary>
    internal ScaleValue? OfCode(string code) =>
        Value(Levels.FirstOrDefault(level => level.Code.Equals(code, StringComparison.OrdinalIgnoreCase)));

    /// <summary>What says on this scale that nothing can be said; null where there is no word for that.</summary>
    internal ScaleValue? Unknown => Value(Levels.FirstOrDefault(level => level.IsUnknown));

    private ScaleValue? Value(ScaleLevel? level) => level is null ? null : new(this, level);
}
