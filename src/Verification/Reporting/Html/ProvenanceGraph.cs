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
    private const int DeepestIndent = 3;
    private const double Gap = 10;

    private static readonly Span Origins = new(14, 290);
    private static readonly Span Copies = new(320, 600);
    private static readonly Span Lanes = new(4, 660);
    private static readonly Span Claim = new(790, 916);

    private readonly HtmlWriter html;
    private readonly HtmlCase page;
    private readonly HtmlClaimCase claim;
    private readonly double heaviest;

    private ProvenanceGraph(HtmlWriter html, HtmlCase page, HtmlClaimCase claim)
    {
        this.html = html;
        this.page = page;
        this.claim = claim;
        heaviest = claim.Families.Max(claim.Weight);
    }

    /// <summary>Draws it, with a key to its lines and colours; nothing where the claim has no evidence of its own.</summary>
    public static void Write(HtmlWriter html, HtmlCase page, HtmlClaimCase claim)
    {
        if (claim.Families.IsEmpty)
        {
            return;
        }

        html.Leaf("h3", "Where it comes from");
        using (HtmlTable.Region(html, $"Provenance of claim {claim.Assessed.Id}"))
        {
            new ProvenanceGraph(html, page, claim).Draw();
        }

        Key(html, page, claim);
        html.Line();
    }

    private void Draw()
    {
        var lanes = claim.Families.Take(MostLanes).Select(family => new ProvenanceLane(family, MostCopies)).ToArray();
        var height = lanes.Sum(lane => lane.Height + Gap) + Gap;
        using var drawing = html.Open(
            "svg",
            ("class", "provenance"),
            ("viewBox", $"0 0 {Drawing.Length(Claim.End + 4)} {Drawing.Length(height)}"),
            ("width", Drawing.Length(Claim.End + 4)),
            ("role", "img"),
            ("aria-label", $"Where the evidence on claim {claim.Assessed.Id} comes from, as the table above lists it"),
            ("data-heaviest", HtmlWriter.Exact(heaviest))
        );
        var top = Gap;
        foreach (var lane in lanes)
        {
            Lane(lane, top, height / 2);
            top += lane.Height + Gap;
        }

        Box(new("target", $"Claim {claim.Assessed.Id}", claim.Text.Statement, Party: null), Claim, (height / 2) - 22, 44);
    }

    private void Lane(ProvenanceLane lane, double top, double claimMiddle)
    {
        var family = lane.Family;
        var weight = claim.Weight(family);
        var middle = top + (lane.Height / 2);
        using var group = html.Open(
            "g",
            ("class", $"lane {lane.Side}{(weight > 0 ? "" : " weightless")}"),
            ("data-items", string.Join(' ', family.Items.Select(item => HtmlWriter.Number(item.Position))))
        );
        Drawing.Rectangle(html, "ground", Lanes.Start, top, Lanes.Length, lane.Height, 8);
        Drawing.Path(html, "flow", Flow(middle, claimMiddle), weight > 0 ? 1 + (7 * weight / heaviest) : 1);
        var source = page.Text.FindSource(family.Origin);
        var about = $"{source?.Kind.InWords()}, {family.Stance.InWords()}";
        Box(new("origin", page.Text.Labels.Source(family.Origin), about, source?.Issuer), Origins, middle - 18, 36);
        CopiesOf(lane, middle);
        Drawing.Label(html, "amount", Lanes.End - 8, middle + 4, Figures.Weight(weight));
    }

    private void CopiesOf(ProvenanceLane lane, double middle)
    {
        var y = middle - (lane.CopiesHeight / 2);
        foreach (var copy in lane.Shown)
        {
            Fold(middle, y);
            var source = page.Text.FindSource(copy.Item.Source);
            var indented = Copies with { Start = Copies.Start + (8 * Math.Min(copy.Distance - 1, DeepestIndent)) };
            var label = page.Text.Labels.Source(copy.Item.Source);
            Box(new("copy", label, $"copy, {copy.Item.Id}", source?.Issuer), indented, y + 1, ProvenanceLane.Row - 3);
            y += ProvenanceLane.Row;
        }

        if (lane.Hidden > 0)
        {
            Fold(middle, y);
            Drawing.Label(html, "label", Copies.Start + 6, y + 16, $"and {lane.Hidden} more copies, folded in");
        }
    }

    private void Fold(double middle, double y)
    {
        var turn = Drawing.Length((Origins.End + Copies.Start) / 2);
        var path =
            $"M{Drawing.Length(Origins.End)} {Drawing.Length(middle)}H{turn}V{Drawing.Length(y + (ProvenanceLane.Row / 2))}H{Drawing.Length(Copies.Start)}";
        Drawing.Path(html, "fold", path, 1);
    }

    private static string Flow(double middle, double claimMiddle)
    {
        const double Bend = 60;
        var (from, to) = (Drawing.Length(middle), Drawing.Length(claimMiddle));
        return $"M{Drawing.Length(Lanes.End)} {from}C{Drawing.Length(Lanes.End + Bend)} {from} {Drawing.Length(Claim.Start - Bend)} {to} {Drawing.Length(Claim.Start)} {to}";
    }

    private void Box(Node node, Span across, double y, double height)
    {
        const double LetterRoom = 21;
        const double LetterWidth = 7;
        var tag = page.Parties.Of(node.Party);
        using var group = html.Open("g", ("class", tag is null ? node.Name : $"{node.Name} {tag.Colour}"));
        html.Leaf("title", $"{node.Label} ({node.About})");
        Drawing.Rectangle(html, "box", across.Start, y, across.Length, height, 5);
        var text = across.Start + 8;
        var baseline = y + (height / 2) + 4;
        if (tag is not null)
        {
            Drawing.Rectangle(html, "swatch", across.Start + 5, y + (height / 2) - 8, 18, 16, 3);
            Drawing.Label(html, "letter", across.Start + 14, baseline, tag.Letter);
            text += LetterRoom;
        }

        Drawing.Label(html, "label", text, baseline, VisibleText.Shortened(node.Label, (int)((across.End - text) / LetterWidth)));
    }

    private static void Key(HtmlWriter html, HtmlCase page, HtmlClaimCase claim)
    {
        using var key = html.Open("p", ("class", "quiet"));
        if (claim.Families.Length > MostLanes)
        {
            html.Text($"And {Figures.Count(claim.Families.Length - MostLanes, "origin", "origins")} of less weight. ");
        }

        html.Text("Lines: solid supports, dashed refutes, dotted weighs nothing; thicker weighs more.");
        var tags = claim
            .Families.SelectMany(family => family.Items.Select(item => item.Item.Source).Prepend(family.Origin))
            .Select(source => page.Parties.Of(page.Text.FindSource(source)?.Issuer))
            .OfType<PartyTag>()
            .Distinct();
        foreach (var tag in tags)
        {
            html.Text(" ");
            html.Leaf("span", tag.Letter, ("class", $"tag {tag.Colour}"));
            html.Text(" ");
            html.Leaf("span", page.Text.Labels.Group($"party:{tag.Party}"), ("dir", "auto"));
        }
    }

    /// <summary>A stretch from left to right.</summary>
    private readonly record struct Span(double Start, double End)
    {
        public double Length => End - Start;
    }

    /// <summary>What a box of the drawing stands for.</summary>
    private readonly record struct Node(string Name, string Label, string About, string? Party);
}
