using FsCheck;
using FsCheck.Fluent;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Sources;

namespace Verification.Tests.Interchange;

public sealed class MispTagTests
{
    [Theory]
    [InlineData("admiralty-scale:source-reliability=\"b\"", "admiralty-scale", "source-reliability", "b")]
    [InlineData("tlp:amber+strict", "tlp", "amber+strict", null)]
    [InlineData("tlp:ex:chr", "tlp", "ex:chr", null)]
    [InlineData("misp-galaxy:tool=\"a: b = c\"", "misp-galaxy", "tool", "a: b = c")]
    [InlineData("x:y=\"\"", "x", "y", "")]
    public void A_machine_tag_is_read_and_written_as_it_was(string text, string space, string predicate, string? value)
    {
        MispTag.TryParse(text, out var tag).Should().BeTrue();

        (tag!.Namespace, tag.Predicate, tag.Value).Should().Be((space, predicate, value));
        tag.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("phishing")]
    [InlineData(":x")]
    [InlineData("x:")]
    [InlineData("x:=\"y\"")]
    [InlineData("x:y=")]
    [InlineData("x:y=z")]
    [InlineData("x:y=\"")]
    [InlineData("x:y=\"z\" ")]
    [InlineData("x:y=\"a\"b\"")]
    [InlineData("two words:y")]
    [InlineData("x:y\u0000")]
    public void What_is_no_machine_tag_is_not_read(string text) => MispTag.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void A_tag_too_long_to_be_one_is_not_read() => MispTag.TryParse($"x:{new string('y', 1_000_000)}", out _).Should().BeFalse();

    [Fact]
    public void Whatever_is_read_is_written_as_it_was() =>
        Prop.ForAll(
                Gen.Elements("a:=\"\\ \n+-é".ToCharArray()).ArrayOf().Select(letters => "t:p" + new string(letters)).ToArbitrary(),
                text =>
                {
                    if (MispTag.TryParse(text, out var tag))
                    {
                        tag.ToString().Should().Be(text);
                    }
                }
            )
            .Check(Laws.Over(5_000));

    [Theory]
    [InlineData(Reliability.A, "admiralty-scale:source-reliability=\"a\"")]
    [InlineData(Reliability.F, "admiralty-scale:source-reliability=\"f\"")]
    public void A_reliability_is_a_tag(Reliability reliability, string tag) => MispTags.Of(reliability).ToString().Should().Be(tag);

    [Fact]
    public void Every_rating_is_read_back_from_its_tag()
    {
        Enum.GetValues<Reliability>().Should().AllSatisfy(value => MispTags.Reliability(Read($"{MispTags.Of(value)}")).Should().Be(value));
        Enum.GetValues<Credibility>().Should().AllSatisfy(value => MispTags.Credibility(Read($"{MispTags.Of(value)}")).Should().Be(value));
        Enum.GetValues<LikelihoodTerm>()
            .Should()
            .AllSatisfy(value => MispTags.Likelihood(Read($"{MispTags.Of(value)}")).Should().Be(value));
        Enum.GetValues<ConfidenceLevel>()
            .Should()
            .AllSatisfy(value => MispTags.Confidence(Read($"{MispTags.Of(value)}")).Should().Be(value));
        Enum.GetValues<TlpLabel>().Should().AllSatisfy(value => MispTags.Marking(Read($"{MispTags.Of(value)}")).Should().Be(value));
    }

    [Theory]
    [InlineData(Credibility.ProbablyTrue, "admiralty-scale:information-credibility=\"2\"")]
    public void A_credibility_is_a_tag(Credibility credibility, string tag) => MispTags.Of(credibility).ToString().Should().Be(tag);

    [Fact]
    public void The_other_ratings_are_tags()
    {
        MispTags.Of(LikelihoodTerm.VeryLikely).ToString().Should().Be("estimative-language:likelihood-probability=\"very-likely\"");
        MispTags.Of(ConfidenceLevel.Moderate).ToString().Should().Be("estimative-language:confidence-in-analytic-judgment=\"moderate\"");
        MispTags.Of(TlpLabel.AmberStrict).ToString().Should().Be("tlp:amber+strict");
    }

    [Theory]
    [InlineData("completely-confident", ConfidenceLevel.High)]
    [InlineData("usually-confident", ConfidenceLevel.High)]
    [InlineData("fairly-confident", ConfidenceLevel.Moderate)]
    [InlineData("rarely-confident", ConfidenceLevel.Low)]
    [InlineData("unconfident", null)]
    [InlineData("confidence-cannot-be-evalued", null)]
    public void The_confidence_of_MISP_itself_is_read(string value, ConfidenceLevel? level) =>
        MispTags.Confidence(Read($"misp:confidence-level=\"{value}\"")).Should().Be(level);

    [Fact]
    public void Tags_are_read_whatever_their_case() =>
        MispTags.Reliability(Read("Admiralty-Scale:Source-Reliability=\"B\"")).Should().Be(Reliability.B);

    [Theory]
    [InlineData("admiralty-scale:source-reliability=\"g\"")]
    [InlineData("admiralty-scale:source-reliability=\"usually reliable\"")]
    [InlineData("admiralty-scale:source-reliability")]
    [InlineData("other-scale:source-reliability=\"b\"")]
    [InlineData("tlp:ex:chr")]
    [InlineData("tlp:mauve")]
    [InlineData("tlp:red=\"yes\"")]
    public void An_unknown_tag_says_nothing(string tag)
    {
        var tags = Read(tag);
        MispTags.Reliability(tags).Should().BeNull();
        MispTags.Credibility(tags).Should().BeNull();
        MispTags.Likelihood(tags).Should().BeNull();
        MispTags.Confidence(tags).Should().BeNull();
        MispTags.Marking(tags).Should().BeNull();
    }

    [Fact]
    public void Tags_that_contradict_each_other_say_nothing_and_one_said_twice_says_it()
    {
        const string b = "admiralty-scale:source-reliability=\"b\"";
        MispTags.Reliability(Read(b, "admiralty-scale:source-reliability=\"c\"")).Should().BeNull();
        MispTags.Reliability(Read(b, b, "admiralty-scale:source-reliability=\"z\"")).Should().Be(Reliability.B);
    }

    [Fact]
    public void The_strictest_label_counts_and_white_is_clear()
    {
        MispTags.Marking(Read("tlp:white")).Should().Be(TlpLabel.Clear);
        MispTags.Marking(Read("tlp:green", "TLP:RED", "tlp:amber")).Should().Be(TlpLabel.Red);
    }

    private static MispTag[] Read(params string[] tags) =>
        [.. tags.Select(text => MispTag.TryParse(text, out var tag) ? tag : throw new ArgumentException(text))];
}
