namespace Verification.Interchange;

/// <summary>What became of a value on another scale. Never a bare number: what was lost stands beside it.</summary>
/// <param name="Source">The value that was converted.</param>
/// <param name="Target">The scale that it was converted to.</param>
/// <param name="Value">What it is there; null where that scale has nothing for it.</param>
/// <param name="Loss">What was lost.</param>
/// <param name="Remark">The same in an English sentence.</param>
public sealed record ScaleConversion(ScaleValue Source, Scale Target, ScaleValue? Value, ConversionLoss Loss, string Remark)
{
    /// <summary>The conversion as text, such as <c>Probably true (2) -> 70 [stix]: exact</c>.</summary>
    public override string ToString() => $"{Source} -> {Value?.ToString() ?? "nothing"} [{Target.Name}]: {Loss.InWords()}";
}

/// <summary>What a conversion loses.</summary>
public enum ConversionLoss
{
    /// <summary>Nothing: converting back gives the original, and no other range is claimed.</summary>
    Exact = 1,

    /// <summary>It says less precisely what the source said: its range is no narrower.</summary>
    Widened,

    /// <summary>It says more precisely than the source did: its range is narrower.</summary>
    Narrowed,

    /// <summary>What cannot be judged stays unknown; the value is the scale’s own word for that, or nothing.</summary>
    UnknownKept,

    /// <summary>The scale has nothing for it: it measures something else, or leaves it out.</summary>
    NoCounterpart,
}
