using System.Diagnostics;
using Verification.Cli;

namespace Verification.Benchmarks.Cases;

/// <summary>What a run of the command as a process of its own took: by the clock, of all cores, and of memory at its peak.</summary>
internal readonly record struct CommandRun(TimeSpan Clock, TimeSpan Work, long PeakMemory)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    /// <exception cref="InvalidOperationException">The command fails.</exception>
    public static CommandRun Of(params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start("dotnet", [typeof(Shell).Assembly.Location, .. arguments]);
        var (peak, work) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(Glance))
        {
            (peak, work) = Looked(process) ?? (peak, work);
        }

        return process.ExitCode == 0
            ? new(Stopwatch.GetElapsedTime(start), work, peak)
            : throw new InvalidOperationException($"{string.Join(' ', arguments)}: the command fails with {process.ExitCode}.");
    }

    /// <summary>What a process has taken so far; null where it has just ended.</summary>
    private static (long Peak, TimeSpan Work)? Looked(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64 is var peak and > 0 ? (peak, process.TotalProcessorTime) : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
