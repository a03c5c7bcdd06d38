using System.Globalization;

namespace Verification.Interchange;

/// <summary>A stretch of percentages that a value stands for.</summary>
/// <param name="Low">The lower end, included; 0 to 100.</param>
/// <param name="High">The upper end, not below the lower; 0 to 100.</param>
/// <param name="IsHighExcluded">Whether the upper end itself is left out.</param>
public readonly record struct PercentRange(double Low, double High, bool IsHighExcluded = false)
{
    /// <summary>The rounding that a comparison of percentages forgives.</summary>
    internal const double Tolerance = 1e-7;

    /// <summary>How wide it is; 0 for a single percentage.</summary>
    public double Width => High - Low;

    /// <summary>Whether a percentage lies within.</summary>
    public bool Holds(double percent) =>
        percent >= Low - Tolerance && (IsHighExcluded ? percent < High - Tolerance : percent <= High + Tolerance);

    /// <summary>The range as text, such as <c>40 to below 50 %</c>.</summary>
    public override string ToString() =>
        Width == 0 ? $"{Number(Low)} %"
        : IsHighExcluded ? $"{Number(Low)} to below {Number(High)} %"
        : $"{Number(Low)} to {Number(High)} %";

    /// <summary>A number as it is shown: up to six places, whatever the culture.</summary>
    internal static string Number(double number) => (Math.Round(number, 6) + 0.0).ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Whether two ranges are the same.</summary>
    internal bool IsSameAs(PercentRange other) =>
        IsHighExcluded == other.IsHighExcluded && Math.Abs(Low - other.Low) <= Tolerance && Math.Abs(High - other.High) <= Tolerance;
}
