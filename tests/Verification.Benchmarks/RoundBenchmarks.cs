using BenchmarkDotNet.Attributes;
using Verification.TruthDiscovery;

namespace Verification.Benchmarks;

/// <summary>One round of a method, and all that comes before and after it.</summary>
[MemoryDiagnoser]
public class RoundBenchmarks
{
    private AssertionCorpus corpus = null!;

    [Params(100_000, 1_000_000, 10_000_000)]
    public int Assertions { get; set; }

    [GlobalSetup]
    public void Build() => corpus = SyntheticCorpus.Build(Assertions);

    [Benchmark(Baseline = true)]
    public Discovery MajorityVote() => new MajorityVote().Discover(corpus);

    [Benchmark]
    public Discovery TruthFinder() => new TruthFinder { MaximumIterations = 1 }.Discover(corpus);

    [Benchmark]
    public Discovery PooledInvestment() => new PooledInvestment { MaximumIterations = 1 }.Discover(corpus);
}
