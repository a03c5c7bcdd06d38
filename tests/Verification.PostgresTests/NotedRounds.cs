using Verification.TruthDiscovery;

namespace Verification.PostgresTests;

/// <summary>Notes the rounds, and does something when a number of them are about to be finished.</summary>
internal sealed class NotedRounds(int after = int.MaxValue, Action? act = null) : IProgress<DiscoveryProgress>
{
    private readonly List<int> done = [];

    public IReadOnlyList<int> Done => done;

    public void Report(DiscoveryProgress value)
    {
        done.Add(value.Iteration);
        if (value.Iteration == after)
        {
            act!();
        }
    }
}
