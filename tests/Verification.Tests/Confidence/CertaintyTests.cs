using Verification.Confidence;

namespace Verification.Tests.Confidence;

public sealed class CertaintyTests
{
    [Fact]
    public void A_certainty_said_in_words_keeps_its_word_and_counts_by_its_midpoint()
    {
        Certainty said = LikelihoodTerm.VeryLikely;
        said.Term.Should().Be(LikelihoodTerm.VeryLikely);
        said.Value.Should().Be(new Probability(0.875));
        said.ToString().Should().Be("VeryLikely");
    }

    [Fact]
    public void A_certainty_said_as_a_number_is_that_number()
    {
        Certainty said = new Probability(0.875);
        said.Term.Should().BeNull();
        said.Value.Should().Be(new Probability(0.875));
        said.ToString().Should().Be("0.875");
    }

    [Fact]
    public void A_word_that_is_no_term_is_refused()
    {
        var make = () => new Certainty((LikelihoodTerm)8);
        make.Should().Throw<ArgumentOutOfRangeException>();
    }
}
