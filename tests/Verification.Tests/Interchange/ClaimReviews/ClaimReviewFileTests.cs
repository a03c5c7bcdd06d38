using System.Diagnostics;
using System.Globalization;
using System.Text;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Serialization;
using Verification.Sources;
using Verification.Validation;

namespace Verification.Tests.Interchange.ClaimReviews;

public sealed class ClaimReviewFileTests
{
    private const string Plain = """
        { "@type": "ClaimReview", "url": "https://example.org/1", "claimReviewed": "The dam broke", "author": { "name": "Desk" },
          "reviewRating": { "ratingValue": 1, "bestRating": 5, "worstRating": 1, "alternateName": "False" } }
        """;

    [Fact]
    public void A_review_is_a_claim_a_party_a_source_and_an_item()
    {
        var imported = ReviewText.Read(
            """
            { "@context": "https://schema.org", "@type": "ClaimReview", "url": "https://desk.example/1", "claimReviewed": "The dam broke",
              "headline": "It did not", "datePublished": "2024-03-01", "author": { "@type": "Organization", "name": "The Desk" },
              "reviewRating": { "ratingValue": "2", "bestRating": "5", "worstRating": "1", "alternateName": "Mostly false" },
              "itemReviewed": { "@type": "Claim", "author": { "name": "A. Mayor" }, "datePublished": "2024-02-28",
                "appearance": [ { "url": "https://social.example/9" }, "https://tv.example/2" ] } }
            """
        );

        imported.Notes.Should().BeEmpty();
        var @case = imported.Case;
        @case.Parties.Select(party => (party.Id, party.Name)).Should().Equal(("the-desk", "The Desk"), ("a.-mayor", "A. Mayor"));
        var claim = @case.Claims.Should().ContainSingle().Subject;
        (claim.Id, claim.Text, claim.MadeBy).Should().Be(("c1", "The dam broke", "a.-mayor"));
        claim.MadeAt.Should().Be(new DateTimeOffset(2024, 2, 28, 0, 0, 0, TimeSpan.Zero));
        @case
            .Sources.Select(source => (source.Id, source.Name, source.Kind, source.Issuer, source.Url))
            .Should()
            .Equal(
                ("s1", "It did not", SourceKind.ExpertAnalysis, "the-desk", "https://desk.example/1"),
                ("s2", null, SourceKind.Other, null, "https://social.example/9"),
                ("s3", null, SourceKind.Other, null, "https://tv.example/2")
            );
        @case
            .Evidence.Select(item => (item.Id, item.Source, item.Stance, item.Certainty?.Value.Value, item.Note))
            .Should()
            .Equal(
                ("e1", "s1", Stance.Refutes, 0.75, "Mostly false"),
                ("e2", "s2", Stance.Neutral, null, null),
                ("e3", "s3", Stance.Neutral, null, null)
            );
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("[ {0} ]")]
    [InlineData("""{ "@context": "https://schema.org", "@graph": [ { "@type": "WebSite", "@id": "#site" }, {0} ] }""")]
    [InlineData("""{ "@type": "DataFeed", "dataFeedElement": [ { "@type": "DataFeedItem", "item": {0} } ] }""")]
    [InlineData("""{ "@type": "ItemList", "itemListElement": [ { "@type": "ListItem", "item": [ {0} ] } ] }""")]
    [InlineData("""{ "@type": "NewsArticle", "review": {0} }""")]
    public void A_review_is_found_wherever_it_stands(string file)
    {
        foreach (
            var type in new[] { "\"ClaimReview\"", "[\"Review\", \"http://schema.org/ClaimReview\"]", "\"https://schema.org/ClaimReview\"" }
        )
        {
            var review = Plain.Replace("\"ClaimReview\"", type, StringComparison.Ordinal);
            var imported = ReviewText.Read(file.Replace("{0}", review, StringComparison.Ordinal));

            imported.Case.Evidence.Should().ContainSingle().Which.Stance.Should().Be(Stance.Refutes);
        }
    }

    [Fact]
    public void References_are_followed_and_circles_end()
    {
        var imported = ReviewText.Read(
            """
            { "@graph": [
              { "@type": "ClaimReview", "@id": "#r", "author": { "@id": "#o" }, "itemReviewed": { "@id": "#i" }, "reviewRating": { "@id": "#q" },
                "claimReviewed": "x" },
              { "@type": "ClaimReview", "@id": "#r" },
              { "@id": "#o", "@type": "Organization", "name": "Desk", "parent": { "@id": "#o" } },
              { "@id": "#i", "@type": "Claim", "author": { "@id": "#i" }, "itemReviewed": { "@id": "#r" }, "url": "https://a.example/" },
              { "@id": "#q", "alternateName": "True" } ] }
            """
        );

        imported.Case.Evidence.Select(item => item.Stance).Should().Equal(Stance.Supports, Stance.Neutral);
        imported.Case.Sources[0].Issuer.Should().Be("desk");
        imported.Brief().Should().Equal("$.@graph[2].parent noPlace", "$.@graph[3].itemReviewed noPlace");
    }

    [Fact]
    public void Reviews_of_one_claim_by_several_publishers_bear_on_one_claim()
    {
        var imported = ReviewText.Read(
            """
            [ { "@type": "ClaimReview", "url": "https://a.example/1", "claimReviewed": "The dam broke.", "author": "A", "reviewRating": { "alternateName": "False" } },
              { "@type": "ClaimReview", "url": "https://b.example/1", "claimReviewed": "“The DAM broke”", "author": "B", "reviewRating": { "alternateName": "True" } },
              { "@type": "ClaimReview", "url": "https://b.example/1", "claimReviewed": "The dam broke.", "author": "B", "reviewRating": { "alternateName": "True" } },
              { "@type": "ClaimReview", "url": "https://a.example/2", "claimReviewed": "The dam broke 1.5 times", "author": "A", "reviewRating": { "alternateName": "True" } },
              { "@type": "ClaimReview", "url": "https://a.example/3", "claimReviewed": "The dam broke 15 times", "author": "A", "reviewRating": { "alternateName": "True" } } ]
            """
        );

        imported.Case.Claims.Should().HaveCount(3);
        imported.Case.Parties.Select(party => party.Id).Should().Equal("a", "b");
        imported.Case.Evidence.Select(item => (item.Claim, item.Stance)).Should().StartWith(("c1", Stance.Refutes)).And.HaveCount(4);
        imported.Brief().Should().Equal("$[1].claimReviewed saidTwice", "$[2] saidTwice");
    }

    [Theory]
    [InlineData("\"name\": \"Desk\", \"logo\": {\"url\": \"x\"}", "$.author.logo noPlace")]
    [InlineData("\"name\": \"Tom &amp; Co\"", "?$.author.name htmlEntities")]
    [InlineData("\"name\": \"Desk\", \"name\": \"Other\"", "$.author.name noPlace")]
    [InlineData("\"name\": \"Desk\", \"sameAs\": []", null)]
    [InlineData("\"@id\": \"#nowhere\"", "$.author unknownReference,$.author missing")]
    [InlineData("\"@id\": \"https://desk.example/\"", "?$.author unknownReference")]
    [InlineData("\"url\": \"https://www.desk.example\"", null)]
    [InlineData("\"url\": \"https://www.desk.example/about\"", "$.author.url noPlace")]
    public void What_is_said_of_a_publisher_is_kept_or_noted(string author, string? notes)
    {
        var imported = ReviewText.Read(
            $$"""{ "@type": "ClaimReview", "claimReviewed": "x", "author": { {{author}} }, "reviewRating": { "alternateName": "True" } }"""
        );

        string.Join(',', imported.Brief()).Should().Be(notes ?? "");
    }

    [Fact]
    public void A_person_who_writes_a_review_is_not_its_publisher()
    {
        var imported = ReviewText.Read(
            """
            [ { "@type": "ClaimReview", "url": "https://desk.example/1", "claimReviewed": "x", "reviewRating": { "alternateName": "True" },
                "author": { "@type": "Person", "name": "Jane" }, "publisher": { "name": "Desk" } },
              { "@type": "ClaimReview", "url": "https://www.other.example/1", "claimReviewed": "x", "reviewRating": { "alternateName": "True" },
                "author": { "@type": "Person", "name": "Jane" } } ]
            """
        );

        imported.Case.Sources.Select(source => source.Issuer).Should().Equal("desk", "other.example");
        imported.Brief().Should().Equal("$[0].author noPlace", "?$[1].author missing", "$[1].author.name noPlace");
    }

    [Fact]
    public void A_claim_that_is_not_stated_is_taken_from_elsewhere_and_that_is_noted()
    {
        ReviewText
            .Read("""{ "@type": "ClaimReview", "claimReviewed": "", "itemReviewed": { "name": "The dam" }, "name": "No" }""")
            .Case.Claims[0]
            .Text.Should()
            .Be("The dam");
        var imported = ReviewText.Read(
            """{ "@type": "ClaimReview", "claimReviewed": " ", "headline": "The dam", "reviewRating": 5, "author": "A" }"""
        );
        imported.Case.Claims[0].Text.Should().Be("The dam");
        imported.Brief().Should().Equal("?$.claimReviewed missing");
    }

    [Fact]
    public void A_review_that_says_nothing_at_all_is_left_out()
    {
        var imported = ReviewText.Read("""[ { "@type": "ClaimReview" }, { "@type": "ClaimReview", "url": "https://a.example/" } ]""");

        imported.Case.Claims.Should().ContainSingle().Which.Text.Should().BeNull();
        imported.Brief().Should().StartWith("$[0] missing");
    }

    [Theory]
    [InlineData("2020-10-07 20:05", "2020-10-07T20:05:00Z")]
    [InlineData("2017-03-01 20:30:17 UTC", "2017-03-01T20:30:17Z")]
    [InlineData("Wed, 01 Mar 2017 20:30:17 GMT", "2017-03-01T20:30:17Z")]
    [InlineData("Wed, 01 Mar 2017 20:30:17 +0200", "2017-03-01T18:30:17Z")]
    [InlineData("2021-07-28T10:00:00+0200", "2021-07-28T08:00:00Z")]
    [InlineData("March 1, 2017", "2017-03-01T00:00:00Z")]
    [InlineData("2017/03/01", "2017-03-01T00:00:00Z")]
    [InlineData("2017-03-01", "2017-03-01T00:00:00Z", false)]
    [InlineData("01/03/2017", null)]
    [InlineData("2017", null)]
    [InlineData("yesterday", null)]
    public void Loose_dates_are_read_if_they_can_only_mean_one(string written, string? date, bool isNoted = true)
    {
        var imported = ReviewText.Read(
            $$"""{ "@type": "ClaimReview", "claimReviewed": "x", "author": "A", "reviewRating": 5, "datePublished": "{{written}}" }"""
        );

        imported.Case.Sources[0].PublishedAt.Should().Be(date is null ? null : DateTimeOffset.Parse(date, CultureInfo.InvariantCulture));
        imported.Brief().Should().Equal(isNoted ? [date is null ? "$.datePublished unusableValue" : "?$.datePublished looseDate"] : []);
    }

    [Theory]
    [InlineData("\"ratingValue\": \"4,5\"", Stance.Supports, "")]
    [InlineData("\"ratingValue\": \"False\"", Stance.Refutes, "?$.reviewRating.ratingValue unusableValue")]
    [InlineData("\"ratingValue\": \"x\", \"alternateName\": \"True\"", Stance.Supports, "$.reviewRating.ratingValue unusableValue")]
    [InlineData(
        "\"ratingValue\": 5, \"bestRating\": \"high\"",
        Stance.Neutral,
        "$.reviewRating unreadableRating,$.reviewRating.bestRating unusableValue"
    )]
    [InlineData("\"name\": \"Faux\"", Stance.Refutes, "")]
    [InlineData("\"alternateName\": { \"@value\": \"Faux\" }", Stance.Refutes, "")]
    [InlineData("\"alternateName\": [ \"Faux\" ]", Stance.Refutes, "")]
    [InlineData(
        "\"ratingValue\": -1, \"bestRating\": -1, \"worstRating\": -1, \"alternateName\": \"Faux\"",
        Stance.Refutes,
        "$.reviewRating unusableValue"
    )]
    public void Ratings_are_read_as_sites_write_them(string rating, Stance stance, string notes)
    {
        var imported = ReviewText.Read(
            $$"""{ "@type": "ClaimReview", "claimReviewed": "x", "author": "A", "reviewRating": { {{rating}} } }"""
        );

        imported.Case.Evidence[0].Stance.Should().Be(stance);
        string.Join(',', imported.Brief()).Should().Be(notes);
    }

    [Theory]
    [InlineData("5", Stance.Supports, "")]
    [InlineData("\"False\"", Stance.Refutes, "?$.reviewRating unusableValue")]
    public void A_rating_may_be_a_bare_number_or_word(string rating, Stance stance, string notes)
    {
        var imported = ReviewText.Read($$"""{ "@type": "ClaimReview", "claimReviewed": "x", "author": "A", "reviewRating": {{rating}} }""");

        imported.Case.Evidence[0].Stance.Should().Be(stance);
        string.Join(',', imported.Brief()).Should().Be(notes);
    }

    [Fact]
    public void An_address_that_is_none_is_noted_and_a_place_without_one_keeps_its_name()
    {
        var imported = ReviewText.Read(
            """
            { "@type": "ClaimReview", "claimReviewed": "x", "author": "A", "reviewRating": 5, "url": "javascript:alert(1)",
              "itemReviewed": { "@type": "CreativeWork", "name": "an address to Congress", "appearance": { "url": "ftp://a.example" } } }
            """
        );

        imported
            .Case.Sources.Select(source => (source.Name, source.Url))
            .Should()
            .Equal(("A", null), ("an address to Congress", null), ("ftp://a.example", null));
        imported.Brief().Should().Equal("$.url unusableUrl", "?$.itemReviewed.@type legacyItem", "?$.itemReviewed.appearance unusableUrl");
    }

    [Fact]
    public void A_scale_that_runs_backwards_is_read_so_and_noted()
    {
        var imported = ReviewText.Read(
            """
            { "@type": "ClaimReview", "claimReviewed": "x", "author": "A",
              "reviewRating": { "ratingValue": 4, "bestRating": 1, "worstRating": 5, "alternateName": "Mostly false" } }
            """
        );

        imported.Case.Evidence[0].Stance.Should().Be(Stance.Refutes);
        imported.Case.Evidence[0].Certainty.Should().Be(new Certainty(new Probability(0.75)));
        imported.Brief().Should().Equal("?$.reviewRating.bestRating reversedScale");
    }

    [Fact]
    public void A_scale_whose_named_end_is_beyond_the_usual_other_end_runs_backwards()
    {
        var imported = ReviewText.Read(
            """
            { "@type": "ClaimReview", "claimReviewed": "x", "author": "A", "reviewRating": { "ratingValue": 10, "worstRating": 10 } }
            """
        );

        imported.Case.Evidence[0].Stance.Should().Be(Stance.Refutes);
        imported.Brief().Should().Equal("?$.reviewRating.worstRating reversedScale");
    }

    [Fact]
    public void Who_reviews_a_claim_is_not_taken_to_have_made_it()
    {
        var imported = ReviewText.Read(
            """
            { "@type": "ClaimReview", "claimReviewed": "x", "author": "Desk", "reviewRating": 5,
              "itemReviewed": { "@type": "Claim", "author": { "name": "DESK" } } }
            """
        );

        imported.Case.Claims[0].MadeBy.Should().BeNull();
        imported.Brief().Should().Equal("$.itemReviewed.author reviewerAsClaimant");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"ClaimReview\"")]
    [InlineData("null")]
    [InlineData("""{ "@type": "Review" }""")]
    public void A_file_without_a_review_is_an_empty_case_that_says_so(string file)
    {
        var imported = ReviewText.Read(file);

        imported.Case.Claims.Should().BeEmpty();
        imported.Brief().Should().Equal("$ nothingFound");
    }

    [Theory]
    [InlineData("", ProblemCodes.Syntax)]
    [InlineData("{", ProblemCodes.Syntax)]
    [InlineData("[ { \"@type\": \"ClaimReview\" } ] x", ProblemCodes.Syntax)]
    [InlineData("{ 'a': 1 }", ProblemCodes.Syntax)]
    public void What_is_no_JSON_is_a_problem(string file, string code) =>
        ReviewText.TryRead(file).Problems.Select(problem => problem.Code).Should().Equal(code);

    [Fact]
    public void Deep_nesting_is_a_problem() =>
        ReviewText
            .TryRead(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)))
            .Problems.Select(problem => problem.Code)
            .Should()
            .Equal(ProblemCodes.TooDeep);

    [Fact]
    public void The_deepest_file_that_may_be_read_is_read()
    {
        var limits = new Limits { MaxDepth = 1000 };
        var file = string.Concat(Enumerable.Repeat("[", 999)) + "{ \"@type\": \"ClaimReview\" }" + new string(']', 999);

        ClaimReviewFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)), limits).IsValid.Should().BeTrue();
    }

    [Fact]
    public void Notes_beyond_the_limit_are_counted()
    {
        var file = $"[{string.Join(',', Enumerable.Repeat("{ \"@type\": \"ClaimReview\" }", 20))}]";
        var reading = ClaimReviewFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)), new Limits { MaxProblems = 5 });

        reading.Value.Notes.Should().HaveCount(6);
        reading.Value.Notes[^1].Code.Should().Be(ImportCodes.TooManyNotes);
    }

    [Fact]
    public void Many_reviews_that_refer_to_one_large_object_take_no_time_to_speak_of()
    {
        const int Many = 20_000;
        var places = string.Join(',', Enumerable.Range(0, Many).Select(i => $"\"https://a.example/{i}\""));
        var names = string.Join(',', Enumerable.Repeat("\"\"", Many));
        var reviews = string.Concat(
            Enumerable.Repeat(
                ",{\"@type\":\"ClaimReview\",\"claimReviewed\":\"x\",\"author\":{\"@id\":\"#o\"},\"itemReviewed\":{\"@id\":\"#i\"}}",
                Many
            )
        );
        var watch = Stopwatch.StartNew();

        var imported = ReviewText
            .TryRead($"[{{\"@id\":\"#o\",\"name\":[{names}]}},{{\"@id\":\"#i\",\"appearance\":[{places}]}}{reviews}]")
            .Value;

        imported.Case.Evidence.Should().HaveCount(2 * Many);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }
}
