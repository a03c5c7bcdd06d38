using System.Globalization;
using CsvHelper;
using Verification.TruthDiscovery;

namespace Verification.Cli;

/// <summary>What was found, a row an item: <c>item,value,probability,runnerUp,runnerUpProbability,support,assertions</c>.</summary>
/// <remarks>No text in it is run by a spreadsheet; see <see cref="CellText"/>.</remarks>
internal static class DiscoveryCsv
{
    private static readonly string[] Header = ["item", "value", "probability", "runnerUp", "runnerUpProbability", "support", "assertions"];

    public static CsvWriterOptions Options { get; } = new() { NewLine = "\n" };

    public static void Write(DiscoveryReport found, Stream stream)
    {
        using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        csv.WriteHeader(Header);
        foreach (var truth in found.Items)
        {
            csv.WriteField(CellText.WriteResult(truth.Item));
            csv.WriteField(CellText.WriteResult(truth.Value));
            csv.WriteField(truth.Probability, default, CultureInfo.InvariantCulture);
            csv.WriteField(CellText.WriteResult(truth.RunnerUp?.Text ?? ""));
            csv.WriteField(truth.RunnerUp?.Probability);
            csv.WriteField(truth.Support, default, CultureInfo.InvariantCulture);
            csv.WriteField(truth.Assertions, default, CultureInfo.InvariantCulture);
            csv.EndRecord();
        }
    }
}
