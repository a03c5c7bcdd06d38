using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Verification.Interchange;

/// <summary>Scales of plain numbers.</summary>
internal static class NumberScales
{
    private const string Prefix = "rating:";

    /// <summary>The least distance of two bounds: the numbers between nearer ones could not be told apart as they are shown.</summary>
    private const double Nearest = 0.001;

    public static Scale Percent { get; } =
        new("percent", "Probability in per cent", Quantity.Likelihood, "no publisher: a probability as it is", [])
        {
            Numbers = new(0, 100, IsWhole: false),
        };

    public static Scale ClaimReview { get; } =
        Between(
            "claimReview",
            "ClaimReview, 1 (false) to 5 (true)",
            1,
            5,
            "schema.org ClaimReview, with the bounds that Google’s guide to fact-check markup uses (2024)"
        );

    /// <summary>A scale between two numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The numbers are no bounds.</exception>
    public static Scale Rating(double worst, double best)
    {
        if (!AreBounds(worst, best))
        {
            throw new ArgumentOutOfRangeException(
                nameof(best),
                best,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"best is {best} and worst {worst}; expected two finite numbers at least {Nearest} apart."
                )
            );
        }

        var (low, high) = (PercentRange.Number(worst), PercentRange.Number(best));
        return Between($"{Prefix}{low}-{high}", $"Rating, {low} (worst) to {high} (best)", worst, best, "schema.org Rating");
    }

    /// <summary>Reads a name such as <c>rating:1-5</c>, the worst before the best.</summary>
    public static bool TryRead(string name, [NotNullWhen(true)] out Scale? scale)
    {
        scale = null;
        var bounds = name.AsSpan().Trim();
        if (!bounds.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        bounds = bounds[Prefix.Length..];
        var dash = bounds.Length > 1 ? bounds[1..].IndexOf('-') + 1 : 0;
        if (
            dash > 0
            && NumberLine.TryParse(bounds[..dash], out var worst)
            && NumberLine.TryParse(bounds[(dash + 1)..], out var best)
            && AreBounds(worst, best)
        )
        {
            scale = Rating(worst, best);
        }

        return scale is not null;
    }

    private static bool AreBounds(double worst, double best) => double.IsFinite(best - worst) && Math.Abs(best - worst) >= Nearest;

    private static Scale Between(string name, string title, double worst, double best, string source) =>
        new(name, title, Quantity.Likelihood, source, []) { Numbers = new(worst, best, IsWhole: false) };
}
