using System.Collections.Immutable;
using Verification.Confidence;

namespace Verification.Scoring;

/// <summary>Says how good the basis of a verdict is: uncertainty, independence, dissent, and whether the verdict stands when pushed.</summary>
internal sealed class ConfidenceGrading(Affiliations affiliations, Labels labels, ScoringOptions options)
{
    private readonly Grading grading = new(options.Grading);
    private readonly string uncertaintyAllowed = Said(
        $" (at most {options.ModerateConfidence.MaximumUncertainty:0.00} for moderate, {options.HighConfidence.MaximumUncertainty:0.00} for high)"
    );
    private readonly string groupsNeeded = Said(
        $" (at least {options.ModerateConfidence.IndependentGroups} for moderate, {options.HighConfidence.IndependentGroups} for high)"
    );
    private readonly string contestAllowed = Said(
        $" (below {options.ModerateConfidence.ContestBelow:0.00} for moderate, {options.HighConfidence.ContestBelow:0.00} for high)"
    );

    /// <summary>The level of confidence in a finding, with what it rests on and what of the evidence holds it down.</summary>
    public AnalyticConfidence Grade(Finding finding, EvidenceTraits traits)
    {
        var (atLowest, atHighest) = AtTheEnds(finding);
        var hinge = Hinge(finding);
        return new(
            Level(finding, atLowest, atHighest, hinge),
            [
                new(ReasonCode.Uncertainty, Said($"uncertainty is {finding.Standing.Uncertainty:0.00}") + uncertaintyAllowed),
                new(ReasonCode.Groups, Groups(finding)),
                new(ReasonCode.Contest, Said($"contest is {finding.Standing.Contest:0.00}") + contestAllowed),
                new(ReasonCode.Range, Range(finding.Verdict, atLowest, atHighest)),
                new(ReasonCode.WithoutOneGroup, WithoutOneGroup(hinge)),
                .. HoldingDown(traits),
            ]
        );
    }

    /// <summary>The level of confidence in a finding.</summary>
    public ConfidenceLevel Level(Finding finding)
    {
        var (atLowest, atHighest) = AtTheEnds(finding);
        return Level(finding, atLowest, atHighest, Hinge(finding));
    }

    private ConfidenceLevel Level(Finding finding, Verdict atLowest, Verdict atHighest, Affiliation? hinge)
    {
        var side = finding.Verdict.Side();
        var unchanged = atLowest == finding.Verdict && atHighest == finding.Verdict;
        var keepsSide = side is not null && atLowest.Side() == side && atHighest.Side() == side;
        return Meets(options.HighConfidence) && unchanged && hinge is null ? ConfidenceLevel.High
            : Meets(options.ModerateConfidence) && keepsSide ? ConfidenceLevel.Moderate
            : ConfidenceLevel.Low;

        bool Meets(ConfidenceThresholds thresholds) =>
            Comparison.AtMost(finding.Standing.Uncertainty, thresholds.MaximumUncertainty)
            && GroupsBehind(finding) >= thresholds.IndependentGroups
            && Comparison.Below(finding.Standing.Contest, thresholds.ContestBelow);
    }

    private string Groups(Finding finding) =>
        finding.Verdict.Side() is null
            ? "no group stands behind a verdict that takes no side"
            : Said($"independent groups behind the verdict: {GroupsBehind(finding)}") + groupsNeeded;

    private static string Range(Verdict verdict, Verdict atLowest, Verdict atHighest)
    {
        var others = (atLowest == verdict, atHighest == verdict || atHighest == atLowest) switch
        {
            (true, _) => atHighest == verdict ? null : atHighest.InWords(),
            (false, true) => atLowest.InWords(),
            (false, false) => $"{atLowest.InWords()} or {atHighest.InWords()}",
        };
        return others is null ? "the verdict holds whatever the missing ratings would be" : $"missing ratings could make it {others}";
    }

    private string WithoutOneGroup(Affiliation? hinge) =>
        hinge is null
            ? "the verdict holds without any one group"
            : $"the verdict would change without {labels.Group(affiliations.Name(hinge.Group))}";

    private (Verdict AtLowest, Verdict AtHighest) AtTheEnds(Finding finding) =>
        (grading.Grade(finding.Lowest), grading.Grade(finding.Highest));

    /// <summary>How many independent groups stand behind the verdict; none behind one that takes no side.</summary>
    private static int GroupsBehind(Finding finding) => finding.Verdict.Side() is { } side ? finding.Standing[side].Groups : 0;

    private static IEnumerable<Reason> HoldingDown(EvidenceTraits traits)
    {
        if (traits.HasSingleOrigin)
        {
            yield return new(ReasonCode.SingleOrigin, "all that weighs has one origin");
        }

        if (traits.HasSingleChannel)
        {
            yield return new(ReasonCode.SingleChannel, "all that weighs came through one channel");
        }

        if (traits.SelfInterestWeighs)
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
        for (var direction = Direction.Supports; direction <= Direction.Refutes; direction++)
        {
            var side = finding.Balance[direction];
            for (var position = 0; position < side.Affiliations.Length && side.IsIndependent(side.Affiliations[position]); position++)
            {
                if (grading.Grade(finding.Standing.With(direction, side.Without([position]))) != finding.Verdict)
                {
                    return side.Affiliations[position];
                }
            }
        }

        return null;
    }

    private static string Said(ref InvariantText words) => words.ToStringAndClear();
}
