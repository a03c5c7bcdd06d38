using System.Globalization;
using Spectre.Console;
using Verification.Reporting;
using Verification.Scoring;

namespace Verification.Cli;

/// <summary>The table of the claims: their texts and what came out. On a narrow page, the text stands above its figures.</summary>
internal sealed class ClaimSummary(Page page, ReportStyle style, CaseText text, int width)
{
    private const int Number = 4;
    private const int Verdict = 15;
    private const int Probability = 5;
    private const int Term = 20;
    private const int Confidence = 11;
    private const int Contest = 8;
    private const int Groups = 6;
    private const int Fixed = Number + Verdict + Probability + Term + Confidence + Contest + Groups;
    private const int NarrowestStrip = 10;
    private const int WidestStrip = 21;
    private const int Gap = 2;
    private const int NarrowestClaim = 36;
    private const int LongestStatement = 240;

    private readonly bool isWide = width >= Fixed + WidestStrip + 1 + NarrowestClaim;
    private readonly int strip = Math.Clamp(width - Fixed - 1, NarrowestStrip, WidestStrip);

    private int ClaimWidth => isWide ? width - Fixed - strip - 1 : 0;

    public void Write(IEnumerable<ClaimAssessment> claims)
    {
        var scale = "0".PadRight(strip - 1) + "1";
        Row(
            "",
            Page.Text("Claim", ReportStyle.Strong),
            [
                .. new[] { "Verdict", "P", "Likelihood", scale, "Confidence", "Contest", "Groups" }.Select(name =>
                    Page.Text(name, ReportStyle.Strong)
                ),
            ]
        );
        page.Columns((width, Page.Text(new string(style.Rule, width), ReportStyle.Faint)));
        foreach (var (position, claim) in claims.Index())
        {
            Write((position + 1).ToString(CultureInfo.InvariantCulture), claim);
        }
    }

    private void Write(string number, ClaimAssessment claim)
    {
        var statement = Shortened(text.Labels.Claim(claim.Id));
        if (!isWide)
        {
            page.Columns((Number, Page.Text(number)), (width - Number, Page.Text(statement)));
        }

        Row(
            isWide ? number : "",
            Page.Text(statement),
            [
                Page.Text(claim.Verdict.InWords(), ReportStyle.Of(claim.Verdict)),
                Page.Text(Figures.Probability(claim.Probability), ReportStyle.Strong),
                Page.Text(claim.Term.InWords()),
                style.Draw(claim, strip),
                Page.Text(claim.Confidence.Level.InWords()),
                Page.Text(Figures.TwoPlaces(claim.Contest)),
                Page.Text(string.Create(CultureInfo.InvariantCulture, $"+{claim.Groups.Supports} -{claim.Groups.Refutes}")),
            ]
        );
        if (claim.Grade is { } grade)
        {
            var margin = Number + ClaimWidth;
            page.Columns((margin, Page.Text("")), (width - margin, Page.Text(ClaimText.GradeLabel(grade), ReportStyle.Strong)));
        }

        page.Space();
    }

    private void Row(string number, Paragraph statement, Paragraph[] figures) =>
        page.Columns(
            (Number, Page.Text(number)),
            (ClaimWidth, new Padder(statement, new Padding(0, 0, Gap, 0))),
            (Verdict, figures[0]),
            (Probability, figures[1]),
            (Term, figures[2]),
            (strip + 1, figures[3]),
            (Confidence, figures[4]),
            (Contest, figures[5]),
            (Groups, figures[6])
        );

    private static string Shortened(string statement) =>
        statement.Length <= LongestStatement ? statement : string.Concat(statement.AsSpan(0, LongestStatement), "...");
}
