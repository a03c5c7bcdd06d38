using System.Collections.Immutable;
using Verification.Claims;
using Verification.Confidence;

namespace Verification.Scoring;

/// <summary>Tells a finding in a few plain sentences that say only what the figures say.</summary>
internal sealed class Narrative(Labels labels, ScoringOptions options)
{
    /// <summary>From two on.</summary>
    private static readonly string[] Numerals = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The narrative of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="finding">What the evidence comes to.</param>
    /// <param name="confidence">How good the basis is.</param>
    /// <param name="contributions">What each affiliation contributes.</param>
    public string Tell(Claim claim, Finding finding, ConfidenceLevel confidence, ImmutableArray<Contribution> contributions)
    {
        var sentences = new List<string> { Verdict(claim, finding.Verdict), Likelihood(finding, confidence), Basis(finding) };
        if (Comparison.AtLeast(finding.Standing.Contest, options.Grading.Contested))
        {
            sentences.Add(Said($"Credible evidence disagrees: contest {finding.Standing.Contest:0.00}."));
        }

        if (Hinge(contributions) is { } hinge)
        {
            var verb = hinge.Direction == Direction.Supports ? "for" : "against";
            sentences.Add(
                Said(
                    $"The heaviest weight is {labels.Group(hinge.Group)}, {verb} it; without it the probability would be {Shown(hinge.ProbabilityWithout)}."
                )
            );
        }

        return string.Join(' ', sentences);
    }

    private static string Verdict(Claim claim, Verdict verdict) =>
        claim.Kind switch
        {
            ClaimKind.Predictive =>
                $"A prediction, which evidence cannot settle yet; were it a factual claim, it would be {verdict.InWords()}.",
            ClaimKind.Evaluative =>
                $"A judgement of value, which evidence cannot settle; were it a factual claim, it would be {verdict.InWords()}.",
            _ => Capitalised($"{verdict.InWords()}."),
        };

    private static string Likelihood(Finding finding, ConfidenceLevel confidence)
    {
        var probability = finding.Standing.Probability;
        var term = LikelihoodTerms.Of((Probability)probability).InWords();
        var (low, high) = (finding.Lowest.Probability, finding.Highest.Probability);
        var range =
            Shown(high) == Shown(low) ? "" : $", and anywhere from {Shown(low)} to {Shown(high)} depending on ratings that are missing";
        return Capitalised($"{term} ({Shown(probability)}){range}, with {confidence.InWords()} confidence.");
    }

    private static string Basis(Finding finding)
    {
        var (supports, refutes) = (finding.Standing.Supports, finding.Standing.Refutes);
        return (supports.Total > 0, refutes.Total > 0) switch
        {
            (false, false) => "Nothing that weighs supports or refutes it.",
            (true, false) => $"{Capitalised(Groups(supports, "supports", "support"))} it; nothing that weighs refutes it.",
            (false, true) => $"{Capitalised(Groups(refutes, "refutes", "refute"))} it; nothing that weighs supports it.",
            _ => $"{Capitalised(Groups(supports, "supports", "support"))} it, {Groups(refutes, "refutes", "refute")} it.",
        };
    }

    private static string Groups(SideFigures side, string one, string many) =>
        side.Groups switch
        {
            0 => Said($"no independent group of any weight {one}"),
            1 => Said($"one independent group (weight {side.Total:0.00}) {one}"),
            _ => Said($"{Counted(side.Groups)} independent groups (weight {side.Total:0.00}) {many}"),
        };

    private static Contribution? Hinge(ImmutableArray<Contribution> contributions) =>
        contributions.MaxBy(contribution => contribution.Weight);

    /// <summary>A probability in two places; nothing short of certain is called certain.</summary>
    private static string Shown(double probability) =>
        probability switch
        {
            > 0 and < 0.005 => "less than 0.01",
            < 1 and >= 0.995 => "more than 0.99",
            _ => Said($"{probability:0.00}"),
        };

    private static string Counted(int several) => several - 2 < Numerals.Length ? Numerals[several - 2] : Said($"{several}");

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Said(ref InvariantText sentence) => sentence.ToStringAndClear();
}
