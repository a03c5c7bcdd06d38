namespace Verification.Scoring;

/// <summary>Comparisons that rounding cannot decide: ≥ holds from t − 1e-9, &gt; only above t + 1e-9.</summary>
internal static class Comparison
{
    public static bool AtLeast(double value, double threshold) => value >= threshold - ScoringOptions.Tolerance;

    public static bool AtMost(double value, double threshold) => value <= threshold + ScoringOptions.Tolerance;

    public static bool Above(double value, double threshold) => !AtMost(value, threshold);

    /// <summary>A weight as a key to sort by, in which weights that differ by rounding alone are equal.</summary>
    public static double Rank(double weight) => Math.Round(weight, 9);

    /// <summary>Compares weights that rounding alone does not tell apart: the heavier comes first.</summary>
    public static int HeaviestFirst(double a, double b) => a == b ? 0 : Rank(b).CompareTo(Rank(a));

    public static bool Below(double value, double threshold) => !AtLeast(value, threshold);
}
