using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Verification.Claims;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Tests.Serialization;

namespace Verification.Tests.Interchange.ClaimReviews;

public sealed class ClaimReviewWriterTests
{
    private static readonly ClaimReviewPublisher Desk = new() { Name = "Desk", Url = "https://desk.example/checks?p=1#x" };

    public static TheoryData<string> Published => Cases.All;

    [Theory]
    [MemberData(nameof(Published))]
    public void Every_factual_claim_has_what_the_documentation_requires(string file)
    {
        var @case = CaseFile.Read(file).Value;

        var reviews = Reviews(Write(@case, Desk));

        reviews.Should().HaveCount(@case.Claims.Count(claim => claim.Kind == ClaimKind.Factual));
        reviews
            .Should()
            .AllSatisfy(review =>
            {
                ((string?)review["@type"]).Should().Be("ClaimReview");
                ((string?)review["claimReviewed"]).Should().NotBeNullOrWhiteSpace();
                ((string?)review.SelectToken("reviewRating.alternateName")).Should().NotBeNullOrWhiteSpace();
                ((string?)review["url"]).Should().StartWith("https://desk.example/checks?p=1#");
                ((string?)review.SelectToken("author.name")).Should().Be("Desk");
                ((string?)review.SelectToken("author.url")).Should().Be("https://desk.example/");
            });
    }

    [Theory]
    [InlineData(0, "Unverified", null)]
    [InlineData(1, "Supported", 4)]
    [InlineData(2, "Corroborated", 5)]
    [InlineData(-1, "Doubtful", 2)]
    [InlineData(-2, "Refuted", 1)]
    public void The_verdict_is_words_and_a_number_that_the_unknown_has_not(int groups, string words, int? value)
    {
        var rating = Reviews(Write(CaseOf(groups), Desk))[0]["reviewRating"]!;

        ((string?)rating["alternateName"], (int?)rating["ratingValue"]).Should().Be((words, value));
        ((int?)rating["bestRating"], (int?)rating["worstRating"]).Should().Be((value is null ? null : 5, value is null ? null : 1));
    }

    [Fact]
    public void A_claim_says_who_made_it_when_and_where()
    {
        var @case = CaseOf(1) with { Parties = [new() { Id = "m", Name = "A. Mayor" }] };
        @case = @case with
        {
            Claims = [@case.Claims[0] with { MadeBy = "m", MadeAt = DateTimeOffset.UnixEpoch }],
            Sources =
            [
                @case.Sources[0] with
                {
                    Url = "https://b.example/",
                    PublishedAt = DateTimeOffset.UnixEpoch.AddDays(2),
                },
                new()
                {
                    Id = "n",
                    Url = "https://a.example/",
                    PublishedAt = DateTimeOffset.UnixEpoch.AddDays(1),
                },
            ],
            Evidence =
            [
                .. @case.Evidence,
                new()
                {
                    Id = "n",
                    Claim = "c",
                    Source = "n",
                    Stance = Stance.Neutral,
                },
            ],
        };

        var item = Reviews(Write(@case, Desk))[0]["itemReviewed"]!;

        ((string?)item.SelectToken("author.name"), (string?)item["datePublished"]).Should().Be(("A. Mayor", "1970-01-01T00:00:00Z"));
        ((string?)item.SelectToken("firstAppearance.url"), (string?)item.SelectToken("appearance[0].url"))
            .Should()
            .Be(("https://a.example/", "https://b.example/"));
    }

    [Fact]
    public void Without_a_publisher_there_is_no_author_and_the_address_is_relative()
    {
        var review = Reviews(Write(CaseOf(1), ClaimReviewPublisher.None))[0];

        review["author"].Should().BeNull();
        ((string?)review["url"]).Should().Be("#c");
    }

    [Fact]
    public void A_publisher_has_a_web_address_or_none() =>
        FluentActions.Invoking(() => new ClaimReviewPublisher { Url = "javascript:alert(1)" }).Should().Throw<ArgumentException>();

    [Fact]
    public void An_assessment_of_another_case_is_refused() =>
        FluentActions
            .Invoking(() => ClaimReviewFile.Write(new(), new ScoringEngine().Assess(CaseOf(1)), Desk, Stream.Null))
            .Should()
            .Throw<ArgumentException>();

    [Fact]
    public void Script_in_any_text_stays_inert()
    {
        const string Script = "</script><script>alert('&amp;')</script>\u2028\u2029<!--";
        var @case = CaseOf(1);
        @case = @case with
        {
            Claims = [@case.Claims[0] with { Text = Script, MadeBy = "m" }],
            Parties = [new() { Id = "m", Name = Script }],
        };

        var written = Write(@case, new() { Name = Script });

        written.Should().NotContainAny("<", ">", "&", "'", "\u2028", "\u2029");
        ((string?)Reviews(written)[0]["claimReviewed"]).Should().Be(Script);
    }

    [Fact]
    public void What_is_read_back_takes_the_side_of_the_verdict() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed =>
                {
                    var @case = WrittenCases.Of(seed);
                    @case = @case with
                    {
                        Claims = [.. @case.Claims.Select((claim, i) => claim with { Text = $"number {i}", Kind = ClaimKind.Factual })],
                    };
                    var verdicts = new ScoringEngine().Assess(@case).Claims.Select(claim => StanceOf(claim.Verdict));
                    var back = ReviewText.Read(Write(@case, Desk)).Case;
                    back.Claims.Select(claim => back.Evidence.First(item => item.Claim == claim.Id).Stance).Should().Equal(verdicts);
                }
            )
            .Check(Laws.Over(1_000));

    private static Stance StanceOf(Verdict verdict) =>
        verdict.Side() switch
        {
            Direction.Supports => Stance.Supports,
            Direction.Refutes => Stance.Refutes,
            _ => Stance.Neutral,
        };

    /// <summary>A case with so many strong groups for its claim or, below zero, against it.</summary>
    private static VerificationCase CaseOf(int groups)
    {
        var ids = Enumerable.Range(0, Math.Abs(groups)).Select(i => $"s{i}").ToImmutableArray();
        return new()
        {
            Claims = [new() { Id = "c", Text = "The dam broke" }],
            Sources = [.. ids.Select(id => new Verification.Sources.Source { Id = id, Reliability = Verification.Sources.Reliability.A })],
            Evidence =
            [
                .. ids.Select(id => new EvidenceItem
                {
                    Id = id,
                    Claim = "c",
                    Source = id,
                    Stance = groups > 0 ? Stance.Supports : Stance.Refutes,
                    Credibility = groups is 1 or -1 ? Credibility.PossiblyTrue : Credibility.Confirmed,
                }),
            ],
        };
    }

    private static string Write(VerificationCase @case, ClaimReviewPublisher publisher)
    {
        using var stream = new MemoryStream();
        ClaimReviewFile.Write(@case, new ScoringEngine().Assess(@case), publisher, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static JToken[] Reviews(string json) => JsonText.Parse(json) is var file && file["@graph"] is { } graph ? [.. graph] : [file];
}
