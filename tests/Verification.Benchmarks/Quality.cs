using System.Globalization;
using Verification.Cli;
using Verification.TruthDiscovery;

namespace Verification.Benchmarks;

/// <summary>Prints, as a Markdown table, how well every method does on data sets whose truth is known.</summary>
internal static class Quality
{
    /// <param name="folder">
    /// A folder with one of its own for each data set: <c>claims.csv</c>, <c>truth.csv</c>, and <c>hierarchy.csv</c> where there is one.
    /// </param>
    public static void Run(string folder)
    {
        var sets = Directory
            .GetDirectories(folder)
            .Where(set => File.Exists(Path.Combine(set, "truth.csv")))
            .Order(StringComparer.Ordinal)
            .ToList();
        Console.WriteLine($"| | {string.Join(" | ", sets.Select(Path.GetFileName))} |");
        Console.WriteLine($"|---|{string.Concat(sets.Select(_ => "---|"))}");
        var columns = sets.ConvertAll(Figures);
        foreach (var (row, method) in TruthMethods.All.Index())
        {
            Console.WriteLine($"| {method.Name} | {string.Join(" | ", columns.Select(column => column[row]))} |");
        }
    }

    private static List<string> Figures(string set)
    {
        var input = new DiscoverInput(Shell.OfProcess(), skipBadRows: false);
        var tree = Path.Combine(set, "hierarchy.csv");
        var format = File.Exists(tree) ? ValueFormat.Hierarchical(Read(input.Hierarchy(tree))) : null;
        var corpus = Read(input.Assertions(Path.Combine(set, "claims.csv"), format));
        var truth = Read(input.Answers(Path.Combine(set, "truth.csv")));
        return [.. TruthMethods.All.Select(method => Figure(method, corpus, truth))];
    }

    private static T Read<T>(T? file)
        where T : class => file ?? throw new InvalidOperationException("A file is not valid.");

    /// <summary>The mean absolute error for numbers, else the accuracy.</summary>
    private static string Figure(TruthMethod method, AssertionCorpus corpus, KnownAnswers truth)
    {
        var quality = method.Misfit(corpus) is null ? DiscoveryQuality.Measure(method.Discover(corpus), truth) : null;
        return quality switch
        {
            null => "",
            { MeanAbsoluteError: > 1e6 } => "> 10⁶",
            { MeanAbsoluteError: >= 100 and var error } => error.ToString("0", CultureInfo.InvariantCulture),
            { MeanAbsoluteError: { } error } => error.ToString("0.00", CultureInfo.InvariantCulture),
            _ => quality.Accuracy.ToString(".000", CultureInfo.InvariantCulture),
        };
    }
}
