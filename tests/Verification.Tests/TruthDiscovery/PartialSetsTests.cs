using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class PartialSetsTests
{
    private static readonly PartialSets OneRound = new() { MaximumIterations = 1 };

    /// <summary>
    /// Both list all of two: complete with 0.95² / (1 − 0.05²) = 0.904762, partial with 0.2² / (1 − 0.8²) = 0.111111, and each is as
    /// likely at first; a list of one true element is certain, and a false one beside it has 0.1 / 10. So each list makes the odds
    /// of an element (0.904762 + 0.111111) / 2 / 0.01 = 50.793651, and its probability goes half of the way there from 1.
    /// </summary>
    [Fact]
    public void Listed_elements_gain_by_the_lists_that_have_them()
    {
        var found = OneRound.Discover(Corpora.Of(ValueFormat.Set(), "x: a p q, b p q"));

        found.ProbabilityOf("x", "q").Should().BeApproximately(1 - (0.5 / (1 + (50.793651 * 50.793651))), 1e-9);
    }

    /// <summary>
    /// Votes give p 1 and q 1/2. The list of b makes the odds of q 50.793651, as above. That of a is less likely with one true
    /// element more: from 1.5 to 2.5 (0.010627 + 0.334704) / (0.214828 + 0.628864) = 0.409309, from 1 to 2 (0.047619 + 0.444444) / 2 =
    /// 0.246032; the mean of the logarithms makes it 0.317336. Together 16.118642, and half of the way from 1/2.
    /// </summary>
    [Fact]
    public void Elements_left_out_lose_by_the_lists_that_may_be_complete()
    {
        var found = OneRound.Discover(Corpora.Of(ValueFormat.Set(), "x: a p, b p q"));

        found.ProbabilityOf("x", "q").Should().BeApproximately(0.5 + (0.5 * ((16.118642 / 17.118642) - 0.5)), 1e-6);
    }

    [Fact]
    public void A_source_that_names_the_first_alone_denies_the_others_nothing()
    {
        string[] taught =
        [
            .. Enumerable.Range(0, 12).Select(item => $"i{item}: first p{item}, other p{item}, all p{item} q{item}, full p{item} q{item}"),
        ];
        string[] asked = [.. taught, "x: first a, other a, all a b"];

        new PartialSets().Discover(Corpora.Of(ValueFormat.Set(), asked)).TruthOf("x").Value.Should().Be("a b");
    }

    [Fact]
    public void A_source_that_names_all_denies_what_it_leaves_out()
    {
        string[] taught =
        [
            .. Enumerable.Range(0, 12).Select(item => $"i{item}: all p{item} q{item}, full p{item} q{item}, odd p{item} q{item}"),
        ];
        string[] asked = [.. taught, "x: all a, full a, odd a b"];

        new PartialSets().Discover(Corpora.Of(ValueFormat.Set(), asked)).TruthOf("x").Value.Should().Be("a");
    }

    [Fact]
    public void Spellings_of_an_element_are_one_where_alike_texts_shun_each_other()
    {
        var truth = new PartialSets().Discover(Corpora.Of(ValueFormat.Set(), [.. Books("donald")])).TruthOf("i0");

        truth.Value.Should().Be("graham0 knuth0");
        truth.Values.Single(element => element.Text == "donaldknuth0").Probability.Should().Be(0);
    }

    [Fact]
    public void Alike_elements_of_one_list_are_two()
    {
        string[] items = [.. Enumerable.Range(0, 12).Select(item => $"i{item}: a java javascript, b java javascript, c java javascript")];

        new PartialSets()
            .Discover(Corpora.Of(ValueFormat.Set(), items))
            .Items.Should()
            .OnlyContain(truth => truth.Value == "java javascript");
    }

    [Fact]
    public void Spellings_are_left_alone_where_that_is_asked()
    {
        var apart = new PartialSets { UnifySpellings = false }.Discover(Corpora.Of(ValueFormat.Set(), [.. Books("donald")]));

        apart.ProbabilityOf("i0", "donaldknuth0").Should().BeGreaterThan(0);
    }

    [Fact]
    public void Known_sets_are_kept_in_their_own_spelling()
    {
        var known = new KnownAnswers([new("i0", "donaldknuth0 graham0")]);

        var truth = new PartialSets().Discover(Corpora.Of(ValueFormat.Set(), [.. Books("donald")]), known).TruthOf("i0");

        truth.Value.Should().Be("donaldknuth0 graham0");
        truth.Probability.Should().Be(1);
    }

    [Fact]
    public void Long_lists_stay_within_the_numbers()
    {
        var many = string.Join(' ', Enumerable.Range(0, 6000).Select(element => $"e{element}"));

        var found = new PartialSets().Discover(Corpora.Of(ValueFormat.Set(), $"x: a {many}, b {many}, c e1"));

        found.Sources.Should().OnlyContain(source => source.Trust >= 0.9 && source.Trust <= 1);
    }

    [Fact]
    public void Options_must_be_in_range()
    {
        FluentActions.Invoking(() => new PartialSets { CompleteSensitivity = 0.5 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PartialSets { PartialSensitivity = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PartialSets { FalseAlternatives = 0.5 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PartialSets { PriorLists = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PartialSets { PriorTruth = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PartialSets { Threshold = -0.1 }).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static IEnumerable<string> Books(string forename) =>
        Enumerable
            .Range(0, 12)
            .Select(book =>
                $"i{book}: a graham{book} knuth{book}, b graham{book} knuth{book}, c graham{book} {forename}knuth{book}, d knuth{book}"
            );
}
