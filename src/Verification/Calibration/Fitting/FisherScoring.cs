using System.Collections.Immutable;
using Verification.Scoring;

namespace Verification.Calibration;

/// <summary>
/// Finds the parameters under which what became known is most probable, given that they are held to their defaults: the maximum of
/// Σ ln p(outcome) − Σ (θ − θ₀)² / 2σ², by Fisher scoring (Osborne 1992) with steps halved until they help, kept within bounds and tables
/// kept falling.
/// </summary>
/// <param name="set">The labelled cases.</param>
/// <param name="parameters">The parameters that may move.</param>
/// <param name="claims">The positions of the claims to learn from.</param>
internal sealed class FisherScoring(LabelledSet set, ImmutableArray<Parameter> parameters, int[] claims)
{
    /// <summary>A gain of this much in the log-likelihood means nothing.</summary>
    private const double SmallestGain = 1e-4;
    private const int MostRounds = 100;
    private const int MostHalvings = 30;
    private const double SmallestStep = 1e-6;

    private readonly Likelihood likelihood = new(set, parameters);
    private readonly int[] settled = [.. claims.Where(claim => set.Claims[claim].IsSettled)];
    private readonly int[] cases =
    [
        .. claims.Where(claim => set.Claims[claim].IsSettled).Select(claim => set.Claims[claim].Case).Distinct(),
    ];
    private readonly double[] defaults = [.. parameters.Select(parameter => parameter.At(ScoringOptions.Default))];

    /// <summary>The options of the maximum, and what is known of each parameter there: the variance that is left of it, on its scale.</summary>
    public (ScoringOptions Options, double[] Variances) Maximize(ScoringOptions start, CancellationToken cancellationToken)
    {
        var at = parameters.Select(parameter => parameter.At(start)).ToArray();
        var options = With(start, at);
        for (var round = 0; ; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (probabilities, slopes) = likelihood.Slopes(options, cases);
            var (gradient, information) = Derive(at, probabilities, slopes);
            var next = round < MostRounds ? Improve(start, at, Loss(at, probabilities), gradient, information) : null;
            if (next is null)
            {
                return (options, PositiveDefinite.InverseDiagonal(information));
            }

            at = next;
            options = With(start, at);
        }
    }

    private ScoringOptions With(ScoringOptions options, double[] at) =>
        parameters.Zip(at).Aggregate(options, (with, pair) => pair.First.With(with, pair.Second));

    /// <summary>The negative of what is maximized.</summary>
    private double Loss(double[] at, double[] probabilities) =>
        settled.Sum(claim => -Math.Log(Chance(claim, probabilities)))
        + parameters.Select((parameter, j) => Squared((at[j] - defaults[j]) / parameter.Deviation) / 2).Sum();

    private double Chance(int claim, double[] probabilities) =>
        set.Claims[claim].Outcome == Outcome.True ? probabilities[claim] : 1 - probabilities[claim];

    /// <summary>The gradient of the loss, and its expected second derivatives.</summary>
    private (double[] Gradient, double[,] Information) Derive(double[] at, double[] probabilities, double[,] slopes)
    {
        var gradient = new double[parameters.Length];
        var information = new double[parameters.Length, parameters.Length];
        for (var j = 0; j < parameters.Length; j++)
        {
            var precision = 1 / Squared(parameters[j].Deviation);
            gradient[j] = precision * (at[j] - defaults[j]);
            information[j, j] = precision;
        }

        foreach (var claim in settled)
        {
            var probability = probabilities[claim];
            var weight = 1 / (probability * (1 - probability));
            var residual = probability - (set.Claims[claim].Outcome == Outcome.True ? 1 : 0);
            for (var j = 0; j < parameters.Length; j++)
            {
                var slope = slopes[claim, j];
                if (slope == 0)
                {
                    continue;
                }

                gradient[j] += weight * residual * slope;
                for (var k = 0; k < parameters.Length; k++)
                {
                    information[j, k] += weight * slope * slopes[claim, k];
                }
            }
        }

        return (gradient, information);
    }

    /// <summary>A better place, or null if there is none within reach.</summary>
    private double[]? Improve(ScoringOptions start, double[] at, double loss, double[] gradient, double[,] information)
    {
        var direction = Direction(at, gradient, information);
        for (var (length, halving) = (1.0, 0); halving < MostHalvings; length /= 2, halving++)
        {
            var next = Feasible([.. at.Zip(direction, (value, toward) => value + (length * toward))]);
            if (next.Zip(at, (a, b) => Math.Abs(a - b)).Max() < SmallestStep)
            {
                return null;
            }

            if (Loss(next, likelihood.Probabilities(With(start, next), cases)) < loss - SmallestGain)
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>Toward the minimum of the quadratic that fits the loss here, along the parameters that no bound stops.</summary>
    private double[] Direction(double[] at, double[] gradient, double[,] information)
    {
        var free = Enumerable
            .Range(0, parameters.Length)
            .Where(j => parameters[j].Clamp(at[j] - (gradient[j] * SmallestStep)) != at[j])
            .ToArray();
        var matrix = new double[free.Length, free.Length];
        for (var i = 0; i < free.Length; i++)
        {
            for (var k = 0; k < free.Length; k++)
            {
                matrix[i, k] = information[free[i], free[k]];
            }
        }

        var direction = new double[parameters.Length];
        var step = PositiveDefinite.Solve(matrix, [.. free.Select(j => -gradient[j])]);
        for (var i = 0; i < free.Length; i++)
        {
            direction[free[i]] = step[i];
        }

        return direction;
    }

    /// <summary>The nearest place where every parameter is within its bounds, and no table rises.</summary>
    private double[] Feasible(double[] at)
    {
        var feasible = parameters.Zip(at, (parameter, value) => parameter.Clamp(value)).ToArray();
        foreach (
            var table in Enumerable
                .Range(0, parameters.Length)
                .Where(j => parameters[j].Table is not null)
                .GroupBy(j => parameters[j].Table, StringComparer.Ordinal)
        )
        {
            var places = table.ToArray();
            var falling = IsotonicRegression.Rising([.. places.Select(j => -feasible[j])]);
            for (var i = 0; i < places.Length; i++)
            {
                feasible[places[i]] = parameters[places[i]].Clamp(-falling[i]);
            }
        }

        return feasible;
    }

    private static double Squared(double value) => value * value;
}
