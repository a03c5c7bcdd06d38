using System.Text;
using Verification.Evidence;

namespace Verification.Reporting;

/// <summary>Writes a timeline as Markdown that GitHub renders: for each claim a table of what changed when, and why.</summary>
/// <remarks>Whatever comes from the case stands in it as text alone.</remarks>
public static class MarkdownTimeline
{
    private const int StripCells = 21;

    /// <summary>Writes a timeline.</summary>
    /// <param name="case">The case.</param>
    /// <param name="timeline">Its timeline.</param>
    /// <param name="stream">Where to write UTF-8 text; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(VerificationCase @case, Timeline timeline, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        {
            NewLine = "\n",
        };
        var page = new MarkdownPage(writer);
        var text = new TimelineText(@case, timeline);
        page.Heading(1, Escape(text.Case.Title));
        if (text.Case.Markings is { } markings)
        {
            page.Paragraph($"**{Escape(markings)}**");
        }

        page.Paragraph(Escape(text.Case.Extent));
        foreach (var claim in timeline.Claims)
        {
            Write(page, text, claim);
        }

        page.Heading(2, "How to read this");
        page.List(TimelineText.Legend(ProbabilityStrip.Ascii).Select(Escape));
    }

    private static void Write(MarkdownPage page, TimelineText text, ClaimTimeline claim)
    {
        page.Heading(2, Escape(text.Case.Labels.Claim(claim.Id)));
        page.Paragraph($"Claim {Escape(claim.Id)}");
        page.Table(
            ["Date", "Verdict", "P:", "0 to 1", "Contest:", "What happened"],
            TimelineText.Changes(claim).Select(change => Row(text, change.Point, change.IsTurn))
        );
        if (TimelineText.Unchanged(claim) is { } unchanged)
        {
            page.Paragraph(Escape(unchanged));
        }
    }

    private static string[] Row(TimelineText text, ClaimPoint point, bool isTurn)
    {
        var verdict = point.Verdict.InWords();
        return
        [
            Escape(TimelineText.Date(point)),
            isTurn ? $"**{verdict}**" : verdict,
            Escape(Figures.Probability(point.Probability)),
            $"`{ProbabilityStrip.Ascii.Draw(point.Probability, point.Range, StripCells)}`",
            Figures.TwoPlaces(point.Contest),
            Escape(string.Join("; ", text.Causes(point))),
        ];
    }

    private static string Escape(string text) => MarkdownText.Escape(text);
}
