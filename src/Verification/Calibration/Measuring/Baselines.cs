using Verification.Evidence;

namespace Verification.Calibration;

/// <summary>
/// Simple ways to forecast that anything better has to beat. Each counts the items of a claim as its case states them, and says for its
/// probability what share of the other claims of which it said the same turned out true.
/// </summary>
internal static class Baselines
{
    /// <summary>The call of a baseline, from how many items support and refute a claim; null for the outcome that is most frequent among the others.</summary>
    private static readonly Dictionary<Forecaster, Func<int, int, Outcome?>> Rules = new()
    {
        [Forecaster.BaseRate] = (_, _) => null,
        [Forecaster.NetMajority] = (supports, refutes) =>
            supports > refutes ? Outcome.True
            : supports < refutes ? Outcome.False
            : Outcome.Unknown,
        [Forecaster.AnyRefutation] = (supports, refutes) =>
            refutes > 0 ? Outcome.False
            : supports > 0 ? Outcome.True
            : Outcome.Unknown,
    };

    /// <summary>Who they are.</summary>
    public static IEnumerable<Forecaster> All => Rules.Keys.Order();

    /// <summary>The forecasts of a baseline.</summary>
    /// <param name="baseline">Which.</param>
    /// <param name="set">The claims.</param>
    /// <param name="folds">The fold of each claim: what is learned is learned from the other folds.</param>
    public static Forecast[] Forecasts(Forecaster baseline, LabelledSet set, int[] folds)
    {
        var calls = Calls(Rules[baseline], set);
        var forecasts = new Forecast[calls.Length];
        foreach (var fold in folds.Distinct())
        {
            var others = Enumerable.Range(0, folds.Length).Where(claim => folds[claim] != fold).ToArray();
            var frequent = others
                .GroupBy(claim => set.Claims[claim].Outcome)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key)
                .FirstOrDefault()
                ?.Key;
            var shares = others
                .Where(claim => set.Claims[claim].IsSettled)
                .ToLookup(claim => calls[claim] ?? Outcome.Unknown, claim => set.Claims[claim].Outcome == Outcome.True);
            for (var claim = 0; claim < folds.Length; claim++)
            {
                if (folds[claim] == fold)
                {
                    forecasts[claim] = new(
                        ShareTrue(shares[calls[claim] ?? Outcome.Unknown]),
                        calls[claim] ?? frequent ?? Outcome.Unknown,
                        null,
                        null
                    );
                }
            }
        }

        return forecasts;
    }

    private static Outcome?[] Calls(Func<int, int, Outcome?> rule, LabelledSet set)
    {
        var calls = new Outcome?[set.Claims.Length];
        foreach (var @case in set.ClaimsOfCase)
        {
            var content = set.Cases[@case.Key].Case;
            var stances = content.Evidence.ToLookup(item => item.Claim, item => item.Stance, StringComparer.Ordinal);
            foreach (var claim in @case)
            {
                var on = stances[content.Claims[set.Claims[claim].Claim].Id];
                calls[claim] = rule(on.Count(stance => stance == Stance.Supports), on.Count(stance => stance == Stance.Refutes));
            }
        }

        return calls;
    }

    /// <summary>The share, as if one true and one false claim more had been seen (Laplace), so that it is never 0 or 1.</summary>
    private static double ShareTrue(IEnumerable<bool> seen)
    {
        var (count, trues) = seen.Aggregate((Count: 0, Trues: 0), (sum, isTrue) => (sum.Count + 1, sum.Trues + (isTrue ? 1 : 0)));
        return (trues + 1.0) / (count + 2.0);
    }
}
