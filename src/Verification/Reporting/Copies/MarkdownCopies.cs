using Verification.Copies;
using Verification.Evidence;

namespace Verification.Reporting;

/// <summary>Writes proposed copies as Markdown that GitHub renders.</summary>
/// <remarks>Whatever comes from the case stands in it as text alone.</remarks>
public static class MarkdownCopies
{
    /// <summary>Writes a report.</summary>
    /// <param name="case">The case that the proposals are for.</param>
    /// <param name="proposals">The proposals.</param>
    /// <param name="stream">Where to write UTF-8 text; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(VerificationCase @case, IReadOnlyCollection<CopyProposal> proposals, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(proposals);
        ArgumentNullException.ThrowIfNull(stream);
        var text = new CopiesText(@case, proposals);
        MarkdownPage.Write(
            stream,
            page =>
            {
                page.Heading(2, Escape(text.Title));
                if (text.Markings is { } markings)
                {
                    page.Paragraph($"**{Escape(markings)}**");
                }

                page.Paragraph(Escape(text.Summary));
                foreach (var (statement, ofClaim) in text.Claims)
                {
                    page.Heading(3, Escape(statement));
                    page.Folded(
                        ofClaim,
                        ("proposal", "proposals"),
                        shown => page.Table(Columns, shown.Select(proposal => Row(text, proposal)))
                    );
                }
            }
        );
    }

    private static string[] Columns => ["Score:", "Item", "repeats", "Because", "It has", "The other has"];

    private static string[] Row(CopiesText text, CopyProposal proposal)
    {
        var (passage, repeated) = CopiesText.SideBySide(proposal) ?? ("", "");
        return
        [
            Escape(Figures.TwoPlaces(proposal.Score)),
            Escape(text.Named(proposal.Item)),
            Escape(proposal.IsDirected ? text.Named(proposal.Repeats) : $"{text.Named(proposal.Repeats)}, or the other way round"),
            Escape(CopiesText.Reasons(proposal)),
            Escape(passage),
            Escape(repeated),
        ];
    }

    private static string Escape(string text) => MarkdownText.Escape(text);
}
