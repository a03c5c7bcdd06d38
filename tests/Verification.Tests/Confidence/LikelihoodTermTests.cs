using Verification.Confidence;

namespace Verification.Tests.Confidence;

public sealed class LikelihoodTermTests
{
    // Intelligence Community Directive 203 (2015): 1–5, 5–20, 20–45, 45–55, 55–80, 80–95, 95–99 %; an edge goes to the term nearer to even chance.
    [Theory]
    [InlineData(0, LikelihoodTerm.AlmostNoChance)]
    [InlineData(0.0499, LikelihoodTerm.AlmostNoChance)]
    [InlineData(0.05, LikelihoodTerm.VeryUnlikely)]
    [InlineData(0.1999, LikelihoodTerm.VeryUnlikely)]
    [InlineData(0.20, LikelihoodTerm.Unlikely)]
    [InlineData(0.4499, LikelihoodTerm.Unlikely)]
    [InlineData(0.45, LikelihoodTerm.RoughlyEvenChance)]
    [InlineData(0.55, LikelihoodTerm.RoughlyEvenChance)]
    [InlineData(0.5501, LikelihoodTerm.Likely)]
    [InlineData(0.80, LikelihoodTerm.Likely)]
    [InlineData(0.8001, LikelihoodTerm.VeryLikely)]
    [InlineData(0.95, LikelihoodTerm.VeryLikely)]
    [InlineData(0.9501, LikelihoodTerm.AlmostCertain)]
    [InlineData(1, LikelihoodTerm.AlmostCertain)]
    public void A_probability_has_the_term_whose_range_it_lies_in(double probability, LikelihoodTerm term) =>
        LikelihoodTerms.Of((Probability)probability).Should().Be(term);

    [Fact]
    public void Rounding_does_not_carry_an_edge_into_the_next_term()
    {
        LikelihoodTerms.Of((Probability)(0.1 + 0.7)).Should().Be(LikelihoodTerm.Likely);
        LikelihoodTerms.Of((Probability)(0.8 + 2e-16)).Should().Be(LikelihoodTerm.Likely);
        LikelihoodTerms.Of((Probability)(0.05 - 1e-17)).Should().Be(LikelihoodTerm.VeryUnlikely);
    }

    [Theory]
    [InlineData(0.05, LikelihoodTerm.AlmostNoChance, LikelihoodTerm.VeryUnlikely)]
    [InlineData(0.20, LikelihoodTerm.VeryUnlikely, LikelihoodTerm.Unlikely)]
    [InlineData(0.45, LikelihoodTerm.Unlikely, LikelihoodTerm.RoughlyEvenChance)]
    [InlineData(0.55, LikelihoodTerm.Likely, LikelihoodTerm.RoughlyEvenChance)]
    [InlineData(0.80, LikelihoodTerm.VeryLikely, LikelihoodTerm.Likely)]
    [InlineData(0.95, LikelihoodTerm.AlmostCertain, LikelihoodTerm.VeryLikely)]
    public void An_edge_reaches_a_billionth_beyond_itself_and_no_further(double edge, LikelihoodTerm beyond, LikelihoodTerm nearer)
    {
        var last = edge < 0.5 ? edge - 1e-9 : edge + 1e-9;
        LikelihoodTerms.Of((Probability)last).Should().Be(nearer);
        LikelihoodTerms.Of((Probability)(edge < 0.5 ? Math.BitDecrement(last) : Math.BitIncrement(last))).Should().Be(beyond);
    }

    [Fact]
    public void The_midpoint_of_a_term_has_that_term_and_mirrors_that_of_the_opposite_term()
    {
        var terms = Enum.GetValues<LikelihoodTerm>();
        foreach (var (term, opposite) in terms.Zip(terms.Reverse()))
        {
            LikelihoodTerms.Of(LikelihoodTerms.Midpoint(term)).Should().Be(term);
            LikelihoodTerms.Midpoint(term).Value.Should().BeApproximately(1 - LikelihoodTerms.Midpoint(opposite), 1e-12);
        }
    }

    [Fact]
    public void A_word_that_is_no_term_is_refused()
    {
        var midpoint = () => LikelihoodTerms.Midpoint(default);
        midpoint.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*expected one of the seven*");
    }
}
