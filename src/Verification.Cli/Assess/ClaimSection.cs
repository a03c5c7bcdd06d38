using Spectre.Console;
using Verification.Reporting;
using Verification.Scoring;

namespace Verification.Cli;

/// <summary>What is to be said of one claim: why it came out as it did, how sure that is, and what would change it.</summary>
internal sealed class ClaimSection(Page page, ReportStyle style, CaseText text, int width)
{
    private const int Margin = 4;
    private const int Label = 14;
    private const int Side = 9;
    private const int Weight = 6;
    private const int MostGroups = 6;
    private const int MostOrigins = 5;

    private int Body => width - Margin - Label;

    public void Write(string number, ClaimAssessment claim)
    {
        var told = new ClaimText(text, claim);
        page.Columns((Margin, Page.Text(number, ReportStyle.Strong)), (width - Margin, Page.Text(told.Statement, ReportStyle.Strong)));
        page.Columns((Margin, Page.Text("")), (width - Margin, Page.Text(told.Byline, ReportStyle.Faint)));
        page.Columns((Margin, Page.Text("")), (width - Margin, Page.Text(claim.Narrative)));
        if (told.AsDeclared is { } declared)
        {
            page.Columns((Margin, Page.Text("")), (width - Margin, Page.Text(declared, ReportStyle.Strong)));
        }

        page.Space();
        Contributions(claim, told);
        Entries("Would change", told.Changes());
        Entries("Bear in mind", claim.Flags.Select(told.Flag));
        if (told.Grade is { } grade)
        {
            Entry("Grade", Page.Text(grade));
        }

        if (told.Recalibrated is { } recalibrated)
        {
            Entry("Recalibrated", Page.Text(recalibrated));
        }

        Entry("Confidence", Page.Text($"{claim.Confidence.Level.InWords()}: {string.Join("; ", told.Reasons)}"));
        Entry("Figures", Page.Text(told.OtherFigures));
        page.Space();
    }

    private void Contributions(ClaimAssessment claim, ClaimText told)
    {
        var label = "Weighs";
        foreach (var side in claim.Contributions.GroupBy(contribution => contribution.Direction))
        {
            var name = side.Key == Direction.Supports ? "for" : "against";
            foreach (var contribution in side.Take(MostGroups))
            {
                Contribution(label, name, contribution, told);
                (label, name) = ("", "");
            }

            var rest = side.Skip(MostGroups).ToArray();
            if (rest.Length > 0)
            {
                Weighed(
                    "",
                    "",
                    Figures.Weight(rest.Sum(contribution => contribution.Weight)),
                    $"{Figures.Count(rest.Length, "more group", "more groups")} together",
                    null
                );
            }
        }
    }

    private void Contribution(string label, string side, Contribution contribution, ClaimText told)
    {
        var group = text.Labels.Group(contribution.Group);
        var without = $" (P without it {Figures.Probability(contribution.ProbabilityWithout)})";
        Weighed(label, side, Figures.Weight(contribution.Weight), group + without, ReportStyle.Strong);
        foreach (var origin in contribution.Origins.Take(MostOrigins))
        {
            var source = text.Labels.Source(origin.Source);
            var weight = contribution.Origins.Length == 1 ? "" : Figures.Weight(origin.Weight) + " ";
            Origin($"{weight}{(source == group ? "" : $"{source}: ")}{told.Evidence(origin.Evidence)}");
        }

        if (contribution.Origins.Length > MostOrigins)
        {
            Origin($"and {Figures.Count(contribution.Origins.Length - MostOrigins, "more origin", "more origins")}");
        }
    }

    private void Origin(string words) =>
        page.Columns((Margin + Label + Side + Weight, Page.Text("")), (Body - Side - Weight, Page.Text(words)));

    private void Weighed(string label, string side, string weight, string words, Style? look) =>
        page.Columns(
            (Margin, Page.Text("")),
            (Label, Page.Text(label, ReportStyle.Faint)),
            (Side, Page.Text(side)),
            (Weight, Page.Text(weight)),
            (Body - Side - Weight, Page.Text(words, look))
        );

    private void Entries(string label, IEnumerable<string> entries)
    {
        foreach (var entry in entries)
        {
            page.Columns(
                (Margin, Page.Text("")),
                (Label, Page.Text(label, ReportStyle.Faint)),
                (2, Page.Text(style.Bullet)),
                (Body - 2, Page.Text(entry))
            );
            label = "";
        }
    }

    private void Entry(string label, Paragraph words) =>
        page.Columns((Margin, Page.Text("")), (Label, Page.Text(label, ReportStyle.Faint)), (Body, words));
}
