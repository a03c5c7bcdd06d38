using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class AccuTests
{
    private static readonly AssertionCorpus Sky = Corpora.OfLabels("sky: anna blue, bob blue, carl grey");

    [Fact]
    public void A_vote_is_the_log_odds_of_a_source_times_the_number_of_false_values()
    {
        // A vote of ln(10 · 0.8 / 0.2) = ln 40: blue e^(2 ln 40) = 1600, grey 40, nine values that nobody asserts 1 each.
        var found = new Accu
        {
            FalseValues = 10,
            InitialWeight = 0,
            MaximumIterations = 1,
        }.Discover(Sky);

        found.ProbabilityOf("sky", "blue").Should().BeApproximately(1600.0 / 1640, 1e-12);
        found.TrustIn("anna").Should().BeApproximately(1600.0 / 1649, 1e-12);
        found.TrustIn("carl").Should().BeApproximately(40.0 / 1649, 1e-12);
    }

    [Fact]
    public void The_initial_accuracy_counts_for_as_many_assertions_as_it_weighs()
    {
        var found = new Accu
        {
            FalseValues = 10,
            InitialWeight = 5,
            MaximumIterations = 1,
        }.Discover(Sky);

        found.TrustIn("anna").Should().BeApproximately(((1600.0 / 1649) + (5 * 0.8)) / 6, 1e-12);
    }

    [Fact]
    public void The_number_of_false_values_is_what_is_seen_unless_it_is_given()
    {
        // Two values are seen, so one is false: votes of ln 4, blue 16 and grey 4.
        var found = new Accu { InitialWeight = 0, MaximumIterations = 1 }.Discover(Sky);

        found.TrustIn("anna").Should().BeApproximately(0.8, 1e-12);
    }

    [Fact]
    public void The_only_assertion_of_an_item_proves_nothing()
    {
        // A vote of ln 40 against ten values that nobody asserts: 40 / 50.
        var found = new Accu { FalseValues = 10, InitialWeight = 0 }.Discover(Corpora.OfLabels("sky: anna blue"));

        found.TrustIn("anna").Should().BeApproximately(0.8, 1e-12);
        found.ProbabilityOf("sky", "blue").Should().Be(1);
    }

    [Fact]
    public void Known_answers_show_who_is_accurate()
    {
        var known = new KnownAnswers([new("sky", "grey")]);

        var found = new Accu { InitialWeight = 0 }.Discover(Sky, known);

        found.TruthOf("sky").Value.Should().Be("grey");
        found.TrustIn("carl").Should().Be(0.99);
        found.TrustIn("anna").Should().Be(0.01);
    }

    [Fact]
    public void Similar_values_lend_each_other_votes()
    {
        // 10:00 and 10:01 differ in one of five letters: similarity 0.8, and 0.5 · 0.8 = 0.4 of a vote is lent.
        // 10:00 has 2 + 0.4 · 1 = 2.4 votes of ln 40, 10:01 has 1 + 0.4 · 2 = 1.8.
        var corpus = Corpora.OfLabels("train: anna 10:00, bob 10:00, carl 10:01");

        var found = new AccuSim
        {
            FalseValues = 10,
            InitialWeight = 0,
            MaximumIterations = 1,
        }.Discover(corpus);

        found.ProbabilityOf("train", "10:00").Should().BeApproximately(1 / (1 + Math.Pow(40, -0.6)), 1e-6);
    }

    [Theory]
    [InlineData("kitten", "sitting", 1 - (3.0 / 7))]
    [InlineData("a", "b", 0)]
    public void Texts_are_similar_by_edit_distance(string left, string right, double similarity) =>
        SimilarityOf(Corpora.OfLabels($"x: a {left}, b {right}")).Should().BeApproximately(similarity, 1e-12);

    [Theory]
    [InlineData("90", "100", 0.9)]
    [InlineData("-5", "5", 0)]
    [InlineData("0", "5", 0)]
    public void Numbers_are_similar_by_their_distance_as_a_share(string left, string right, double similarity) =>
        SimilarityOf(Corpora.Of(ValueFormat.Numeric(), $"x: a {left}, b {right}")).Should().BeApproximately(similarity, 1e-12);

    [Fact]
    public void Sets_are_similar_by_what_they_have_in_common() =>
        SimilarityOf(Corpora.Of(ValueFormat.Set(';'), "x: a k;g, b k;g;o")).Should().BeApproximately(2.0 / 3, 1e-12);

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        var refused = new Action[]
        {
            () => _ = new Accu { FalseValues = 0.5 },
            () => _ = new Accu { InitialAccuracy = 1 },
            () => _ = new Accu { InitialWeight = -1 },
            () => _ = new AccuSim { Influence = 1.1 },
        };

        refused.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
    }

    private static double SimilarityOf(AssertionCorpus corpus) =>
        ValueSimilarity.Of(corpus.Labels, corpus.ValueLabel[0], corpus.ValueLabel[1]);
}
