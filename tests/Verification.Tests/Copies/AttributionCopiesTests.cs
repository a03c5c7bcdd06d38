using Verification.Copies;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Tests.Copies;

public sealed class AttributionCopiesTests
{
    [Theory]
    [InlineData("Reuters", "Two ships collided, according to Reuters.")]
    [InlineData("Reuters", "Two ships collided, according to the news agency Reuters")]
    [InlineData("Reuters", "A witness told Reuters that two ships collided")]
    [InlineData("Reuters", "REUTERS REPORTED two ships collided")]
    [InlineData("The Guardian", "Two ships collided, as reported by the Guardian")]
    [InlineData("Agence France-Presse (AFP)", "Two ships collided, reported by AFP on Monday")]
    [InlineData("Calden Wire, a news agency", "Two ships collided, according to Calden Wire.")]
    [InlineData("Reuters", "Laut Reuters stießen zwei Schiffe zusammen")]
    [InlineData("Reuters", "Reuters zufolge stießen zwei Schiffe zusammen")]
    [InlineData("Le Monde", "Deux navires, selon Le Monde, sont entrés en collision")]
    [InlineData("El País", "Según El Pais, chocaron dos barcos")]
    [InlineData("ТАСС", "Два корабля столкнулись, сообщает ТАСС")]
    [InlineData("رويترز", "اصطدمت سفينتان نقلاً عن رويترز")]
    [InlineData("新华社", "据新华社报道，两艘船相撞")]
    [InlineData("ロイター", "ロイターによると、船舶2隻が衝突した")]
    [InlineData("रॉयटर्स", "रॉयटर्स के अनुसार दो जहाज़ टकराए")]
    public void A_quote_that_names_a_source_repeats_its_item(string name, string quote)
    {
        var proposal = CopyDetector.Find(Named(name, quote)).Single();

        (proposal.Item, proposal.Repeats, proposal.IsDirected, proposal.Score).Should().Be(("e1", "e0", true, 0.8));
        proposal.Reasons.Single().Code.Should().Be(CopyReasonCode.Attribution);
    }

    [Theory]
    [InlineData("Reuters", "Two ships collided near the Reuters building")]
    [InlineData("Reuters", "Two ships collided, according to several sailors who once worked for Reuters")]
    [InlineData("It", "According to it, two ships collided")]
    public void A_name_without_a_phrase_or_out_of_its_reach_says_nothing(string name, string quote) =>
        CopyDetector.Find(Named(name, quote)).Should().BeEmpty();

    [Fact]
    public void A_source_that_spoke_later_cannot_be_where_it_comes_from()
    {
        var @case = Named("Reuters", "Two ships collided, according to Reuters");
        var later = @case.Evidence[0] with { Date = @case.Evidence[1].Date!.Value.AddDays(1) };

        CopyDetector.Find(@case with { Evidence = @case.Evidence.SetItem(0, later) }).Should().BeEmpty();
    }

    [Fact]
    public void Without_dates_the_name_tells_the_direction_whatever_the_ids()
    {
        var @case = Named("Reuters", "Two ships collided, according to Reuters");
        var undated = @case with
        {
            Evidence = [.. @case.Evidence.Select((item, place) => item with { Date = null, Id = place == 0 ? "z" : "a" })],
        };

        CopyDetector
            .Find(undated)
            .Single()
            .Should()
            .BeEquivalentTo(
                new
                {
                    Item = "a",
                    Repeats = "z",
                    IsDirected = true,
                }
            );
    }

    [Fact]
    public void A_name_that_two_sources_go_by_says_nothing()
    {
        var @case = CopyCases.Of(["Ships collided", "They did collide", "Two ships collided, according to Reuters"]);
        @case = @case with { Sources = [.. @case.Sources.Select((source, place) => source with { Name = place < 2 ? "Reuters" : null })] };

        CopyDetector.Find(@case).Should().BeEmpty();
    }

    [Fact]
    public void There_are_phrases_in_the_languages_that_the_guide_names() =>
        AttributionPhrases.All.Languages.Should().HaveCountGreaterThan(25).And.OnlyHaveUniqueItems();

    private static VerificationCase Named(string name, string quote)
    {
        var @case = CopyCases.Of(["A collision was seen", quote]);
        return @case with { Sources = [@case.Sources[0] with { Name = name }, @case.Sources[1]] };
    }
}
