using System.Globalization;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>What reports say of a matrix of evidence against hypotheses, in words.</summary>
internal sealed class MatrixText(CaseText @case, HypothesisMatrix matrix)
{
    private const int MostNames = 6;

    /// <summary>What is said of a case that has no alternatives.</summary>
    public const string Nothing = "The case names no alternatives: no set of claims of which exactly one is true.";

    /// <summary>What the set is.</summary>
    public string Heading => $"Exactly one of these is true: {matrix.Set}";

    /// <summary>What stands above the figures of the hypotheses.</summary>
    public static IReadOnlyList<string> HypothesisFigures { get; } = ["P", "Among these", "Rank", "Against", "Inconsistency", "Rank"];

    /// <summary>A hypothesis itself.</summary>
    public string Hypothesis(HypothesisColumn hypothesis) =>
        @case.Labels.Claim(hypothesis.Claim) + CaseText.Marked(@case.FindClaim(hypothesis.Claim)?.Markings ?? []);

    /// <summary>The figures of a hypothesis.</summary>
    public static string[] FiguresOf(HypothesisColumn hypothesis) =>
        [
            Figures.Probability(hypothesis.Probability),
            Figures.Probability(hypothesis.AlternativeProbability),
            Number(hypothesis.ProbabilityRank),
            Against(hypothesis),
            Figures.Weight(hypothesis.Inconsistency),
            Number(hypothesis.InconsistencyRank),
        ];

    /// <summary>An item, whose it is, and what only repeats it.</summary>
    public string Evidence(HypothesisRow row)
    {
        var repetitions = row.Repetitions.Select(Item).ToArray();
        var repeated =
            repetitions.Length == 0
                ? ""
                : $"; {Figures.Count(repetitions.Length, "repetition", "repetitions")} counted with it: {Figures.Row(repetitions, MostNames)}";
        return $"{Item(row.Evidence)}, {Figures.Listing([.. row.Origins.Select(@case.Source)], MostNames)}{repeated}";
    }

    /// <summary>How far an item tells the hypotheses apart.</summary>
    public static string Diagnosticity(HypothesisRow row) => Figures.Weight(row.Diagnosticity);

    /// <summary>A cell: its mark and logarithm, with a tilde if it bears by a relation, in brackets if only by exclusion.</summary>
    public static string Cell(HypothesisCell cell)
    {
        var mark = cell.Consistency.Mark();
        var size = Figures.Weight(Math.Abs(cell.LogLikelihoodRatio));
        return cell.Bearing switch
        {
            HypothesisBearing.Itself => $"{mark} {size}",
            HypothesisBearing.Relation => $"{mark}~ {size}",
            HypothesisBearing.Exclusion => $"({mark}) {size}",
            _ => mark,
        };
    }

    /// <summary>What weighs on none of the hypotheses; or null.</summary>
    public string? Neutral =>
        matrix.Neutral.IsEmpty ? null : $"Without weight on any of them: {Figures.Row([.. matrix.Neutral.Select(Item)], MostNames)}.";

    /// <summary>How to read a matrix.</summary>
    public static IEnumerable<string> Legend { get; } =
    [
        "CC, C, N, I, II: very consistent, consistent, neutral, inconsistent, very inconsistent with the hypothesis: what the item alone would "
            + "make of an even chance (very likely, likely, roughly even, unlikely, very unlikely). The number is the natural logarithm of how many times "
            + "likelier the item is if the hypothesis is true, or for I and II if it is not.",
        "(I) and (II): only in that what supports one hypothesis speaks against the others. ~: by a relation to another claim.",
        "Diagnosticity: how far the item tells the hypotheses apart, the span of those logarithms; 0 if it fits all alike. Copies count with what they repeat.",
        "Against: how many origins are inconsistent with the hypothesis, and of these how many by themselves and not only for a rival. Inconsistency: the "
            + "sum of the logarithms of all that speaks against it, each origin once.",
        "P: the probability of the claim on its own. Among these: the probability that it is the true one.",
    ];

    private static string Against(HypothesisColumn hypothesis) =>
        string.Create(CultureInfo.InvariantCulture, $"{hypothesis.Inconsistent} ({hypothesis.InconsistentDirectly})");

    private string Item(string id) => id + CaseText.Marked(@case.FindItem(id)?.Markings ?? []);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
