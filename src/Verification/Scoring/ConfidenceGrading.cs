using System.Collections.Immutable;
using System.Globalization;
using Verification.Confidence;

namespace Verification.Scoring;

/// <summary>Says how good the basis of a verdict is: uncertainty, independence, dissent, and whether the verdict stands when pushed.</summary>
internal sealed class ConfidenceGrading(Affiliations affiliations, Labels labels, ScoringOptions options)
{
    private readonly Grading grading = new(options.Grading);

    /// <summary>The level of confidence in a finding, with what it rests on and what of the evidence holds it down.</summary>
    public AnalyticConfidence Grade(Finding finding, EvidenceTraits traits)
    {
        var standing = finding.Standing;
        var side = finding.Verdict.Side();
        var (atLowest, atHighest) = AtTheEnds(finding);
        return new(Level(finding), [.. Basis(), .. HoldingDown(traits)]);

        IEnumerable<Reason> Basis()
        {
            var (high, moderate) = (options.HighConfidence, options.ModerateConfidence);
            yield return Because(
                ReasonCode.Uncertainty,
                $"uncertainty is {standing.Uncertainty:0.00} (at most {moderate.MaximumUncertainty:0.00} for moderate, {high.MaximumUncertainty:0.00} for high)"
            );
            yield return side is null
                ? Because(ReasonCode.Groups, $"no group stands behind a verdict that takes no side")
                : Because(
                    ReasonCode.Groups,
                    $"independent groups behind the verdict: {GroupsBehind(finding)} (at least {moderate.IndependentGroups} for moderate, {high.IndependentGroups} for high)"
                );
            yield return Because(
                ReasonCode.Contest,
                $"contest is {standing.Contest:0.00} (below {moderate.ContestBelow:0.00} for moderate, {high.ContestBelow:0.00} for high)"
            );
            var others = new[] { atLowest, atHighest }
                .Distinct()
                .Where(verdict => verdict != finding.Verdict)
                .Select(verdict => verdict.InWords());
            yield return others.Any()
                ? Because(ReasonCode.Range, $"missing ratings could make it {string.Join(" or ", others)}")
                : Because(ReasonCode.Range, $"the verdict holds whatever the missing ratings would be");
            yield return Hinge(finding) is { } hinge
                ? Because(ReasonCode.WithoutOneGroup, $"the verdict would change without {labels.Group(affiliations.Name(hinge.Group))}")
                : Because(ReasonCode.WithoutOneGroup, $"the verdict holds without any one group");
        }
    }

    /// <summary>The level of confidence in a finding.</summary>
    public ConfidenceLevel Level(Finding finding)
    {
        var side = finding.Verdict.Side();
        var (atLowest, atHighest) = AtTheEnds(finding);
        var unchanged = atLowest == finding.Verdict && atHighest == finding.Verdict;
        var keepsSide = side is not null && atLowest.Side() == side && atHighest.Side() == side;
        return Meets(options.HighConfidence) && unchanged && Hinge(finding) is null ? ConfidenceLevel.High
            : Meets(options.ModerateConfidence) && keepsSide ? ConfidenceLevel.Moderate
            : ConfidenceLevel.Low;

        bool Meets(ConfidenceThresholds thresholds) =>
            Comparison.AtMost(finding.Standing.Uncertainty, thresholds.MaximumUncertainty)
            && GroupsBehind(finding) >= thresholds.IndependentGroups
            && Comparison.Below(finding.Standing.Contest, thresholds.ContestBelow);
    }

    private (Verdict AtLowest, Verdict AtHighest) AtTheEnds(Finding finding) =>
        (grading.Grade(finding.Lowest), grading.Grade(finding.Highest));

    /// <summary>How many independent groups stand behind the verdict; none behind one that takes no side.</summary>
    private static int GroupsBehind(Finding finding) => finding.Verdict.Side() is { } side ? finding.Standing[side].Groups : 0;

    private static IEnumerable<Reason> HoldingDown(EvidenceTraits traits)
    {
        if (traits.Origins == 1)
        {
            yield return new(ReasonCode.SingleOrigin, "all that weighs has one origin");
        }

        if (traits.Channels == 1)
        {
            yield return new(ReasonCode.SingleChannel, "all that weighs came through one channel");
        }

        if (traits.SelfInterested.Intersect(traits.Weighing).Any())
        {
            yield return new(ReasonCode.SelfInterest, "part of what weighs serves whoever issued it or passed it on");
        }

        if (traits.AllPreliminary)
        {
            yield return new(ReasonCode.AllPreliminary, "all that weighs is preliminary");
        }

        if (traits.MostlyUnrated)
        {
            yield return new(ReasonCode.MostlyUnrated, "most of what weighs is unrated");
        }
    }

    /// <summary>The first independent group without which the verdict would be another, or null.</summary>
    private Affiliation? Hinge(Finding finding)
    {
        foreach (var direction in Enum.GetValues<Direction>())
        {
            var side = finding.Balance[direction];
            for (var position = 0; position < side.Affiliations.Count && side.IsIndependent(side.Affiliations[position]); position++)
            {
                if (grading.Grade(finding.Standing.With(direction, side.Without([position]))) != finding.Verdict)
                {
                    return side.Affiliations[position];
                }
            }
        }

        return null;
    }

    private static Reason Because(ReasonCode code, FormattableString message) => new(code, message.ToString(CultureInfo.InvariantCulture));
}
