using System.Text;

namespace Verification.Reporting;

/// <summary>Writes a comparison as Markdown that GitHub renders, such as for a comment: what came out otherwise, and what did it.</summary>
/// <remarks>Whatever comes from the cases stands in it as text alone.</remarks>
public static class MarkdownComparison
{
    private const int MostCauses = 12;

    /// <summary>Writes a report.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where to write UTF-8 text; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(CaseComparison comparison, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        {
            NewLine = "\n",
        };
        var page = new MarkdownPage(writer);
        var text = new ComparisonText(comparison);
        page.Heading(2, Escape(text.Title));
        if (text.Markings is { } markings)
        {
            page.Paragraph($"**{Escape(markings)}**");
        }

        page.Paragraph($"**{Escape(text.Summary)}**");
        page.List(text.Sides.Select(Escape));
        foreach (var (heading, claims) in text.Sections)
        {
            page.Heading(3, heading);
            foreach (var claim in claims)
            {
                Write(page, text, claim);
            }
        }

        if (text.WithoutEffect is { } idle)
        {
            page.Paragraph(Escape(idle));
        }
    }

    private static void Write(MarkdownPage page, ComparisonText text, ClaimComparison claim)
    {
        page.Paragraph($"**{Escape(text.Statement(claim))}** ({Escape(claim.Id)})");
        page.Table(
            ["", "Verdict", "P:", "Likelihood", "Confidence", "Contest:", "Groups"],
            new[] { ("before", claim.Before), ("after", claim.After) }
                .Where(side => side.Item2 is not null)
                .Select(side => ComparisonText.Row(side.Item2!).Select(Escape).Prepend(side.Item1).ToArray())
        );
        page.List(
            claim
                .Attributions.Take(MostCauses)
                .Select(cause => $"{Escape(Figures.Change(cause.Part))} {Escape(ComparisonText.Cause(claim, cause))}")
                .Concat(Rest(claim))
        );
        if (ComparisonText.Method(claim) is { } method)
        {
            page.Paragraph(method);
        }
    }

    private static IEnumerable<string> Rest(ClaimComparison claim)
    {
        var rest = claim.Attributions.Skip(MostCauses).ToArray();
        return rest.Length == 0 ? [] : [Escape(ComparisonText.Rest(rest))];
    }

    private static string Escape(string text) => MarkdownText.Escape(text);
}
