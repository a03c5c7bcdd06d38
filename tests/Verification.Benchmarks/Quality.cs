using System.Globalization;
using Verification.Cli;
using Verification.TruthDiscovery;

namespace Verification.Benchmarks;

/// <summary>Prints, as a Markdown table, how well every method does on data sets whose truth is known: the accuracy, of numbers the mean absolute error.</summary>
internal static class Quality
{
    /// <param name="folder">
    /// A folder with one of its own for each data set: <c>claims.csv</c>, <c>truth.csv</c>, and <c>hierarchy.csv</c> where there is one.
    /// </param>
    /// <param name="parts">The corpora to measure on, of a data set.</param>
    public static void Run(string folder, Func<AssertionCorpus, IReadOnlyList<AssertionCorpus>> parts)
    {
        var sets = Directory
            .GetDirectories(folder)
            .Where(set => File.Exists(Path.Combine(set, "truth.csv")))
            .Order(StringComparer.Ordinal)
            .ToList();
        Console.WriteLine($"| | {string.Join(" | ", sets.Select(Path.GetFileName))} |");
        Console.WriteLine($"|---|{string.Concat(sets.Select(_ => "---|"))}");
        var columns = sets.ConvertAll(set => Figures(set, parts));
        foreach (var (row, method) in TruthMethods.All.Index())
        {
            Console.WriteLine($"| {method.Name} | {string.Join(" | ", columns.Select(column => column[row]))} |");
        }
    }

    private static List<string> Figures(string set, Func<AssertionCorpus, IReadOnlyList<AssertionCorpus>> parts)
    {
        var input = new DiscoverInput(Shell.OfProcess(), skipBadRows: false);
        var tree = Path.Combine(set, "hierarchy.csv");
        var format = File.Exists(tree) ? ValueFormat.Hierarchical(Read(input.Hierarchy(tree))) : null;
        var corpus = Read(input.Assertions(Path.Combine(set, "claims.csv"), format));
        var truth = Read(input.Answers(Path.Combine(set, "truth.csv")));
        var measured = parts(corpus);
        return [.. TruthMethods.All.Select(method => Figures(method, measured, truth))];
    }

    private static T Read<T>(T? file)
        where T : class => file ?? throw new InvalidOperationException("A file is not valid.");

    /// <summary>The figure of a method; of several corpora, the mean, the least and the greatest.</summary>
    private static string Figures(TruthMethod method, IReadOnlyList<AssertionCorpus> corpora, KnownAnswers truth)
    {
        var figures = corpora
            .Where(corpus => method.Misfit(corpus) is null)
            .Select(corpus => DiscoveryQuality.Measure(method.Discover(corpus), truth))
            .Where(quality => quality is not null)
            .Select(quality => quality!.MeanAbsoluteError ?? quality.Accuracy)
            .ToList();
        var isError = corpora[0].Format.Kind == ValueKind.Numeric;
        return figures.Count switch
        {
            0 => "",
            1 => Text(figures[0], isError),
            _ => $"{Text(figures.Average(), isError)} ({Text(figures.Min(), isError)} to {Text(figures.Max(), isError)})",
        };
    }

    private static string Text(double figure, bool isError) =>
        (isError, figure) switch
        {
            (true, > 1e6) => "> 10⁶",
            (true, >= 100) => figure.ToString("0", CultureInfo.InvariantCulture),
            (true, _) => figure.ToString("0.00", CultureInfo.InvariantCulture),
            _ => figure.ToString(".000", CultureInfo.InvariantCulture),
        };
}
