using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>The evidence on a claim as a table: what starts with one source stands together, copies below what they repeat.</summary>
internal static class HtmlEvidence
{
    public static void Write(HtmlWriter html, HtmlCase page, HtmlClaimCase claim)
    {
        html.Leaf("h3", "Evidence");
        var rows = claim.Families.SelectMany(family => family.Items.Select(item => (Family: family, Item: item))).ToArray();
        if (rows.Length == 0)
        {
            html.Leaf("p", "None of its own.");
            return;
        }

        new HtmlTable(
            "evidence",
            $"Evidence on claim {claim.Assessed.Id}",
            "items of less weight",
            "Use",
            "Item",
            "Stance",
            "Source",
            "Ratings",
            "Weight",
            "Origin"
        ).Write(html, rows, row => Row(html, page, claim, row.Family, row.Item));
    }

    private static void Row(HtmlWriter html, HtmlCase page, HtmlClaimCase claim, OriginFamily family, Descendant descendant)
    {
        var item = descendant.Item;
        var why = page.WhyAbsent(item.Id);
        var classes = (descendant.IsCopy ? "copy " : "") + (why is null ? "" : "absent");
        using var row = html.Open(
            "tr",
            ("data-item", HtmlWriter.Number(descendant.Position)),
            ("class", classes.Length > 0 ? classes.Trim() : null)
        );
        using (html.Open("td"))
        {
            HtmlSwitch.Write(html, "evidence", descendant.Position, $"Count item {item.Id}");
        }

        using (html.Open("th", ("scope", "row")))
        {
            Item(html, item);
        }

        html.Leaf("td", item.Stance.InWords(), ("class", Side(item.Stance)));
        using (html.Open("td"))
        {
            Source(html, page, item);
        }

        using (html.Open("td"))
        {
            Ratings(html, page, descendant);
        }

        using (html.Open("td", ("class", "weight")))
        {
            Weight(html, claim.Weight(item.Id), why);
        }

        using (html.Open("td"))
        {
            Origin(html, page, family, descendant);
        }
    }

    private static void Item(HtmlWriter html, EvidenceItem item)
    {
        html.Leaf("b", item.Id + CaseText.Marked(item.Markings), ("dir", "auto"));
        if (item.Date is { } date)
        {
            html.Leaf("span", Figures.Date(date), ("class", "quiet"));
        }

        Optional(html, "q", item.Quote);
        Optional(html, "span", item.Locator);
        Optional(html, "i", item.Note);
    }

    private static void Optional(HtmlWriter html, string element, string? text)
    {
        if (text is not null)
        {
            html.Leaf(element, text, ("dir", "auto"));
        }
    }

    private static void Source(HtmlWriter html, HtmlCase page, EvidenceItem item)
    {
        if (page.Text.FindSource(item.Source) is { } source)
        {
            HtmlSource.Name(html, page, source);
            html.Leaf("span", source.Kind.InWords(), ("class", "quiet"));
        }

        if (item.Via is { } via)
        {
            html.Leaf("span", $"read in {page.Text.Labels.Source(via)}", ("class", "quiet"), ("dir", "auto"));
        }
    }

    private static void Ratings(HtmlWriter html, HtmlCase page, Descendant descendant)
    {
        var item = descendant.Item;
        var source = page.Text.FindSource(item.Source);
        if (source is not null)
        {
            html.Text("Source ");
            html.Leaf(
                "span",
                HtmlSource.Reliability(source),
                ("data-change", "reliability"),
                ("data-at", HtmlWriter.Number(page.SourcePosition(source.Id)))
            );
            html.Text(", item ");
        }

        HtmlSwitch.Rating(html, "credibility", descendant.Position, Credibility(item), $"Credibility of {item.Id}");
        foreach (var remark in EvidenceText.QualitiesOf(item))
        {
            html.Leaf("span", remark, ("class", "quiet"));
        }
    }

    private static string Credibility(EvidenceItem item) =>
        item.Credibility is { } number ? HtmlWriter.Number((int)number) : HtmlSource.Unrated;

    private static void Weight(HtmlWriter html, double weight, string? whyAbsent)
    {
        html.Figure("weight", weight, Figures.Weight(weight));
        html.Leaf("span", whyAbsent ?? "", ("class", "quiet"), ("data-text", "absence"));
    }

    private static void Origin(HtmlWriter html, HtmlCase page, OriginFamily family, Descendant descendant)
    {
        if (descendant.IsCopy)
        {
            html.Leaf("span", $"copy of {Figures.Row(descendant.Item.DerivedFrom, most: 3)}", ("class", "fold"), ("dir", "auto"));
        }
        else if (family.Items.Count > 1)
        {
            HtmlSwitch.Write(
                html,
                "origins",
                page.SourcePosition(family.Origin),
                $"Count what starts from {family.Origin}, with what repeats it"
            );
            html.Leaf("span", $"origin of {Figures.Count(family.Items.Count, "item", "items")}", ("class", "quiet"));
        }
        else
        {
            html.Leaf("span", "origin", ("class", "quiet"));
        }
    }

    private static string? Side(Stance stance) =>
        stance switch
        {
            Stance.Supports => "supports",
            Stance.Refutes => "refutes",
            _ => null,
        };
}
