using Verification.TruthDiscovery;

namespace Verification.PostgresTests;

/// <summary>Whether two results are the same.</summary>
internal static class Agreement
{
    private const double Tolerance = 1e-9;

    /// <summary>
    /// Whether a result is the same when every sum runs in another order. Where it is not, rounding decides, as it does where values
    /// are tied and rounds drive them apart; then no other engine can be asked for the same.
    /// </summary>
    public static bool IsFirm(TruthMethod method, AssertionCorpus corpus)
    {
        var (found, turned) = (method.Discover(corpus), method.Discover(Turned(corpus)));
        return found.Iterations == turned.Iterations
            && found.Items.All(truth =>
                turned.ItemNamed(Reversed(truth.Item)) is { } other
                && truth.Values.All(value =>
                    Math.Abs(value.Probability - other.Values.Single(one => one.Text == value.Text).Probability) < Tolerance / 10
                )
            );
    }

    /// <summary>Holds a result to be the one that was expected.</summary>
    public static void ShouldEqual(this Discovery found, Discovery expected)
    {
        found.Method.Should().Be(expected.Method);
        found.Reasons.Should().Equal(expected.Reasons);
        found.Iterations.Should().Be(expected.Iterations);
        found.StopReason.Should().Be(expected.StopReason);
        found.Items.Count.Should().Be(expected.Items.Count);
        foreach (var (truth, other) in found.Items.Zip(expected.Items))
        {
            truth.ShouldEqual(other);
        }

        found
            .Sources.Select(source => (source.Source, source.Assertions, source.Coverage))
            .Should()
            .Equal(expected.Sources.Select(source => (source.Source, source.Assertions, source.Coverage)));
        foreach (var (source, other) in found.Sources.Zip(expected.Sources))
        {
            source.Trust.Should().BeApproximately(other.Trust, Tolerance);
        }

        found
            .Copying.Select(pair => (pair.First, pair.Second, pair.SharedItems))
            .Should()
            .Equal(expected.Copying.Select(pair => (pair.First, pair.Second, pair.SharedItems)));
        foreach (var (pair, other) in found.Copying.Zip(expected.Copying))
        {
            pair.Probability.Should().BeApproximately(other.Probability, Tolerance);
            pair.FirstCopies.Should().BeApproximately(other.FirstCopies, Tolerance);
        }
    }

    /// <summary>Holds the truth of an item to be the one that was expected: also which values are tied, and if none is, which is chosen.</summary>
    public static void ShouldEqual(this ItemTruth truth, ItemTruth expected)
    {
        truth.Item.Should().Be(expected.Item);
        truth.Assertions.Should().Be(expected.Assertions);
        truth.Tied.Should().BeEquivalentTo(expected.Tied);
        expected.Tied.Should().Contain(truth.Value);
        var others = expected.Values.ToDictionary(value => value.Text);
        truth.Values.Should().HaveCount(others.Count);
        foreach (var value in truth.Values)
        {
            value.Support.Should().Be(others[value.Text].Support);
            value.Probability.Should().BeApproximately(others[value.Text].Probability, Tolerance);
        }
    }

    /// <summary>The same corpus with the items and sources in the opposite order.</summary>
    private static AssertionCorpus Turned(AssertionCorpus corpus)
    {
        var builder = new AssertionCorpusBuilder(corpus.Format);
        for (var value = 0; value < corpus.ValueCount; value++)
        {
            foreach (var source in corpus.SourcesOf(value))
            {
                builder.Add(
                    Reversed(corpus.ItemName(corpus.ValueItem[value])),
                    Reversed(corpus.SourceName(source)),
                    corpus.ValueText(value)
                );
            }
        }

        return builder.Build();
    }

    private static string Reversed(string name) => string.Concat(name.Select(letter => (char)('~' - letter + ' ')));
}
