using System.Collections.Immutable;
using System.Globalization;
using Verification.Evidence;

namespace Verification.Scoring;

/// <summary>Raises the flags of a claim: what a reader should know of the evidence beside its weight.</summary>
internal sealed class Flagging(
    CaseIndex index,
    Derivation derivation,
    Appraisal appraisal,
    AbsenceReason?[] absent,
    Labels labels,
    ScoringOptions options
)
{
    private const double StaleFreshness = 0.5;

    private readonly Grading grading = new(options.Grading);

    /// <summary>The flags of a claim, in the order of their codes.</summary>
    /// <param name="finding">What the evidence comes to.</param>
    /// <param name="verdict">The verdict that is published.</param>
    /// <param name="traits">What the evidence is like.</param>
    public ImmutableArray<Flag> Flags(Finding finding, Verdict verdict, EvidenceTraits traits) =>
        [
            .. Disputed(finding, verdict),
            .. About(FlagCode.SingleOrigin, "all that weighs has one origin", traits.Origins == 1 ? traits.Weighing : []),
            .. About(
                FlagCode.CircularSourcing,
                "items repeat each other in a circle",
                traits.Present.Where(item => derivation.CircleOf(item) is not null)
            ),
            .. Syndicated(finding),
            .. Reversed(finding),
            .. About(FlagCode.SelfInterest, "evidence that serves whoever issued it or passed it on", traits.SelfInterested),
            .. About(FlagCode.AgainstInterest, "evidence that goes against the interest of whoever issued it", traits.AgainstInterest),
            .. About(
                FlagCode.Silence,
                "a source that might have spoken is silent",
                traits.Present.Where(item => index.Items[item].Stance == Stance.Silent)
            ),
            .. About(
                FlagCode.Stale,
                "evidence that has lost half its strength or more to age",
                traits.Present.Where(item => Comparison.AtMost(appraisal.Freshness(item), StaleFreshness))
            ),
            .. About(
                FlagCode.Retracted,
                "evidence that has been retracted",
                index.ItemsOfClaim[finding.Claim].ToArray().Where(IsRetracted)
            ),
            .. About(FlagCode.Unrated, "evidence that weighs though nobody has rated it or its source", traits.Unrated),
            .. About(FlagCode.SingleChannel, "all that weighs came through one channel", traits.Channels == 1 ? traits.Weighing : []),
            .. Claimed(finding),
            .. ModelSensitive(finding),
        ];

    private IEnumerable<Flag> Disputed(Finding finding, Verdict verdict)
    {
        if (verdict != Verdict.Contested && Comparison.AtLeast(finding.Standing.Contest, options.Grading.Contested))
        {
            yield return Whole(FlagCode.Disputed, $"credible evidence disagrees (contest {finding.Standing.Contest:0.00})");
        }
    }

    private IEnumerable<Flag> Syndicated(Finding finding) =>
        from origin in ByOrigin(finding, bearing => (bearing.Direction, bearing.Origin))
        where origin.Items.Length > 1 && origin.Items.Any(item => !index.Upstream[item].IsEmpty)
        from flag in About(
            FlagCode.Syndicated,
            $"{origin.Items.Length} items, one origin: {labels.Source(index.Sources[origin.Key.Origin].Id)}",
            origin.Items
        )
        select flag;

    private IEnumerable<Flag> Reversed(Finding finding) =>
        from origin in ByOrigin(finding, bearing => bearing.Origin)
        where origin.Directions > 1
        from flag in About(FlagCode.Reversed, $"on both sides: {labels.Source(index.Sources[origin.Key].Id)}", origin.Items)
        select flag;

    private IEnumerable<Flag> Claimed(Finding finding)
    {
        if (index.Claims[finding.Claim].StatedCertainty is not { } stated)
        {
            yield break;
        }

        if (Comparison.Above(stated.Value, finding.Highest.Probability))
        {
            yield return Whole(
                FlagCode.Overclaimed,
                $"stated with a certainty of {stated.Value.Value:0.00}, above the {finding.Highest.Probability:0.00} that the best ratings would allow"
            );
        }

        if (Comparison.Below(stated.Value, finding.Lowest.Probability))
        {
            yield return Whole(
                FlagCode.Underclaimed,
                $"stated with a certainty of {stated.Value.Value:0.00}, below the {finding.Lowest.Probability:0.00} that the worst ratings would leave"
            );
        }
    }

    private IEnumerable<Flag> ModelSensitive(Finding finding)
    {
        var other = grading.GradeBayesian(finding.Standing);
        if (other != finding.Verdict)
        {
            yield return Whole(
                FlagCode.ModelSensitive,
                $"Bayes’ rule over the same groups gives {finding.Standing.BayesianProbability:0.00} and the verdict {other.InWords()}"
            );
        }
    }

    private bool IsRetracted(int item) => absent[item] is AbsenceReason.Retracted or AbsenceReason.UpstreamAbsent;

    private static IEnumerable<(TKey Key, int[] Items, int Directions)> ByOrigin<TKey>(Finding finding, Func<Bearing, TKey> key) =>
        finding
            .Bearings.Where(EvidenceTraits.Weighs)
            .GroupBy(key)
            .Select(group =>
                (
                    group.Key,
                    group.Select(bearing => bearing.Item).Distinct().ToArray(),
                    group.Select(bearing => bearing.Direction).Distinct().Count()
                )
            );

    private IEnumerable<Flag> About(FlagCode code, string message, IEnumerable<int> items)
    {
        var ids = index.Ids(items);
        return ids.IsEmpty ? [] : [new(code, message, ids)];
    }

    private static Flag Whole(FlagCode code, FormattableString message) => new(code, message.ToString(CultureInfo.InvariantCulture), []);
}
