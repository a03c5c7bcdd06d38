using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class CrowdConsensusTests
{
    [Fact]
    public void Independent_errors_get_one_type_of_items()
    {
        var corpus = Corpora.OfLabels([.. Enumerable.Range(0, 100).Select(i => Line(i, sharedNotion: false))]);

        var estimate = Solve(corpus);

        estimate.Reasons.Should().HaveCount(2);
        estimate.Reasons[1].Should().Contain("nothing strong");
        RightOf(estimate, 100).Should().BeGreaterThanOrEqualTo(98);
    }

    [Fact]
    public void A_notion_that_a_group_shares_gets_subtypes_and_is_not_taken_for_a_class()
    {
        var corpus = Corpora.OfLabels([.. Enumerable.Range(0, 300).Select(i => Line(i, sharedNotion: true))]);

        var estimate = Solve(corpus);

        estimate.Reasons[1].Should().Contain("errors go together");
        RightOf(estimate, 300).Should().BeGreaterThanOrEqualTo(290);
    }

    [Fact]
    public void Cancelling_is_heeded()
    {
        var rounds = new CrowdConsensus().Begin(progress: null, new CancellationToken(canceled: true));
        var corpus = Corpora.OfLabels("x: a yes");

        var solving = () => new CrowdConsensus().Solve(corpus, new Anchors(corpus, KnownAnswers.None), rounds);

        solving.Should().Throw<OperationCanceledException>();
    }

    private static Estimate Solve(AssertionCorpus corpus) => new CrowdConsensus().Discover(corpus).Estimate;

    private static string Truth(int item) => item % 2 == 0 ? "yes" : "no";

    /// <summary>
    /// Nine annotators, each wrong on one item in seven, at different ones. With a shared notion, the first three all say yes of each fifth item that is a no.
    /// </summary>
    private static string Line(int item, bool sharedNotion)
    {
        var isTricky = sharedNotion && item % 10 == 5;
        var assertions = Enumerable
            .Range(0, 9)
            .Select(source =>
                isTricky && source < 3 ? "yes"
                : (item * (source + 2) / 3 % 7) == source % 7 ? Truth(item + 1)
                : Truth(item)
            );
        return $"i{item:D3}: " + string.Join(", ", assertions.Select((value, source) => $"s{source} {value}"));
    }

    private static int RightOf(Estimate estimate, int items) =>
        Enumerable.Range(0, items).Count(i => estimate.Truths.Of(i).Value == Truth(i));
}
