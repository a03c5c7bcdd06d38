using System.Diagnostics;
using Verification.TruthDiscovery;

namespace Verification.Cli;

/// <summary>Runs methods on a corpus, with their progress on the terminal, and measures them.</summary>
/// <param name="shell">Where progress goes.</param>
/// <param name="corpus">The assertions.</param>
/// <param name="known">Answers to learn from.</param>
/// <param name="gold">Answers to measure by.</param>
internal sealed class MethodBench(Shell shell, AssertionCorpus corpus, KnownAnswers known, KnownAnswers gold)
{
    public AssertionCorpus Corpus => corpus;

    /// <summary>Runs a method that fits.</summary>
    public MethodRun Run(TruthMethod method)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var found = WithProgress(method);
        watch.Stop();
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        return new(found, DiscoveryQuality.Measure(found, gold), watch.Elapsed, allocated);
    }

    /// <summary>Runs a method, or says why it does not fit.</summary>
    public MethodOutcome TryRun(TruthMethod method) =>
        method.Misfit(corpus) is { } misfit ? new(method.Name, null, misfit) : new(method.Name, Run(method), null);

    private Discovery WithProgress(TruthMethod method) =>
        shell.While(method.Name, progress => method.Discover(corpus, known, new RoundProgress(progress)));
}

/// <summary>What came of a run of a method.</summary>
/// <param name="Discovery">What it found.</param>
/// <param name="Quality">How well that agrees with known answers; null where there are none.</param>
/// <param name="Time">How long it took.</param>
/// <param name="Allocated">How many bytes of memory it asked for in all.</param>
internal sealed record MethodRun(Discovery Discovery, DiscoveryQuality? Quality, TimeSpan Time, long Allocated);

/// <summary>A run of a method, or why there was none.</summary>
internal sealed record MethodOutcome(string Method, MethodRun? Run, string? Misfit);
