using Verification.Scoring;
using Verification.Sources;

namespace Verification.Reporting;

/// <summary>The sources of the page, what became of their items, and the evidence that did not exist.</summary>
internal static class HtmlSources
{
    public static void Write(HtmlWriter html, HtmlCase page)
    {
        using (html.Open("section", ("id", "sources"), ("aria-labelledby", "sources-title")))
        {
            html.Leaf("h2", "Sources", ("id", "sources-title"));
            new HtmlTable(
                "sources",
                "The sources",
                "sources",
                "Use",
                "Source",
                "Kind",
                "Issued by",
                "Reliability",
                "For",
                "Against",
                "Without weight"
            ).Write(
                html,
                Enumerable.Range(0, page.SourceUses.Length).ToArray(),
                position => Row(html, page, position, page.Case.Sources[position], page.SourceUses[position])
            );
        }

        Absent(html, page);
    }

    private static void Row(HtmlWriter html, HtmlCase page, int position, Source source, SourceUse use)
    {
        using var row = html.Open("tr", ("data-source", HtmlWriter.Number(position)));
        using (html.Open("td"))
        {
            HtmlSwitch.Write(html, "sources", position, $"Count source {source.Id}, with all that was read through it");
        }

        using (html.Open("th", ("scope", "row")))
        {
            HtmlSource.Name(html, page, source);
        }

        html.Leaf("td", source.Kind.InWords());
        html.Leaf("td", source.Issuer is { } issuer ? page.Text.Labels.Group($"party:{issuer}") : "", ("dir", "auto"));
        using (html.Open("td"))
        {
            HtmlSwitch.Rating(html, "reliability", position, HtmlSource.Reliability(source), $"Reliability of {source.Id}");
        }

        Count(html, "supports", use.Supports);
        Count(html, "refutes", use.Refutes);
        Count(html, "unused", use.Unused);
    }

    private static void Count(HtmlWriter html, string name, int count)
    {
        using var cell = html.Open("td");
        html.Figure(name, count, HtmlWriter.Number(count));
    }

    private static void Absent(HtmlWriter html, HtmlCase page)
    {
        using var section = html.Open(
            "section",
            ("id", "absent"),
            ("aria-labelledby", "absent-title"),
            ("hidden", page.Absent.IsEmpty ? "" : null)
        );
        html.Leaf("h2", "Evidence that did not exist at that date", ("id", "absent-title"));
        using var list = html.Open("ul", ("data-list", "absent"));
        foreach (var item in page.Absent)
        {
            html.Leaf("li", $"{item.Evidence}: {page.Text.WhyAbsent(item)}", ("dir", "auto"));
        }
    }
}
