namespace Verification.Interchange;

/// <summary>
/// Converts values by the percentage that they are written as, and says what is lost by comparing what they stand for.
/// Where a standard writes its levels as numbers of STIX, the number is another way to write the level, and as exact.
/// </summary>
internal static class ScaleConverter
{
    public static ScaleConversion Convert(ScaleValue source, Scale target) =>
        !AreComparable(source.Scale.Measures, target.Measures)
            ? new(
                source,
                target,
                null,
                ConversionLoss.NoCounterpart,
                $"{source.Scale.Name} measures {source.Scale.Measures.InWords()}, {target.Name} {target.Measures.InWords()}."
            )
        : source.IsUnknown ? Unknown(source, target)
        : source.Percent is { } percent ? ByPercent(source, percent, target)
        : ByCode(source, target);

    private static bool AreComparable(Quantity a, Quantity b) =>
        a == b || (a == Quantity.Assurance && b != Quantity.Reliability) || (b == Quantity.Assurance && a != Quantity.Reliability);

    private static ScaleConversion Unknown(ScaleValue source, Scale target) =>
        new(
            source,
            target,
            target.Unknown,
            ConversionLoss.UnknownKept,
            target.Unknown is null
                ? $"What cannot be judged stays unknown; {target.Name} has no word for that, so that nothing is said."
                : "What cannot be judged stays unknown."
        );

    private static ScaleConversion ByCode(ScaleValue source, Scale target) =>
        target.OfCode(source.Code) is { } same
            ? new(source, target, same, ConversionLoss.Exact, "Both scales have the same level.")
            : new(source, target, null, ConversionLoss.NoCounterpart, $"{target.Name} has no level {source.Code}.");

    private static ScaleConversion ByPercent(ScaleValue source, double percent, Scale target)
    {
        if (target.At(percent) is not { Percent: { } written, Range: { } range } value)
        {
            return new(
                source,
                target,
                null,
                ConversionLoss.NoCounterpart,
                $"{target.Name} has nothing for {new PercentRange(percent, percent)}."
            );
        }

        var said = source.Range!.Value;
        var returns = source.Scale.At(written) is { } back && back.IsSameAs(source);
        return returns && range.IsSameAs(said) ? new(source, target, value, ConversionLoss.Exact, $"Both say {range}.")
            : returns && IsWrittenAsNumber(source.Scale, target)
                ? new(source, target, value, ConversionLoss.Exact, $"Converting back gives {source} again.")
            : range.Width >= said.Width - PercentRange.Tolerance
                ? new(source, target, value, ConversionLoss.Widened, $"It now says {range}, where the source said {said}.")
            : new(
                source,
                target,
                value,
                ConversionLoss.Narrowed,
                $"It now says {range}, more precisely than the source, which said {said}."
            );
    }

    private static bool IsWrittenAsNumber(Scale source, Scale target) =>
        (source == StixScales.Number || target == StixScales.Number) && (source.Numbers is null) != (target.Numbers is null);
}
