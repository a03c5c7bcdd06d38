namespace Verification.Interchange;

/// <summary>A value on a scale: one of its levels, or a number.</summary>
public sealed record ScaleValue
{
    internal ScaleValue(Scale scale, ScaleLevel level)
    {
        Scale = scale;
        Level = level;
        Range = level.Range;
        Percent = level.Percent;
    }

    internal ScaleValue(Scale scale, double number, double percent)
    {
        Scale = scale;
        Number = number;
        Range = new(percent, percent);
        Percent = percent;
    }

    /// <summary>The scale.</summary>
    public Scale Scale { get; }

    /// <summary>The level; null on a scale of numbers.</summary>
    public ScaleLevel? Level { get; }

    /// <summary>The number as the scale has it; null on a scale of levels.</summary>
    public double? Number { get; }

    /// <summary>The percentages that it stands for; null where it stands for none.</summary>
    public PercentRange? Range { get; }

    /// <summary>The one percentage that it is written as; null where it stands for none.</summary>
    public double? Percent { get; }

    /// <summary>Whether it says that nothing can be said.</summary>
    public bool IsUnknown => Level is { IsUnknown: true };

    /// <summary>The value as it is written where the scale is used.</summary>
    public string Code => Level?.Code ?? PercentRange.Number(Number!.Value);

    /// <summary>The same on another scale, with what is lost.</summary>
    public ScaleConversion ConvertTo(Scale target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return ScaleConverter.Convert(this, target);
    }

    /// <summary>The value as text.</summary>
    public override string ToString() => Level?.ToString() ?? Code;

    /// <summary>Whether two values of one scale are the same.</summary>
    internal bool IsSameAs(ScaleValue other) =>
        Level is not null
            ? Level == other.Level
            : Percent is { } percent && other.Percent is { } same && Math.Abs(percent - same) <= PercentRange.Tolerance;
}
