using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>Claims through time on the page: a chart for each that anything dated bears on.</summary>
internal sealed class HtmlTimeline
{
    /// <summary>Dates times items, beyond which a page would take longer to write than anybody waits for it.</summary>
    private const long MostLooks = 1_000_000;

    private const int MostPoints = 400;

    private readonly TimelineText? text;
    private readonly Timeline? timeline;
    private readonly int dates;

    /// <summary>Replays a case, if it has dates, and not too many.</summary>
    public HtmlTimeline(VerificationCase @case, ScoringOptions options)
    {
        var published = @case.Sources.ToLookup(source => source.Id, source => source.PublishedAt, StringComparer.Ordinal);
        dates = @case
            .Evidence.SelectMany(item => new[] { item.Date ?? published[item.Source].First(), item.RetractedAt })
            .OfType<DateTimeOffset>()
            .Distinct()
            .Count();
        if (dates > 1 && (long)dates * @case.Evidence.Length <= MostLooks)
        {
            timeline = Timeline.Of(@case, options);
            text = new(@case, timeline);
        }
    }

    /// <summary>Draws a claim through time; nothing where nothing of it changes.</summary>
    public void Write(HtmlWriter html, HtmlClaimCase claim)
    {
        if (dates < 2)
        {
            return;
        }

        var track = timeline?.Claims[claim.Position];
        if (track?.Points.Length is < 2)
        {
            return;
        }

        html.Leaf("h3", "Through time");
        if (track is null || track.Points.Length > MostPoints)
        {
            html.Leaf("p", $"It has too many dates for a drawing here; verification timeline lists them.", ("class", "quiet"));
            return;
        }

        HtmlNotes.AsWritten(html);
        using (HtmlTable.Region(html, $"Claim {claim.Assessed.Id} through time"))
        {
            new TimelineChart(html.Xml, text!, track, timeline!.AsOf).Write();
        }

        html.Leaf(
            "p",
            "The line is the probability, the band its range over missing ratings, the dashed line the contest. Marks, filled where they weigh: a triangle for what came, a cross for what was retracted, a circle for what had half faded.",
            ("class", "quiet")
        );
    }
}
