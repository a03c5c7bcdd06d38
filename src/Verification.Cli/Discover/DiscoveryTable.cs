using Verification.Reporting;
using Verification.TruthDiscovery;

namespace Verification.Cli;

/// <summary>Shows what was found in a terminal: how, how good, which sources to trust, who copies, and what is closest.</summary>
internal sealed class DiscoveryTable(Shell shell, Stream stream)
{
    private const int Narrowest = 80;
    private const int Widest = 150;
    private const int MostRows = 20;
    private const int FigureWidth = 12;

    private readonly int width = Math.Clamp(shell.Width, Narrowest, Widest);

    public void Write(DiscoveryReport found, string path)
    {
        using var page = new Page(shell.IsRich, Math.Max(shell.Width, Narrowest));
        page.Columns((width, Page.Text(path, ReportStyle.Strong)));
        page.Columns((width, Page.Text(Extent(found), ReportStyle.Faint)));
        page.Columns((width, Page.Text($"{found.Method}: {Ending(found)}")));
        foreach (var reason in found.Reasons)
        {
            page.Columns((2, Page.Text("-")), (width - 2, Page.Text(reason)));
        }

        page.Space();
        if (found.Quality is { } quality)
        {
            page.Columns(
                (width, Page.Text($"Against {Figures.Grouped(quality.Compared)} known answers: {ComparisonReport.InWords(quality)}."))
            );
            page.Space();
        }

        Sources(page, found);
        Copying(page, found);
        Closest(page, found);
        using var writer = new StreamWriter(stream, Shell.Utf8, leaveOpen: true) { NewLine = "\n" };
        page.WriteTo(writer);
    }

    private static string Extent(DiscoveryReport found) =>
        $"{Figures.Grouped(found.Assertions)} assertions of {Figures.Grouped(found.SourceCount)} sources "
        + $"on {Figures.Grouped(found.ItemCount)} items; the values are {ValueWords.Plural(found.Kind)}.";

    private static string Ending(DiscoveryReport found) =>
        found switch
        {
            { Iterations: 0 } => "needs no rounds.",
            { StopReason: StopReason.Converged } => $"converged in {Rounds(found)}.",
            { StopReason: StopReason.Oscillating } => $"stopped after {Rounds(found)}, going back and forth.",
            _ => $"stopped after {Rounds(found)}, the most it may take.",
        };

    private static string Rounds(DiscoveryReport found) => Figures.Count(found.Iterations, "round", "rounds");

    private void Sources(Page page, DiscoveryReport found)
    {
        var sources = found
            .Sources.OrderByDescending(source => source.Trust)
            .ThenBy(source => source.Source, StringComparer.Ordinal)
            .ToList();
        var shown = sources.Count <= MostRows ? sources : [.. sources.Take(MostRows / 2), .. sources.TakeLast(MostRows / 2)];
        var heading =
            sources.Count <= MostRows ? "Sources by trust" : $"Sources by trust: the {MostRows / 2} highest and the {MostRows / 2} lowest";
        Listing(
            page,
            heading,
            ["trust", "assertions", "coverage"],
            shown.Select(source =>
                (
                    source.Source,
                    new[] { Figures.Probability(source.Trust), Figures.Grouped(source.Assertions), Figures.Percent(source.Coverage) }
                )
            )
        );
    }

    private void Copying(Page page, DiscoveryReport found) =>
        Listing(
            page,
            "Sources likely to copy",
            ["probability", "first copies", "shared items"],
            found
                .Copying.OrderByDescending(pair => pair.Probability)
                .ThenByDescending(pair => pair.SharedItems)
                .Take(MostRows)
                .Select(pair =>
                    (
                        $"{pair.First} and {pair.Second}",
                        new[]
                        {
                            Figures.Probability(pair.Probability),
                            Figures.Probability(pair.FirstCopies),
                            Figures.Grouped(pair.SharedItems),
                        }
                    )
                )
        );

    private void Closest(Page page, DiscoveryReport found) =>
        Listing(
            page,
            "Items that are closest",
            ["probability", "runner-up", "assertions"],
            found
                .Items.Where(truth => truth.RunnerUp is not null)
                .Aggregate(new List<ItemTruth>(), Nearer)
                .Select(truth =>
                    (
                        $"{truth.Item}: {truth.Value}, not {truth.RunnerUp!.Text}",
                        new[]
                        {
                            Figures.Probability(truth.Probability),
                            Figures.Probability(truth.RunnerUp!.Probability),
                            Figures.Grouped(truth.Assertions),
                        }
                    )
                )
        );

    /// <summary>Takes an item in among the closest, of which only so many are kept as are shown: there may be very many others.</summary>
    private static List<ItemTruth> Nearer(List<ItemTruth> closest, ItemTruth truth)
    {
        // Items come in order of their names, so that of several equally close ones the first by name stay.
        var place = closest.FindLastIndex(other => Gap(other) <= Gap(truth)) + 1;
        if (place < MostRows)
        {
            closest.Insert(place, truth);
            if (closest.Count > MostRows)
            {
                closest.RemoveAt(MostRows);
            }
        }

        return closest;
    }

    private static double Gap(ItemTruth truth) => truth.Probability - truth.RunnerUp!.Probability;

    private void Listing(Page page, string heading, string[] columns, IEnumerable<(string Name, string[] Figures)> rows)
    {
        var listed = rows.ToList();
        if (listed.Count == 0)
        {
            return;
        }

        Row(page, heading, columns, isHeading: true);
        foreach (var (name, figures) in listed)
        {
            Row(page, name, figures, isHeading: false);
        }

        page.Space();
    }

    private void Row(Page page, string name, string[] figures, bool isHeading)
    {
        var style = isHeading ? ReportStyle.Strong : null;
        var nameWidth = width - (figures.Length * (FigureWidth + 2));
        page.Columns([
            (nameWidth, Page.Text(name, style)),
            .. figures.SelectMany(figure => new[] { (2, Page.Text("")), (FigureWidth, Page.Text(figure.PadLeft(FigureWidth), style)) }),
        ]);
    }
}
