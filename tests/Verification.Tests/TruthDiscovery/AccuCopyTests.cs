using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class AccuCopyTests
{
    /// <summary>Keeps accuracies at 0.8, and looks for copying once.</summary>
    private static readonly AccuCopy OneRound = new()
    {
        InitialWeight = 1e6,
        MinimumSharedItems = 1,
        MaximumIterations = 1,
        Tolerance = 1,
        PairThreshold = 0,
    };

    [Fact]
    public void Agreement_is_weighed_by_how_likely_it_is_with_and_without_copying()
    {
        // blue is certain at the start. Both give it, independent: 0.8 · 0.8 = 0.64; one does: 0.8.
        // Copying: 0.2 + 0.8 · 0.8 / 0.64 = 1.2 times as likely. Dependent: 2 · 0.1 · 1.2 / (2 · 0.1 · 1.2 + 0.8) = 0.230769.
        var pair = OneRound.Discover(Corpora.OfLabels("sky: anna blue, bob blue")).Copying.Should().ContainSingle().Subject;

        (pair.First, pair.Second, pair.SharedItems).Should().Be(("anna", "bob", 1));
        pair.Probability.Should().BeApproximately(0.230769, 1e-5);
        pair.FirstCopies.Should().BeApproximately(pair.SecondCopies, 1e-12);
    }

    [Fact]
    public void Disagreement_speaks_against_copying()
    {
        // As above, and one item on which they differ: a factor of 1 − 0.8. 0.2 · 1.2 · 0.2 = 0.048; / 0.848 = 0.056604.
        var pair = OneRound.Discover(Corpora.OfLabels("sky: anna blue, bob blue", "sea: anna grey, bob green")).Copying[0];

        pair.Probability.Should().BeApproximately(0.056604, 1e-5);
        pair.SharedItems.Should().Be(2);
    }

    [Fact]
    public void What_may_be_copied_counts_less_whichever_came_first()
    {
        // Of a pair that is dependent with 0.230769, either copying either, a vote keeps 1 − 0.8 · 0.230769 / 2 = 0.907692.
        var corpus = Corpora.OfLabels("sky: anna blue, bob blue");
        var copying = new CopyDetection(corpus, OneRound);
        copying.FirstCopies[0] = copying.SecondCopies[0] = 0.1153845;

        new VoteDiscount(corpus, copying, 0.8).Discount().Should().AllSatisfy(kept => kept.Should().BeApproximately(0.907692, 1e-6));
    }

    [Fact]
    public void A_sure_copier_loses_its_vote_and_the_original_keeps_it()
    {
        var corpus = Corpora.OfLabels("sky: anna blue, bob blue");
        var copying = new CopyDetection(corpus, OneRound);
        copying.FirstCopies[0] = 1;

        var kept = new VoteDiscount(corpus, copying, 0.8).Discount();

        kept[0].Should().BeApproximately(0.2, 1e-12);
        kept[1].Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void Copies_do_not_outvote_those_who_looked()
    {
        var corpus = Corpora.OfLabels([.. Enumerable.Range(0, 100).Select(CopiedLine)]);

        new MajorityVote().Discover(corpus).TruthOf("item81").Value.Should().Be("false81");
        var found = new AccuCopy().Discover(corpus);

        found.Items.Should().AllSatisfy(item => item.Value.Should().StartWith("true"));
        found.Copying.Select(pair => (pair.First, pair.Second)).Should().Equal(("x", "y"), ("x", "z"), ("y", "z"));
        found.Copying.Should().AllSatisfy(pair => pair.Probability.Should().BeGreaterThan(0.99));
    }

    [Fact]
    public void Known_answers_show_shared_errors()
    {
        var lines = Enumerable.Range(0, 10).Select(i => $"item{i}: anna wrong{i}, bob wrong{i}, carl right{i}").ToArray();
        var known = new KnownAnswers(Enumerable.Range(0, 10).Select(i => KeyValuePair.Create($"item{i}", $"right{i}")));

        var found = new AccuCopy().Discover(Corpora.OfLabels(lines), known);

        var pair = found.Copying.Should().ContainSingle().Subject;
        (pair.First, pair.Second).Should().Be(("anna", "bob"));
        found.TrustIn("anna").Should().BeLessThan(0.5);
    }

    [Fact]
    public void Pairs_that_share_few_items_are_not_looked_at() =>
        (OneRound with { MinimumSharedItems = 2 }).Discover(Corpora.OfLabels("sky: anna blue, bob blue")).Copying.Should().BeEmpty();

    [Fact]
    public void Of_too_many_pairs_those_that_share_the_most_items_are_taken()
    {
        var corpus = Corpora.OfLabels("sky: anna blue, bob blue, carl blue", "sea: anna grey, bob grey");

        var found = (OneRound with { MaximumPairs = 2 }).Discover(corpus);

        found.Copying.Select(pair => (pair.First, pair.Second)).Should().Equal(("anna", "bob"));
    }

    [Fact]
    public void Items_of_too_many_sources_say_nothing_of_copying()
    {
        var corpus = Corpora.OfLabels("sky: anna blue, bob blue, carl blue", "sea: anna grey, bob grey");

        var found = (OneRound with { MaximumItemSources = 2 }).Discover(corpus);

        found.Copying.Should().ContainSingle().Which.SharedItems.Should().Be(1);
    }

    [Fact]
    public void Sources_that_err_apart_are_not_taken_for_copies()
    {
        var independent = Corpora.OfLabels([.. Enumerable.Range(0, 60).Select(IndependentLine)]);

        new AccuCopy().Discover(independent).Copying.Should().BeEmpty();
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        var refused = new Action[]
        {
            () => _ = new AccuCopy { DependencePrior = 0 },
            () => _ = new AccuCopy { CopyingRate = 1 },
            () => _ = new AccuCopy { PairThreshold = -0.1 },
            () => _ = new AccuCopy { MinimumSharedItems = 0 },
            () => _ = new AccuCopy { MaximumPairs = -1 },
            () => _ = new AccuCopy { MaximumItemSources = 1 },
        };

        refused.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
    }

    /// <summary>Four sources that each err on a sixteenth, of which two leave the last items out; x, y and z say the same, and are wrong on a quarter.</summary>
    private static string CopiedLine(int item)
    {
        var copied = item % 4 == 1 ? $"false{item}" : $"true{item}";
        var sources = item < 80 ? new[] { "a", "b", "c", "d" } : ["a", "b"];
        var looked = sources.Select((source, i) => $"{source} {((item + (4 * i)) % 16 == 2 ? $"slip{source}{item}" : $"true{item}")}");
        return $"item{item}: {string.Join(", ", looked)}, x {copied}, y {copied}, z {copied}";
    }

    /// <summary>Six sources that each err on a fifth, in ways of their own.</summary>
    private static string IndependentLine(int item) =>
        $"item{item}: {string.Join(", ", Enumerable.Range(0, 6).Select(i => $"s{i} {((item / (i + 1)) % 5 == i % 5 ? $"slip{i}" : "true")}"))}";
}
