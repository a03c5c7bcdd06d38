using System.Globalization;
using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class SweepsTests
{
    [Theory]
    [InlineData(7)]
    [InlineData(60_000)]
    public void Sums_over_a_large_corpus_are_those_of_plain_loops(int sources)
    {
        var corpus = Large(sources);
        var ofSource = Enumerable.Range(0, corpus.SourceCount).Select(source => 1.0 / (source + 1)).ToArray();
        var ofValue = Enumerable.Range(0, corpus.ValueCount).Select(value => 1.0 / (value + 1)).ToArray();
        var (byValue, bySource) = (new double[corpus.ValueCount], new double[corpus.SourceCount]);

        Sweeps.SumByValue(corpus, ofSource, byValue);
        Sweeps.SumBySource(corpus, ofValue, bySource);

        for (var value = 0; value < byValue.Length; value++)
        {
            byValue[value].Should().BeApproximately(corpus.SourcesOf(value).ToArray().Sum(source => ofSource[source]), 1e-12);
        }

        for (var source = 0; source < bySource.Length; source++)
        {
            bySource[source].Should().BeApproximately(corpus.ValuesOf(source).ToArray().Sum(value => ofValue[value]), 1e-12);
        }
    }

    [Fact]
    public void Sums_are_the_same_to_the_last_bit_each_time()
    {
        var corpus = Large(sources: 7);
        var ofValue = Enumerable.Range(0, corpus.ValueCount).Select(value => 1.0 / (value + 1)).ToArray();
        var (once, again) = (new double[corpus.SourceCount], new double[corpus.SourceCount]);

        Sweeps.SumBySource(corpus, ofValue, once);
        Sweeps.SumBySource(corpus, ofValue, again);

        again.Should().Equal(once);
    }

    [Fact]
    public void Ranges_hold_every_element_once()
    {
        int[] starts = [0, 100_000, 100_001, 100_002, 140_000, 180_000];
        var seen = new int[starts.Length - 1];

        Blocks.For(starts, (first, end) => seen.AsSpan(first..end).Fill(seen[first] + 1));

        seen.Should().OnlyContain(times => times == 1);
    }

    private static AssertionCorpus Large(int sources)
    {
        var builder = new AssertionCorpusBuilder(ValueFormat.Categorical);
        for (var i = 0; i < 120_000; i++)
        {
            builder.Add(Name(i / 6), Name(i % sources), Name(i * 7 % 11 % 3));
        }

        return builder.Build();
    }

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);
}
