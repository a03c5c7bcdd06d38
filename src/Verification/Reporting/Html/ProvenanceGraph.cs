using System.Globalization;
using System.Text;
using System.Xml;
using Verification.Evidence;

namespace Verification.Reporting;

/// <summary>
/// Where the evidence on a claim comes from, drawn: a lane for each origin, in it the copies that fold into it, and one line from the lane to the
/// claim, as thick as the lane weighs.
/// </summary>
internal sealed class ProvenanceGraph
{
    private const int MostLanes = 24;
    private const int MostCopies = 4;
    private const int Width = 760;
    private const int LaneRight = 520;
    private const int CopyLeft = 268;
    private const int ClaimLeft = 620;
    private const int Row = 24;
    private const int Gap = 10;
    private const int OriginRow = 36;

    private readonly XmlWriter xml;
    private readonly HtmlCase page;
    private readonly HtmlClaimCase claim;
    private readonly double heaviest;

    private ProvenanceGraph(XmlWriter xml, HtmlCase page, HtmlClaimCase claim)
    {
        this.xml = xml;
        this.page = page;
        this.claim = claim;
        heaviest = claim.Families.Select(claim.Weight).DefaultIfEmpty().Max();
    }

    public static void Write(HtmlWriter html, HtmlCase page, HtmlClaimCase claim)
    {
        if (claim.Families.IsEmpty)
        {
            return;
        }

        html.Leaf("h3", "Where it comes from");
        using (
            html.Open(
                "div",
                ("class", "scroll"),
                ("tabindex", "0"),
                ("role", "region"),
                ("aria-label", $"Provenance of claim {claim.Assessed.Id}")
            )
        )
        {
            new ProvenanceGraph(html.Xml, page, claim).Draw();
        }

        if (claim.Families.Length > MostLanes)
        {
            html.Leaf(
                "p",
                $"And {Figures.Count(claim.Families.Length - MostLanes, "origin", "origins")} of less weight.",
                ("class", "quiet")
            );
        }

        Legend(html, page, claim);
        html.Line();
    }

    private void Draw()
    {
        var lanes = claim.Families.Take(MostLanes).ToArray();
        var height = lanes.Sum(lane => LaneHeight(lane) + Gap) + Gap;
        xml.WriteStartElement("svg");
        Attributes(
            ("class", "provenance"),
            ("viewBox", Said($"0 0 {Width} {height}")),
            ("width", Said($"{Width}")),
            ("height", Said($"{height}"))
        );
        Attributes(
            ("role", "img"),
            (
                "aria-label",
                $"Origins of the evidence on claim {claim.Assessed.Id}, and what repeats them; the table of evidence says the same"
            )
        );
        var top = Gap;
        foreach (var lane in lanes)
        {
            Lane(lane, top, height / 2);
            top += LaneHeight(lane) + Gap;
        }

        Box("claim", ClaimLeft, (height / 2) - 22, Width - ClaimLeft - 4, 44, null, $"Claim {claim.Assessed.Id}", claim.Text.Statement, 16);
        xml.WriteFullEndElement();
    }

    private static int LaneHeight(OriginFamily lane) => Math.Max(OriginRow, Rows(lane) * Row) + (2 * Gap);

    private static int Copies(OriginFamily lane) => lane.Items.Count(item => item.IsCopy);

    /// <summary>How many rows the copies take: each its own, or the first of them and one for the rest.</summary>
    private static int Rows(OriginFamily lane) => Math.Min(Copies(lane), MostCopies + 1);

    private void Lane(OriginFamily lane, int top, int claimMiddle)
    {
        var height = LaneHeight(lane);
        var middle = top + (height / 2);
        var weight = claim.Weight(lane);
        var side = lane.Stance switch
        {
            Stance.Supports => "supports",
            Stance.Refutes => "refutes",
            _ => "neither",
        };
        xml.WriteStartElement("g");
        Attributes(
            ("class", weight > 0 ? $"lane {side}" : $"lane {side} weightless"),
            ("data-lane", Said($"{page.SourcePosition(lane.Origin)}")),
            ("data-items", string.Join(' ', lane.Items.Select(item => item.Position)))
        );
        Rectangle("lane-ground", 4, top, LaneRight - 4, height, 8);
        Path(
            "flow",
            Said($"M{LaneRight} {middle}C{LaneRight + 50} {middle} {ClaimLeft - 50} {claimMiddle} {ClaimLeft} {claimMiddle}"),
            Thickness(weight)
        );
        Origin(lane, middle);
        CopiesOf(lane, top, height, middle);
        Label(LaneRight + 8, middle - 7, Figures.Weight(weight), "amount");
        xml.WriteFullEndElement();
    }

    private void Origin(OriginFamily lane, int middle)
    {
        var source = page.Text.FindSource(lane.Origin);
        var about = $"{source?.Kind.InWords()}, {lane.Stance.InWords()}";
        Box(
            "origin",
            12,
            middle - (OriginRow / 2),
            226,
            OriginRow,
            page.Parties.Of(source?.Issuer),
            page.Text.Labels.Source(lane.Origin),
            about,
            26
        );
    }

    private void CopiesOf(OriginFamily lane, int top, int height, int middle)
    {
        var copies = lane.Items.Where(item => item.IsCopy).ToArray();
        var shown = copies.Length > MostCopies + 1 ? MostCopies : copies.Length;
        var y = top + ((height - (Rows(lane) * Row)) / 2);
        for (var position = 0; position < shown; position++, y += Row)
        {
            Fold(middle, y);
            var source = page.Text.FindSource(copies[position].Item.Source);
            var indent = 8 * (Math.Min(copies[position].Distance, 4) - 1);
            Box(
                "copy",
                CopyLeft + indent,
                y + 1,
                LaneRight - CopyLeft - indent - 10,
                Row - 3,
                page.Parties.Of(source?.Issuer),
                page.Text.Labels.Source(copies[position].Item.Source),
                $"copy: {copies[position].Item.Id}",
                27
            );
        }

        if (shown < copies.Length)
        {
            Fold(middle, y);
            Label(CopyLeft + 6, y + 15, $"and {copies.Length - shown} more copies, folded in");
        }
    }

    private void Fold(int middle, int y) => Path("fold", Said($"M238 {middle}H252V{y + (Row / 2)}H{CopyLeft}"), 1);

    /// <summary>A box with a name, and what it is about as its title.</summary>
    private void Box(string name, int x, int y, int width, int height, PartyTag? tag, string label, string about, int room)
    {
        xml.WriteStartElement("g");
        Attributes(("class", tag is null ? name : $"{name} {tag.Colour}"));
        Titled($"{label} ({about})");
        Rectangle("box", x, y, width, height, 5);
        var text = x + 8;
        if (tag is not null)
        {
            Rectangle("swatch", x + 5, y + ((height - 16) / 2), 18, 16, 3);
            Label(x + 14, y + (height / 2) + 4, tag.Letter, "letter");
            text = x + 29;
        }

        Label(text, y + (height / 2) + 4, Shortened(label, tag is null ? room : room - 3));
        xml.WriteFullEndElement();
    }

    private void Titled(string text)
    {
        xml.WriteStartElement("title");
        xml.WriteString(VisibleText.Of(text));
        xml.WriteFullEndElement();
    }

    private void Rectangle(string name, int x, int y, int width, int height, int radius)
    {
        xml.WriteStartElement("rect");
        Attributes(
            ("class", name),
            ("x", Said($"{x}")),
            ("y", Said($"{y}")),
            ("width", Said($"{width}")),
            ("height", Said($"{height}")),
            ("rx", Said($"{radius}"))
        );
        xml.WriteEndElement();
    }

    private void Path(string name, string path, double thickness)
    {
        xml.WriteStartElement("path");
        Attributes(("class", name), ("d", path), ("stroke-width", HtmlWriter.Exact(Math.Round(thickness, 2))));
        xml.WriteEndElement();
    }

    private void Label(int x, int y, string text, string name = "label")
    {
        xml.WriteStartElement("text");
        Attributes(("class", name), ("x", Said($"{x}")), ("y", Said($"{y}")));
        xml.WriteString(VisibleText.Of(text));
        xml.WriteFullEndElement();
    }

    private void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }
    }

    private double Thickness(double weight) => weight > 0 ? 1 + (7 * weight / heaviest) : 1;

    /// <summary>A text cut to so many Latin letters; letters of East Asian scripts take the room of two.</summary>
    private static string Shortened(string text, int room)
    {
        const int FirstWide = 0x1100;
        var kept = new StringBuilder();
        var elements = StringInfo.GetTextElementEnumerator(VisibleText.Flat(text));
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            room -= element[0] >= FirstWide ? 2 : 1;
            if (room < 0)
            {
                return kept.Append('…').ToString();
            }

            kept.Append(element);
        }

        return kept.ToString();
    }

    private static void Legend(HtmlWriter html, HtmlCase page, HtmlClaimCase claim)
    {
        using var legend = html.Open("p", ("class", "quiet key"));
        html.Text("Lines: solid supports, dashed refutes, dotted neither; thicker weighs more. ");
        var tags = claim
            .Families.SelectMany(family => family.Items.Select(item => item.Item.Source).Prepend(family.Origin))
            .Select(source => page.Parties.Of(page.Text.FindSource(source)?.Issuer))
            .OfType<PartyTag>()
            .Distinct();
        foreach (var tag in tags)
        {
            html.Leaf("span", tag.Letter, ("class", $"tag {tag.Colour}"));
            html.Text(" ");
            html.Leaf("span", page.Text.Labels.Group($"party:{tag.Party}"), ("dir", "auto"));
            html.Text(" ");
        }
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
