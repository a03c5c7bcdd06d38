using System.CommandLine;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;

namespace Verification.Cli;

/// <summary><c>verification timeline CASE.json [--as-of DATE] [--options OPTIONS.json] [--claim ID…] [--format table|json|markdown|svg] [--output FILE]</c>.</summary>
internal static class TimelineCommand
{
    private const string Table = "table";
    private const string Json = "json";
    private const string Markdown = "markdown";
    private const string Svg = "svg";

    public static Command Create(Shell shell)
    {
        var claims = new Option<string[]>("--claim")
        {
            Description = "Show this claim alone; may be given several times.",
            HelpName = "ID",
        };
        var report = new ReportArguments("the timeline", Table, Json, Markdown, Svg);
        var command = new Command("timeline", "Replays a case: how its claims stood at every date on which something changed.");
        var arguments = new CaseArguments(command);
        command.Add(claims);
        report.AddTo(command);
        command.SetAction(parsed =>
            arguments.Read(shell, parsed) is var (@case, fitted)
                ? Run(shell, @case, fitted.Options, parsed.GetValue(claims) ?? [], report, parsed)
                : ExitCode.InvalidInput
        );
        return command;
    }

    private static int Run(
        Shell shell,
        VerificationCase @case,
        ScoringOptions options,
        string[] claims,
        ReportArguments report,
        ParseResult parsed
    )
    {
        var unknown = claims.Except(@case.Claims.Select(claim => claim.Id), StringComparer.Ordinal).ToArray();
        foreach (var id in unknown)
        {
            shell.Error.WriteLine(TerminalText.Safe($"There is no claim '{id}' in the case."));
        }

        if (unknown.Length > 0)
        {
            return ExitCode.BadUsage;
        }

        var timeline = Replay(shell, @case, options);
        if (claims.Length > 0)
        {
            timeline = timeline with { Claims = [.. timeline.Claims.Where(claim => claims.Contains(claim.Id, StringComparer.Ordinal))] };
        }

        report.Write(shell, parsed, (to, format, stream) => Write(to, format, @case, timeline, stream));
        return ExitCode.Done;
    }

    private static Timeline Replay(Shell shell, VerificationCase @case, ScoringOptions options) =>
        shell.While("Replaying", progress => Timeline.Of(@case, options, new MomentProgress(progress)));

    private static void Write(Shell shell, string format, VerificationCase @case, Timeline timeline, Stream stream)
    {
        switch (format)
        {
            case Json:
                TimelineFile.Write(@case, timeline, stream);
                break;
            case Markdown:
                MarkdownTimeline.Write(@case, timeline, stream);
                break;
            case Svg:
                SvgTimeline.Write(@case, timeline, stream);
                break;
            default:
                new TimelineTable(shell, stream).Write(@case, timeline);
                break;
        }
    }

    private sealed class MomentProgress(IProgress<string> progress) : IProgress<TimelineProgress>
    {
        public void Report(TimelineProgress value) =>
            progress.Report($"Replaying: {Figures.Grouped(value.Done)} of {Figures.Grouped(value.Total)} moments");
    }
}
