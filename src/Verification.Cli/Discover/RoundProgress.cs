using Verification.TruthDiscovery;

namespace Verification.Cli;

/// <summary>Says in words how far a method has come.</summary>
internal sealed class RoundProgress(IProgress<string> progress) : IProgress<DiscoveryProgress>
{
    public void Report(DiscoveryProgress value) =>
        progress.Report($"{value.Method}: round {value.Iteration} of at most {value.MaximumIterations}");
}
