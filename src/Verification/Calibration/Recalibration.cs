using System.Collections.Immutable;
using Verification.Scoring;

namespace Verification.Calibration;

/// <summary>Maps probabilities to what they turned out to mean, without changing their order. Immutable.</summary>
public abstract record Recalibration
{
    private protected Recalibration() { }

    /// <summary>The recalibrated probability.</summary>
    /// <param name="probability">From 0 to 1.</param>
    /// <returns>From 0 to 1.</returns>
    public abstract double Apply(double probability);
}

/// <summary>Stretches and shifts log-odds: logit P′ = slope · logit P + intercept (Platt 1999).</summary>
/// <param name="Slope">How much apart probabilities are moved; above 0, at most 20.</param>
/// <param name="Intercept">How far all are shifted, in log-odds; from −20 to 20.</param>
/// <exception cref="ArgumentOutOfRangeException">A number is out of these bounds, or no number.</exception>
public sealed record PlattScaling(double Slope, double Intercept) : Recalibration
{
    /// <inheritdoc cref="PlattScaling(double, double)"/>
    public double Slope { get; } = Guard.InRange(Slope, double.Epsilon, 20);

    /// <inheritdoc cref="PlattScaling(double, double)"/>
    public double Intercept { get; } = Guard.InRange(Intercept, -20, 20);

    /// <inheritdoc/>
    public override double Apply(double probability) =>
        probability is 0 or 1 ? probability : LogOdds.ToProbability((Slope * LogOdds.Of(probability)) + Intercept);
}

/// <summary>A rising curve through points, straight between them and level beyond the first and last (Zadrozny &amp; Elkan 2002).</summary>
public sealed record IsotonicCurve : Recalibration
{
    /// <summary>Makes a curve.</summary>
    /// <param name="points">At least one point; both coordinates from 0 to 1, the first rising, the second never falling.</param>
    /// <exception cref="ArgumentException">There is no point, or they do not rise.</exception>
    public IsotonicCurve(IEnumerable<(double From, double To)> points)
    {
        Points = [.. points];
        var isRising = Points.Zip(Points.Skip(1)).All(pair => pair.First.From < pair.Second.From && pair.First.To <= pair.Second.To);
        if (Points.IsEmpty || !isRising || Points.Any(point => point.From is not (>= 0 and <= 1) || point.To is not (>= 0 and <= 1)))
        {
            throw new ArgumentException("A curve takes points from 0 to 1 that rise, and at least one.", nameof(points));
        }
    }

    /// <summary>The points, from left to right.</summary>
    public ImmutableArray<(double From, double To)> Points { get; }

    /// <inheritdoc/>
    public override double Apply(double probability)
    {
        var next = 0;
        while (next < Points.Length && Points[next].From < probability)
        {
            next++;
        }

        if (next == 0 || next == Points.Length)
        {
            return Points[Math.Min(next, Points.Length - 1)].To;
        }

        var (left, right) = (Points[next - 1], Points[next]);
        return left.To + ((right.To - left.To) * (probability - left.From) / (right.From - left.From));
    }

    /// <inheritdoc/>
    public bool Equals(IsotonicCurve? other) => other is not null && Points.SequenceEqual(other.Points);

    /// <inheritdoc/>
    public override int GetHashCode() => Points.Aggregate(0, HashCode.Combine);
}

/// <summary>How probabilities are recalibrated.</summary>
public enum RecalibrationKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By <see cref="PlattScaling"/>.</summary>
    Platt,

    /// <summary>By an <see cref="IsotonicCurve"/>.</summary>
    Isotonic,
}
