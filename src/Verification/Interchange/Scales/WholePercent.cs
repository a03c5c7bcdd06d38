namespace Verification.Interchange;

/// <summary>Rounds percentages to whole ones.</summary>
internal static class WholePercent
{
    /// <summary>The nearest whole percentage, a half towards even chance. What is neither impossible nor certain becomes neither.</summary>
    public static double Of(double percent)
    {
        var towardsEven =
            percent < 50 ? Math.Floor(percent + 0.5 + PercentRange.Tolerance) : Math.Ceiling(percent - 0.5 - PercentRange.Tolerance);
        return percent <= PercentRange.Tolerance ? 0
            : percent >= 100 - PercentRange.Tolerance ? 100
            : Math.Clamp(towardsEven, 1, 99);
    }
}
