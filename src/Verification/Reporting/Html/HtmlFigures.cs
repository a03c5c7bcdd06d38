using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>The figures of a claim as the page shows them, where the script finds them.</summary>
internal static class HtmlFigures
{
    public static void Verdict(HtmlWriter html, ClaimAssessment claim)
    {
        html.Leaf("strong", claim.Verdict.InWords(), ("class", "verdict"), ("data-text", "verdict"));
        if (claim.Grade is { } grade)
        {
            html.Text(" ");
            html.Leaf("span", ClaimText.GradeLabel(grade), ("class", "grade"), ("data-as-written", ""), ("dir", "auto"));
        }
    }

    public static void Likelihood(HtmlWriter html, ClaimAssessment claim)
    {
        html.Figure("probability", claim.Probability, Figures.Probability(claim.Probability));
        html.Text(" ");
        html.Leaf("span", claim.Term.InWords(), ("data-text", "term"));
        html.Text(" ");
        html.Leaf("span", "", ("class", "was"), ("data-text", "was"));
    }

    public static void Groups(HtmlWriter html, ClaimAssessment claim)
    {
        html.Figure("supports", claim.Groups.Supports, "+" + HtmlWriter.Number(claim.Groups.Supports));
        html.Text(" ");
        html.Figure("refutes", claim.Groups.Refutes, "−" + HtmlWriter.Number(claim.Groups.Refutes));
    }

    /// <summary>Every figure of a claim, each by its name.</summary>
    public static void All(HtmlWriter html, HtmlClaimCase claim, double intervalMass)
    {
        var assessed = claim.Assessed;
        using var list = html.Open("dl", ("class", "figures"));
        Pair(html, "Range over missing ratings", ("rangeLow", assessed.Range.Low), ("rangeHigh", assessed.Range.High));
        Pair(
            html,
            $"{Figures.Percent(intervalMass)} interval",
            ("intervalLow", assessed.Interval.Low),
            ("intervalHigh", assessed.Interval.High)
        );
        Weight(html, "Support", "support", assessed.Support);
        Weight(html, "Refutation", "refutation", assessed.Refutation);
        Share(html, "Belief", "belief", assessed.Opinion.Belief);
        Share(html, "Disbelief", "disbelief", assessed.Opinion.Disbelief);
        Share(html, "Uncertainty", "uncertainty", assessed.Opinion.Uncertainty);
        if (assessed.AlternativeProbability is { } joint)
        {
            Share(html, "Among its alternatives", "alternativeProbability", joint);
        }

        BaseRate(html, claim);
    }

    private static void Pair(HtmlWriter html, string term, (string Name, double Value) low, (string Name, double Value) high)
    {
        using var group = html.Open("div");
        html.Leaf("dt", term);
        using var description = html.Open("dd");
        html.Figure(low.Name, low.Value, Figures.Probability(low.Value));
        html.Text(" to ");
        html.Figure(high.Name, high.Value, Figures.Probability(high.Value));
    }

    private static void Weight(HtmlWriter html, string term, string name, double value) =>
        One(html, term, name, value, Figures.Weight(value));

    private static void Share(HtmlWriter html, string term, string name, double value) =>
        One(html, term, name, value, Figures.Probability(value));

    private static void One(HtmlWriter html, string term, string name, double value, string shown)
    {
        using var group = html.Open("div");
        html.Leaf("dt", term);
        using var description = html.Open("dd");
        html.Figure(name, value, shown);
    }

    private static void BaseRate(HtmlWriter html, HtmlClaimCase claim)
    {
        var id = claim.Anchor("-base-rate");
        var rate = claim.Assessed.Opinion.BaseRate.Value;
        using var group = html.Open("div");
        using (html.Open("dt"))
        {
            html.Leaf("label", "Base rate", ("for", id));
        }

        using var description = html.Open("dd");
        html.Figure("baseRate", rate, Figures.Probability(rate));
        html.Text(" ");
        html.Void(
            "input",
            ("id", id),
            ("type", "number"),
            ("min", "0.001"),
            ("max", "0.999"),
            ("step", "any"),
            ("data-change", "baseRate"),
            ("data-at", HtmlWriter.Number(claim.Position))
        );
    }
}
