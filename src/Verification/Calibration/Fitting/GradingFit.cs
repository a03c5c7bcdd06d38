using System.Collections.Immutable;
using Verification.Scoring;

namespace Verification.Calibration;

/// <summary>
/// Fits where verdicts begin: the thresholds whose verdicts agree best with the outcomes, unknown ones included. Agreement is the mean of accuracy
/// and macro-F1; a threshold is held to its default, so that it moves a unit of log-odds only for a claim more.
/// </summary>
/// <remarks>Where <em>corroborated</em> begins, outcomes cannot tell: a supported claim that is true is as right as a corroborated one.</remarks>
internal sealed class GradingFit
{
    /// <summary>The fewest claims of unknown outcome, and of known, that say anything of where verdicts begin.</summary>
    public const int FewestClaims = 10;

    private const int Places = 24;
    private const int MostRounds = 20;

    private readonly (Standing Standing, Outcome Outcome)[] claims;
    private readonly ScoringOptions options;

    private static readonly ImmutableArray<Threshold> Thresholds =
    [
        new("grading.contested", g => g.Contested, (g, value) => g with { Contested = value }, 0.05, 0.6),
        new("grading.unverified", g => g.Unverified, (g, value) => g with { Unverified = value }, 0.1, 0.95),
        new("grading.supported", g => g.Supported, (g, value) => g with { Supported = value }, 0.505, 0.95),
    ];

    /// <summary>What the evidence on each claim comes to under options, and what became known of it.</summary>
    public GradingFit(IEnumerable<(Standing, Outcome)> claims, ScoringOptions options)
    {
        this.claims = [.. claims];
        this.options = options;
    }

    /// <summary>The names of the thresholds that can be fitted, and how to read them.</summary>
    public static IEnumerable<(string Name, Func<ScoringOptions, double> Get)> Names =>
        Thresholds.Select(threshold => (threshold.Name, new Func<ScoringOptions, double>(o => threshold.Get(o.Grading))));

    /// <summary>Whether there are outcomes enough of both sorts.</summary>
    public bool CanTell =>
        claims.Count(claim => claim.Outcome == Outcome.Unknown) >= FewestClaims
        && claims.Count(claim => claim.Outcome != Outcome.Unknown) >= FewestClaims;

    /// <summary>The options with the thresholds that agree best; as they were where the outcomes cannot tell.</summary>
    public ScoringOptions Fit()
    {
        if (!CanTell)
        {
            return options;
        }

        var best = options.Grading;
        for (var round = 0; round < MostRounds; round++)
        {
            var next = Thresholds.Aggregate(best, Improve);
            if (next == best)
            {
                break;
            }

            best = next;
        }

        return options with
        {
            Grading = best,
        };
    }

    /// <summary>
    /// Moves a threshold, and where verdicts become supported with it, since the two stand in for each other. Of the places that agree equally
    /// well the first wins.
    /// </summary>
    private GradingThresholds Improve(GradingThresholds current, Threshold moved)
    {
        var supported = Thresholds[^1];
        GradingThresholds[] candidates =
        [
            .. (
                from place in Grid(moved)
                from start in (moved == supported ? Enumerable.Repeat(place, 1) : Grid(supported))
                select supported.Set(moved.Set(current, place), start)
            ).Where(candidate => candidate.Supported <= candidate.Corroborated),
        ];
        var objectives = new double[candidates.Length];
        Parallel.For(0, candidates.Length, i => objectives[i] = Objective(candidates[i]));
        var (best, value) = (current, Objective(current));
        for (var i = 0; i < candidates.Length; i++)
        {
            if (Comparison.Above(objectives[i], value))
            {
                (best, value) = (candidates[i], objectives[i]);
            }
        }

        return best;
    }

    private double Objective(GradingThresholds thresholds)
    {
        var grading = new Grading(thresholds);
        var verdicts = new Confusion([Outcome.True, Outcome.False, Outcome.Unknown]);
        foreach (var (standing, outcome) in claims)
        {
            verdicts.Add(Forecast.CallOf(grading.Grade(standing)), outcome, 1);
        }

        var moved = Thresholds.Sum(threshold => Math.Pow(threshold.Moved(thresholds), 2));
        return ((verdicts.Accuracy + verdicts.MacroF1) / 2) - (moved / claims.Length);
    }

    /// <summary>Places from the least to the most, evenly on the scale of log-odds, and the default.</summary>
    private static IEnumerable<double> Grid(Threshold threshold)
    {
        var (low, high) = (LogOdds.Of(threshold.Low), LogOdds.Of(threshold.High));
        return Enumerable
            .Range(0, Places)
            .Select(place => LogOdds.ToProbability(low + ((high - low) * place / (Places - 1))))
            .Append(threshold.Get(ScoringOptions.Default.Grading));
    }

    private sealed record Threshold(
        string Name,
        Func<GradingThresholds, double> Get,
        Func<GradingThresholds, double, GradingThresholds> Set,
        double Low,
        double High
    )
    {
        /// <summary>How far it is from its default, in log-odds.</summary>
        public double Moved(GradingThresholds thresholds) => LogOdds.Of(Get(thresholds)) - LogOdds.Of(Get(ScoringOptions.Default.Grading));
    }
}
