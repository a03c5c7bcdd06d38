using System.Globalization;
using CsvHelper;
using Verification.Reporting;
using Verification.Serialization;
using Verification.TruthDiscovery;

namespace Verification.Cli;

/// <summary>Methods side by side: quality where there are known answers, time, memory, and how each ended.</summary>
internal static class ComparisonReport
{
    private const string Format = "verification-comparison/1";
    private const double Large = 1e7;
    private static readonly string[] Header =
    [
        "method",
        "accuracy",
        "macroF1",
        "meanAbsoluteError",
        "precision",
        "recall",
        "f1",
        "seconds",
        "megabytes",
        "iterations",
        "stopReason",
        "misfit",
    ];

    public static void WriteTable(IReadOnlyList<MethodOutcome> outcomes, Shell shell, Stream stream)
    {
        var columns = Columns(outcomes);
        using var page = new Page(shell.IsRich, Math.Max(shell.Width, 80));
        page.Columns([
            (20, Page.Text("method", ReportStyle.Strong)),
            .. columns.Select(column => (12, Page.Text(column.Name.PadLeft(11), ReportStyle.Strong))),
        ]);
        foreach (var outcome in outcomes)
        {
            page.Columns(
                outcome.Run is { } run
                    ? [(20, Page.Text(outcome.Method)), .. columns.Select(column => (12, Page.Text(column.Text(run).PadLeft(11))))]
                    : [(20, Page.Text(outcome.Method)), (80, Page.Text($" does not fit: {outcome.Misfit}", ReportStyle.Faint))]
            );
        }

        using var writer = new StreamWriter(stream, Shell.Utf8, leaveOpen: true) { NewLine = "\n" };
        page.WriteTo(writer);
    }

    public static void WriteJson(IReadOnlyList<MethodOutcome> outcomes, Stream stream)
    {
        using var json = new JsonOutput(stream);
        json.Object(() =>
        {
            json.Property("format", Format);
            json.Array(
                "methods",
                outcomes,
                outcome =>
                    json.Object(() =>
                    {
                        json.Property("method", outcome.Method);
                        json.Optional("misfit", outcome.Misfit);
                        if (outcome.Run is { } run)
                        {
                            Write(json, run);
                        }
                    })
            );
        });
    }

    public static void WriteCsv(IReadOnlyList<MethodOutcome> outcomes, Stream stream)
    {
        using var csv = CsvWriter.Create(stream, DiscoveryCsv.Options, leaveOpen: true);
        csv.WriteHeader(Header);
        foreach (var (method, run, misfit) in outcomes)
        {
            csv.WriteField(method);
            double?[] quality =
            [
                run?.Quality?.Accuracy,
                run?.Quality?.MacroF1,
                run?.Quality?.MeanAbsoluteError,
                run?.Quality?.Precision,
                run?.Quality?.Recall,
                run?.Quality?.F1,
            ];
            foreach (var figure in quality)
            {
                csv.WriteField(figure);
            }

            csv.WriteField(run?.Time.TotalSeconds);
            csv.WriteField(run is null ? null : Megabytes(run));
            csv.WriteField(run?.Discovery.Iterations);
            csv.WriteField(run is null ? "" : DiscoveryJson.Word(run.Discovery.StopReason));
            csv.WriteField(misfit ?? "");
            csv.EndRecord();
        }
    }

    /// <summary>How good a result is, in a sentence.</summary>
    public static string InWords(DiscoveryQuality quality)
    {
        (string Name, double? Figure, string Places)[] figures =
        [
            ("accuracy", quality.Accuracy, "0.000"),
            ("macro-F1", quality.MacroF1, "0.000"),
            ("mean absolute error", quality.MeanAbsoluteError, "#,0.###"),
            ("precision", quality.Precision, "0.000"),
            ("recall", quality.Recall, "0.000"),
            ("F1", quality.F1, "0.000"),
        ];
        return string.Join(
            ", ",
            figures.Where(figure => figure.Figure is not null).Select(figure => $"{figure.Name} {Number(figure.Figure, figure.Places)}")
        );
    }

    private static List<(string Name, Func<MethodRun, string> Text)> Columns(IReadOnlyList<MethodOutcome> outcomes)
    {
        (string Name, Func<DiscoveryQuality, double?> Figure, string Places)[] qualities =
        [
            ("accuracy", quality => quality.Accuracy, "0.000"),
            ("macro-F1", quality => quality.MacroF1, "0.000"),
            ("mean error", quality => quality.MeanAbsoluteError, "#,0.##"),
            ("precision", quality => quality.Precision, "0.000"),
            ("recall", quality => quality.Recall, "0.000"),
            ("F1", quality => quality.F1, "0.000"),
        ];
        return
        [
            .. from quality in qualities
            where outcomes.Any(outcome => outcome.Run?.Quality is { } measured && quality.Figure(measured) is not null)
            select (
                quality.Name,
                new Func<MethodRun, string>(run => Number(run.Quality is { } measured ? quality.Figure(measured) : null, quality.Places))
            ),
            ("seconds", run => Number(run.Time.TotalSeconds, "0.000")),
            ("MB", run => Number(Megabytes(run), "#,0.0")),
            ("rounds", run => Number(run.Discovery.Iterations, "0")),
            ("end", run => DiscoveryJson.Word(run.Discovery.StopReason)),
        ];
    }

    private static void Write(JsonOutput json, MethodRun run)
    {
        if (run.Quality is { } quality)
        {
            json.Object("quality", () => DiscoveryJson.Write(json, quality));
        }

        json.Property("seconds", run.Time.TotalSeconds);
        json.Property("megabytes", Megabytes(run));
        json.Property("iterations", run.Discovery.Iterations);
        json.Property("stopReason", DiscoveryJson.Word(run.Discovery.StopReason));
    }

    private static double Megabytes(MethodRun run) => run.Allocated / 1e6;

    private static string Number(double? figure, string places) =>
        figure?.ToString(Math.Abs(figure.Value) < Large ? places : "0.00E+0", CultureInfo.InvariantCulture) ?? "";
}
