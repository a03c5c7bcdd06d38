using System.Collections.Frozen;
using System.Collections.Immutable;
using Verification.Confidence;
using Verification.Scoring;

namespace Verification.Calibration;

/// <summary>What was learned from some claims.</summary>
internal sealed record FittedModel(
    ScoringOptions Options,
    FrozenDictionary<string, Probability> Trust,
    Recalibration? Recalibration,
    ImmutableArray<FittedConstant> Constants
);

/// <summary>Learns all that is learned, one after the other: constants, then trust in sources, then where verdicts begin, then recalibration.</summary>
internal sealed class ModelFit(LabelledSet set, RecalibrationKind recalibration, CancellationToken cancellationToken)
{
    /// <summary>A constant is determined if outcomes leave at most this share of the variance that its default allows.</summary>
    private const double DeterminedVariance = 0.75;

    /// <summary>From this share on, outcomes say next to nothing of a constant.</summary>
    private const double HopelessVariance = 0.95;

    /// <summary>How many standard errors make a gain clear.</summary>
    private const double ClearGain = 2;

    /// <summary>Learns from some claims.</summary>
    /// <param name="claims">Their positions.</param>
    /// <param name="start">Where to start looking; it makes no difference to what is found, but to how soon.</param>
    public FittedModel Learn(int[] claims, ScoringOptions start)
    {
        var (options, determined) = Constants(claims, start);
        var trust = Trust(claims, options);
        var trusting = trust.Count > 0 ? set.WithCases(position => Trusting(set.Cases[position], trust)) : set;
        var standings = Standings(trusting, claims, options);
        var grading = new GradingFit(claims.Select(claim => (standings[claim], set.Claims[claim].Outcome)), options);
        var graded = grading.Fit();
        var settled = claims
            .Where(claim => set.Claims[claim].IsSettled)
            .Select(claim => (standings[claim].Probability, set.Claims[claim].Outcome == Outcome.True));
        return new(
            graded,
            trust,
            RecalibrationFit.Learn(recalibration, [.. settled]),
            [
                .. determined.Select(one =>
                    one with
                    {
                        Value = Parameters.All.Single(parameter => parameter.Name == one.Name).Get(graded),
                    }
                ),
                .. GradingFit.Names.Select(threshold => new FittedConstant(
                    threshold.Name,
                    threshold.Get(ScoringOptions.Default),
                    threshold.Get(graded),
                    claims.Length,
                    grading.CanTell
                )),
            ]
        );
    }

    /// <summary>A labelled case with trust in its sources.</summary>
    public static LabelledCase Trusting(LabelledCase labelled, FrozenDictionary<string, Probability> trust)
    {
        var trusting = TrustFit.Apply(trust, labelled.Case);
        return ReferenceEquals(trusting, labelled.Case) ? labelled : new(trusting, labelled.Outcomes);
    }

    /// <summary>
    /// Fits the constants. While there is one that outcomes do not determine, the one they tell least of goes back to its default, and the others
    /// are fitted again: of two that stand in for each other, the other may then be determined.
    /// </summary>
    private (ScoringOptions Options, ImmutableArray<FittedConstant> Constants) Constants(int[] claims, ScoringOptions start)
    {
        var touched = new Likelihood(set, Parameters.All).ClaimsTouched(claims);
        var moving = Parameters.All.Where((_, j) => touched[j] > 0).ToImmutableArray();
        var options = ScoringOptions.Default;
        while (moving.Length > 0)
        {
            var from = moving.Aggregate(ScoringOptions.Default, (with, parameter) => parameter.With(with, parameter.At(start)));
            (options, var variances) = new FisherScoring(set, moving, claims).Maximize(from, cancellationToken);
            var left = variances.Zip(moving, (variance, parameter) => variance / (parameter.Deviation * parameter.Deviation)).ToArray();
            if (left.Max() <= DeterminedVariance)
            {
                break;
            }

            moving = [.. moving.Where((_, j) => left[j] < Math.Min(left.Max(), HopelessVariance))];
            options = ScoringOptions.Default;
        }

        return (
            options,
            [
                .. Parameters.All.Select(
                    (parameter, j) =>
                        new FittedConstant(
                            parameter.Name,
                            parameter.Get(ScoringOptions.Default),
                            parameter.Get(options),
                            touched[j],
                            moving.Contains(parameter)
                        )
                ),
            ]
        );
    }

    /// <summary>
    /// The trust learned of sources, if what they said elsewhere makes the outcomes clearly more probable: by more than two standard errors of the
    /// mean gain. Else none.
    /// </summary>
    private FrozenDictionary<string, Probability> Trust(int[] claims, ScoringOptions options)
    {
        var fit = new TrustFit(set, claims, options);
        var trust = fit.Trust();
        if (trust.Count == 0)
        {
            return trust;
        }

        var withoutGroup = new Dictionary<int, FrozenDictionary<string, Probability>>();
        var groups = claims.ToLookup(claim => set.Claims[claim].Case, claim => set.Claims[claim].Group);
        var elsewhere = set.WithCases(position =>
        {
            if (groups[position].Select(group => (int?)group).FirstOrDefault() is not { } group)
            {
                return set.Cases[position];
            }

            var others = withoutGroup.TryGetValue(group, out var known) ? known : withoutGroup[group] = fit.Trust(group);
            return Trusting(set.Cases[position], others);
        });
        var gains = LogChances(elsewhere, claims, options)
            .Zip(LogChances(set, claims, options), (with, without) => with - without)
            .ToArray();
        var mean = gains.Average();
        var variance = gains.Sum(gain => (gain - mean) * (gain - mean)) / Math.Max(1, gains.Length - 1);
        return mean > ClearGain * Math.Sqrt(variance / gains.Length) ? trust : FrozenDictionary<string, Probability>.Empty;
    }

    /// <summary>The logarithm of the probability of what became known, for each settled claim.</summary>
    private IEnumerable<double> LogChances(LabelledSet scored, int[] claims, ScoringOptions options)
    {
        var standings = Standings(scored, claims, options);
        return claims
            .Where(claim => set.Claims[claim].IsSettled)
            .Select(claim =>
                Math.Log(set.Claims[claim].Outcome == Outcome.True ? standings[claim].Probability : 1 - standings[claim].Probability)
            );
    }

    private static Standing[] Standings(LabelledSet scored, int[] claims, ScoringOptions options)
    {
        var standings = new Standing[scored.Claims.Length];
        Parallel.ForEach(
            claims.Select(claim => scored.Claims[claim].Case).Distinct(),
            position =>
            {
                foreach (var (claim, standing) in scored.Standings(position, options))
                {
                    standings[claim] = standing;
                }
            }
        );
        return standings;
    }
}
