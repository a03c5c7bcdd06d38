using System.Globalization;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>Writes an assessment as Markdown that GitHub renders: the claims at a glance, then each with its reasons.</summary>
/// <remarks>Whatever comes from the case stands in it as text alone; only the http(s) addresses of sources become links, which show their host.</remarks>
public static class MarkdownReport
{
    private const int StripCells = 21;

    /// <summary>Writes a report.</summary>
    /// <param name="case">The case.</param>
    /// <param name="assessment">Its assessment.</param>
    /// <param name="stream">Where to write UTF-8 text; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(VerificationCase @case, Assessment assessment, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(stream);
        var text = new CaseText(@case, assessment);
        MarkdownPage.Write(stream, page => Write(page, text, @case, assessment));
    }

    /// <summary>Writes what stands at the top: the title, the markings, and how large the case is.</summary>
    internal static void Title(MarkdownPage page, CaseText text)
    {
        page.Heading(1, Escape(text.Title));
        if (text.Markings is { } markings)
        {
            page.Paragraph($"**{Escape(markings)}**");
        }

        page.Paragraph(Escape(text.Extent));
    }

    private static void Write(MarkdownPage page, CaseText text, VerificationCase @case, Assessment assessment)
    {
        Title(page, text);
        Summary(page, text, assessment);
        MarkdownMatrix.Write(page, text, HypothesisMatrix.Of(@case, assessment));
        for (var position = 0; position < assessment.Claims.Length; position++)
        {
            MarkdownClaim.Write(page, text, Number(position + 1), assessment.Claims[position]);
        }

        Sources(page, text, assessment);
        Absent(page, text, assessment);
        page.Heading(2, "How to read this");
        page.List(text.Legend(ProbabilityStrip.Ascii).Select(Escape));
    }

    private static void Summary(MarkdownPage page, CaseText text, Assessment assessment)
    {
        page.Heading(2, "Claims");
        page.Table(
            ["#:", "Claim", "Verdict", "P:", "Likelihood", "0 to 1", "Confidence", "Contest:", "Groups"],
            assessment.Claims.Select((claim, position) => SummaryRow(text, Number(position + 1), claim))
        );
    }

    private static string[] SummaryRow(CaseText text, string number, ClaimAssessment claim) =>
        [
            number,
            Escape(text.Labels.Claim(claim.Id)),
            $"**{claim.Verdict.InWords()}**{(claim.Grade is { } grade ? $"; {Escape(ClaimText.GradeLabel(grade))}" : "")}",
            Escape(Figures.Probability(claim.Probability)),
            claim.Term.InWords(),
            $"`{ProbabilityStrip.Ascii.Draw(claim, StripCells)}`",
            claim.Confidence.Level.InWords(),
            Figures.TwoPlaces(claim.Contest),
            string.Create(CultureInfo.InvariantCulture, $"+{claim.Groups.Supports} -{claim.Groups.Refutes}"),
        ];

    private static void Sources(MarkdownPage page, CaseText text, Assessment assessment)
    {
        page.Heading(2, "Sources");
        page.Table(
            ["Source", "Kind", "For:", "Against:", "Without weight:", "Remark", "Address"],
            assessment.Sources.Select(use =>
            {
                var source = text.FindSource(use.Id);
                return new[]
                {
                    Escape(text.Source(use.Id)),
                    source?.Kind.InWords() ?? "",
                    Number(use.Supports),
                    Number(use.Refutes),
                    Number(use.Unused),
                    use.Supports + use.Refutes == 0 ? Escape(text.WhyUnused(use)) : "",
                    MarkdownText.Link(source?.Url),
                };
            })
        );
    }

    private static void Absent(MarkdownPage page, CaseText text, Assessment assessment)
    {
        if (!assessment.Absent.IsEmpty)
        {
            page.Heading(2, "Evidence that did not exist at that date");
            page.List(assessment.Absent.Select(item => Escape($"{item.Evidence}: {text.WhyAbsent(item)}")));
        }
    }

    private static string Escape(string text) => MarkdownText.Escape(text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
