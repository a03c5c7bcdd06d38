using Verification.Claims;
using Verification.Copies;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Sources;
using Verification.TruthDiscovery;
using Verification.Validation;

namespace Verification.Tests.Copies;

public sealed class CopyDetectorTests
{
    private const string Story = CopyCases.Story;

    [Theory]
    [InlineData("the OLD bridge over the river was closed -- after a barge struck it", CopyReasonCode.SameText)]
    [InlineData("Ｔｈｅ　old bridge over the river wa\u00ADs clos\u0065\u0301d after a “barge” struck it!", CopyReasonCode.SameText)]
    [InlineData("In short: the old bridge over the river was closed after a barge struck it.", CopyReasonCode.SimilarText)]
    [InlineData(
        "Police said at noon today that the old bridge over the river was closed after a barge struck it, and that trains to the coast would run late.",
        CopyReasonCode.ContainedText
    )]
    public void The_same_nearly_the_same_and_contained_words_are_copies(string quote, CopyReasonCode code)
    {
        var proposal = CopyDetector.Find(CopyCases.Of(Story, quote)).Single();

        (proposal.Item, proposal.Repeats, proposal.IsDirected).Should().Be(("e1", "e0", true));
        proposal.Reasons.Single().Code.Should().Be(code);
    }

    [Fact]
    public void The_score_is_the_share_of_the_passages_of_the_shorter_three_more_taken_for_different()
    {
        var proposal = CopyDetector.Find(CopyCases.Of(Story, $"{Story} Nobody was hurt.")).Single();

        proposal.Score.Should().BeApproximately(11.0 / (11 + 3), 1e-12);
        proposal.Reasons.Single().Passage.Should().Be("The old bridge over the river was closed after a barge struck it");
    }

    [Theory]
    [InlineData("officials declined to comment on the matter", false)]
    [InlineData("officials declined to comment on the matter today", true)]
    public void Few_words_prove_nothing_however_alike_they_are(string quote, bool isProposed) =>
        CopyDetector.Find(CopyCases.Of(quote, quote)).Any().Should().Be(isProposed);

    [Theory]
    [InlineData("桥梁在驳船撞击后关闭，当局周一表示没有人员受伤。", "桥梁在驳船撞击后关闭:当局周一表示“没有人员受伤”")]
    [InlineData("สะพานเก่าข้ามแม่น้ำถูกปิดหลังจากเรือชน", "สะพานเก่าข้ามแม่น้ำถูกปิด หลังจากเรือชน!")]
    [InlineData(
        "أُغلق الجسر القديم فوق النهر بعد أن صدمته بارجة صباح يوم الاثنين الماضي",
        "اغلق الجسر القديم، فوق النهر بعد ان صدمته بارجة صباح يوم الاثنين الماضي"
    )]
    [InlineData(
        "הגשר הישן מעל הנהר נסגר לאחר שדוברה פגעה בו בבוקר יום שני",
        "„הגשר הישן” מעל הנהר נסגר; לאחר שדוברה פגעה בו בבוקר יום שני"
    )]
    [InlineData(
        "다리는 바지선이 들이받은 뒤 월요일 아침 일찍 강 위에서 폐쇄되었다",
        "다리는 바지선이 들이받은 뒤, 월요일 아침 일찍 강 위에서 폐쇄되었다"
    )]
    [InlineData(
        "Старый мост через реку закрыли после удара баржи рано утром в понедельник",
        "СТАРЫЙ МОСТ ЧЕРЕЗ РЕКУ ЗАКРЫЛИ ПОСЛЕ УДАРА БАРЖИ РАНО УТРОМ В ПОНЕДЕЛЬНИК"
    )]
    public void Copies_are_found_in_any_script(string quote, string copy) =>
        CopyDetector.Find(CopyCases.Of(quote, copy)).Should().ContainSingle();

    [Fact]
    public void Items_on_other_claims_of_another_stance_or_of_one_source_are_not_compared()
    {
        CopyDetector.Find(CopyCases.Of([Story, Story], (item, place) => item with { Claim = $"c{place}" })).Should().BeEmpty();
        CopyDetector
            .Find(CopyCases.Of([Story, Story], (item, place) => item with { Stance = place == 0 ? Stance.Supports : Stance.Neutral }))
            .Should()
            .BeEmpty();
        CopyDetector.Find(CopyCases.Of([Story, Story], (item, _) => item with { Source = "s" })).Should().BeEmpty();
        CopyDetector.Find(CopyCases.Of([Story, Story], (item, _) => item with { Stance = Stance.Silent })).Should().BeEmpty();
    }

    [Fact]
    public void Forty_copies_of_one_story_are_proposed_as_copies_of_the_first()
    {
        var proposals = CopyDetector.Find(CopyCases.Of(Enumerable.Repeat(Story, 40)));

        proposals.Should().HaveCount(39).And.OnlyContain(proposal => proposal.Repeats == "e0");
    }

    [Fact]
    public void Without_dates_or_on_one_date_no_direction_is_told()
    {
        CopyDetector
            .Find(CopyCases.Of([Story, Story], (item, _) => item with { Date = null }))
            .Single()
            .Should()
            .BeEquivalentTo(
                new
                {
                    Item = "e1",
                    Repeats = "e0",
                    IsDirected = false,
                }
            );
        CopyDetector
            .Find(CopyCases.Of([Story, Story], (item, place) => item with { Date = place == 0 ? null : item.Date }))
            .Single()
            .Should()
            .BeEquivalentTo(
                new
                {
                    Item = "e0",
                    Repeats = "e1",
                    IsDirected = false,
                }
            );
    }

    [Fact]
    public void A_firsthand_item_repeats_nothing()
    {
        CopyDetector
            .Find(CopyCases.Of([Story, Story], (item, place) => item with { Directness = place == 1 ? Directness.Firsthand : null }))
            .Should()
            .BeEmpty("the later one cannot be what is repeated, and a firsthand item derives from nothing");
        CopyDetector
            .Find(
                CopyCases.Of(
                    [Story, Story],
                    (item, place) => item with { Date = null, Directness = place == 1 ? Directness.Firsthand : null }
                )
            )
            .Single()
            .Item.Should()
            .Be("e0");
    }

    [Fact]
    public void What_is_declared_is_not_proposed_again_nor_are_copies_of_one_declared_origin()
    {
        CopyDetector
            .Find(CopyCases.Of([Story, Story, Story], (item, place) => item with { DerivedFrom = place > 0 ? ["e0"] : [] }))
            .Should()
            .BeEmpty();
        CopyDetector
            .Find(CopyCases.Of([Story, Story, Story], (item, place) => item with { DerivedFrom = place == 1 ? ["e0"] : [] }))
            .Should()
            .ContainSingle(proposal => proposal.Item == "e2");
    }

    [Fact]
    public void An_official_text_that_everyone_quotes_makes_no_copies_of_what_it_stands_in()
    {
        const string Official = "We regret the loss of life and will publish the findings of the inquiry by the end of June without delay";
        var random = new Random(5);
        var quotes = Enumerable
            .Range(0, 40)
            .Select(place => $"{CopyFamilies.Written(CopyFamilies.Text(random)[..2])} {Official} {(place == 0 ? "" : "It was read out.")}")
            .Append(Official);

        CopyDetector.Find(CopyCases.Of(quotes)).Should().BeEmpty();
        CopyDetector.Find(CopyCases.Of(quotes), new() { CommonIn = 100 }).Should().NotBeEmpty("only how common it is keeps it from that");
    }

    [Fact]
    public void A_phrase_that_stands_under_many_claims_makes_no_copies_and_a_story_on_many_claims_does()
    {
        const string Phrase = "the ministry did not immediately respond to a request for comment";
        CopyDetector
            .Find(CopyCases.Of(Enumerable.Repeat(Phrase, 40), (item, place) => item with { Claim = $"c{place / 2}" }))
            .Should()
            .BeEmpty();
        CopyDetector
            .Find(
                CopyCases.Of(
                    Enumerable.Repeat(Phrase, 40),
                    (item, place) => item with { Claim = $"c{place / 2}", Source = $"s{place % 2}" }
                )
            )
            .Should()
            .HaveCount(20, "two articles that each bear on twenty claims are two texts");
    }

    [Fact]
    public void Sources_with_one_address_but_for_tracking_have_one_document()
    {
        var @case = CopyCases.Of([null, null]);
        @case = @case with
        {
            Sources =
            [
                @case.Sources[0] with
                {
                    Url = "https://www.example.org/a/story?utm_source=x#top",
                },
                @case.Sources[1] with
                {
                    Url = "http://m.example.org/a/story/?fbclid=1",
                },
            ],
        };

        var proposal = CopyDetector.Find(@case).Single();

        (proposal.Score, proposal.Item).Should().Be((1, "e1"));
        proposal.Reasons.Single().Should().Be(new CopyReason(CopyReasonCode.SameAddress, 1, @case.Sources[1].Url, @case.Sources[0].Url));
    }

    [Fact]
    public void Sources_that_were_found_to_copy_are_linked_by_id_or_name()
    {
        var @case = CopyCases.Of([null, null]);
        @case = @case with { Sources = [@case.Sources[0] with { Name = "First" }, @case.Sources[1]] };
        CopyingPair[] learned = [new("First", "s1", 0.9, 0.1, 50)];

        CopyDetector
            .Find(@case, learned: learned)
            .Single()
            .Should()
            .BeEquivalentTo(
                new
                {
                    Item = "e1",
                    Repeats = "e0",
                    Score = 0.9,
                }
            );
        CopyDetector.Find(@case, learned: [learned[0] with { Probability = 0.5 }]).Should().BeEmpty();
    }

    [Fact]
    public void The_wire_story_without_its_declarations_gets_them_proposed_again()
    {
        var @case = CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "wire-story.json")).Value;
        var bare = @case with { Evidence = [.. @case.Evidence.Select(item => item with { DerivedFrom = [] })] };

        var proposals = CopyDetector.Find(bare);

        proposals
            .Select(proposal => (proposal.Item, proposal.Repeats))
            .Should()
            .BeEquivalentTo(@case.Evidence.SelectMany(item => item.DerivedFrom.Select(repeated => (item.Id, repeated))));
        CopyDetector.Find(@case).Should().BeEmpty();
    }

    [Fact]
    public void A_case_with_the_proposals_is_valid_and_says_that_they_are_proposed()
    {
        var @case = CopyCases.Of([Story, Story], (item, _) => item with { Note = "As seen." });

        var applied = AssumedCopies.In(@case, CopyDetector.Find(@case));

        new CaseValidator().Validate(applied).Errors.Should().BeEmpty();
        applied.Evidence[1].DerivedFrom.Should().Equal("e0");
        applied.Evidence[1].Note.Should().Be("As seen. [Proposed, not declared: repeats e0; the same words; score 0.79.]");
        CopyDetector.Find(applied).Should().BeEmpty();
    }

    [Fact]
    public void A_case_that_does_not_hold_together_is_refused()
    {
        var @case = CopyCases.Of(Story) with { Claims = [] };

        var find = () => CopyDetector.Find(@case);

        find.Should().Throw<InvalidCaseException>();
    }
}
