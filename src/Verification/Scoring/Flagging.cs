using System.Collections.Immutable;
using Verification.Evidence;

namespace Verification.Scoring;

/// <summary>
/// Raises the flags of a claim: what a reader should know of the evidence beside its weight. One claim after another; not for use by several
/// threads at once.
/// </summary>
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
    private readonly ImmutableArray<Flag>.Builder flags = ImmutableArray.CreateBuilder<Flag>();
    private readonly List<int> items = [];

    /// <summary>The flags of a claim, in the order of their codes.</summary>
    /// <param name="finding">What the evidence comes to.</param>
    /// <param name="verdict">The verdict that is published.</param>
    /// <param name="traits">What the evidence is like.</param>
    public ImmutableArray<Flag> Flags(Finding finding, Verdict verdict, EvidenceTraits traits)
    {
        flags.Clear();
        Disputed(finding, verdict);
        About(FlagCode.SingleOrigin, "all that weighs has one origin", traits.Weighing, _ => traits.HasSingleOrigin);
        About(
            FlagCode.CircularSourcing,
            "items repeat each other in a circle",
            traits.Present,
            item => derivation.CircleOf(item) is not null
        );
        Syndicated(finding.Bearings);
        Reversed(finding.Bearings);
        About(FlagCode.SelfInterest, "evidence that serves whoever issued it or passed it on", traits.SelfInterested, _ => true);
        About(FlagCode.AgainstInterest, "evidence that goes against the interest of whoever issued it", traits.AgainstInterest, _ => true);
        About(FlagCode.Silence, "a source that might have spoken is silent", traits.Present, IsSilent);
        About(FlagCode.Stale, "evidence that has lost half its strength or more to age", traits.Present, IsStale);
        Retracted(finding);
        About(FlagCode.Unrated, "evidence that weighs though nobody has rated it or its source", traits.Weighing, traits.IsUnrated);
        About(FlagCode.SingleChannel, "all that weighs came through one channel", traits.Weighing, _ => traits.HasSingleChannel);
        Claimed(finding);
        ModelSensitive(finding);
        return flags.ToImmutable();
    }

    private void Disputed(Finding finding, Verdict verdict)
    {
        if (verdict != Verdict.Contested && Comparison.AtLeast(finding.Standing.Contest, options.Grading.Contested))
        {
            Whole(FlagCode.Disputed, Said($"credible evidence disagrees (contest {finding.Standing.Contest:0.00})"));
        }
    }

    private void Syndicated(ReadOnlySpan<Bearing> bearings)
    {
        for (var start = 0; start < bearings.Length; )
        {
            var origin = OfOneOrigin(bearings[start..]);
            Take(origin);
            if (items.Count > 1 && items.Exists(item => !index.Upstream[item].IsEmpty))
            {
                About(FlagCode.Syndicated, $"{items.Count} items, one origin: {NameOf(origin[0].Origin)}");
            }

            start += origin.Length;
        }
    }

    private void Reversed(ReadOnlySpan<Bearing> bearings)
    {
        var refuting = bearings;
        for (var start = 0; start < bearings.Length && bearings[start].Direction == Direction.Supports; )
        {
            var supports = OfOneOrigin(bearings[start..]);
            while (refuting.Length > 0 && IsBefore(refuting[0], supports[0]))
            {
                refuting = refuting[OfOneOrigin(refuting).Length..];
            }

            if (Take(supports) && refuting.Length > 0 && refuting[0].Origin == supports[0].Origin)
            {
                var before = items.Count;
                Add(OfOneOrigin(refuting));
                if (items.Count > before)
                {
                    About(FlagCode.Reversed, $"on both sides: {NameOf(supports[0].Origin)}");
                }
            }

            start += supports.Length;
        }

        static bool IsBefore(in Bearing refuting, in Bearing supporting) =>
            refuting.Direction == Direction.Supports
            || (refuting.Group, refuting.Origin).CompareTo((supporting.Group, supporting.Origin)) < 0;
    }

    private void Retracted(Finding finding)
    {
        items.Clear();
        foreach (var item in index.ItemsOfClaim[finding.Claim])
        {
            if (absent[item] is AbsenceReason.Retracted or AbsenceReason.UpstreamAbsent)
            {
                items.Add(item);
            }
        }

        About(FlagCode.Retracted, "evidence that has been retracted");
    }

    private void Claimed(Finding finding)
    {
        if (index.Claims[finding.Claim].StatedCertainty is not { } stated)
        {
            return;
        }

        if (Comparison.Above(stated.Value, finding.Highest.Probability))
        {
            Whole(
                FlagCode.Overclaimed,
                Said(
                    $"stated with a certainty of {stated.Value.Value:0.00}, above the {finding.Highest.Probability:0.00} that the best ratings would allow"
                )
            );
        }

        if (Comparison.Below(stated.Value, finding.Lowest.Probability))
        {
            Whole(
                FlagCode.Underclaimed,
                Said(
                    $"stated with a certainty of {stated.Value.Value:0.00}, below the {finding.Lowest.Probability:0.00} that the worst ratings would leave"
                )
            );
        }
    }

    private void ModelSensitive(Finding finding)
    {
        var other = grading.GradeBayesian(finding.Standing);
        if (other != finding.Verdict)
        {
            Whole(
                FlagCode.ModelSensitive,
                Said(
                    $"Bayes’ rule over the same groups gives {finding.Standing.BayesianProbability:0.00} and the verdict {other.InWords()}"
                )
            );
        }
    }

    private bool IsSilent(int item) => index.Items[item].Stance == Stance.Silent;

    private bool IsStale(int item) => Comparison.AtMost(appraisal.Freshness(item), StaleFreshness);

    private string NameOf(int source) => labels.Source(index.Sources[source].Id);

    /// <summary>The bearings of the first one’s origin and direction, which stand next to each other.</summary>
    private static ReadOnlySpan<Bearing> OfOneOrigin(ReadOnlySpan<Bearing> bearings)
    {
        var end = 1;
        while (end < bearings.Length && bearings[end].Origin == bearings[0].Origin && bearings[end].Direction == bearings[0].Direction)
        {
            end++;
        }

        return bearings[..end];
    }

    /// <summary>Takes the items of one origin that weigh.</summary>
    /// <returns>Whether there are any.</returns>
    private bool Take(ReadOnlySpan<Bearing> origin)
    {
        items.Clear();
        Add(origin);
        return items.Count > 0;
    }

    /// <summary>Adds the items that weigh, each once: the bearings of an item for one origin stand next to each other.</summary>
    private void Add(ReadOnlySpan<Bearing> origin)
    {
        foreach (ref readonly var bearing in origin)
        {
            if (EvidenceTraits.Weighs(bearing) && (items.Count == 0 || items[^1] != bearing.Item))
            {
                items.Add(bearing.Item);
            }
        }
    }

    private void About(FlagCode code, string message, IReadOnlyList<int> among, Func<int, bool> isSuch)
    {
        items.Clear();
        for (var i = 0; i < among.Count; i++)
        {
            if (isSuch(among[i]))
            {
                items.Add(among[i]);
            }
        }

        About(code, message);
    }

    /// <summary>A flag about the items that were taken, if there are any.</summary>
    private void About(FlagCode code, string message)
    {
        if (items.Count > 0)
        {
            flags.Add(new(code, message, index.Ids(items)));
        }
    }

    private void Whole(FlagCode code, string message) => flags.Add(new(code, message, []));

    private static string Said(ref InvariantText message) => message.ToStringAndClear();
}
