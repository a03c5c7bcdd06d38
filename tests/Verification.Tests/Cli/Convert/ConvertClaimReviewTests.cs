using Verification.Serialization;
using Verification.Tests.Serialization;

namespace Verification.Tests.Cli.Convert;

public sealed class ConvertClaimReviewTests : IDisposable
{
    private const string Review = """{ "@type": "ClaimReview", "claimReviewed": "x", "author": "A", "reviewRating": 1, "image": "i" }""";
    private const string Table = """
        ,rating_ratingValue,rating_bestRating,rating_worstRating,rating_alternateName,creativeWork_author_name,claimReview_author_name,claimReview_author_url,claimReview_url,claimReview_claimReviewed,claimReview_datePublished,extra_title
        0,,,,Pants on Fire,Jane Doe,desk,https://desk.example/staff/jane-doe,https://desk.example/1,The dam broke,2020-10-07 20:05,No
        1,4,5,1,,A. Mayor,desk,,https://desk.example/2,,,The dam &amp; the town
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verification-");

    private static string WireStory => Path.Combine(Cases.Root, "docs", "cases", "wire-story.json");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Reviews_become_a_case_and_what_is_lost_is_listed()
    {
        var run = CommandRun.WithInput(Review, "convert", "--from", "claimreview", "--to", "case", "-");

        run.ExitCode.Should().Be(0);
        run.Error.Should().Be("-: not carried: $.image: has no place in a case [noPlace]\n");
        JsonText.ReadCase(run.Output).Value.Claims.Should().ContainSingle();
    }

    [Fact]
    public void A_table_of_ClaimsKG_is_told_by_how_it_begins_and_read_the_same_way()
    {
        var run = CommandRun.WithInput("\n" + Table, "convert", "--from", "claimreview", "--to", "case", "-");

        run.ExitCode.Should().Be(0, run.Error);
        var @case = JsonText.ReadCase(run.Output).Value;
        @case
            .Claims.Select(claim => (claim.Text, claim.MadeBy))
            .Should()
            .Equal(("The dam broke", null), ("The dam & the town", "a.-mayor"));
        @case
            .Evidence.Select(item => (item.Stance.ToString(), item.Certainty?.Value.Value, item.Note))
            .Should()
            .Equal(("Refutes", null, "Pants on Fire"), ("Supports", 0.75, null));
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line[3..])
            .Select(line =>
                line[..line.IndexOf(": ", line.IndexOf(": ", StringComparison.Ordinal) + 2, StringComparison.Ordinal)]
                + line[line.LastIndexOf(' ')..]
            )
            .Should()
            .Equal(
                "repaired: line 3, claimReview_datePublished [looseDate]",
                "not carried: line 3, claimReview_author_url [noPlace]",
                "not carried: line 3, creativeWork_author_name [reviewerAsClaimant]",
                "repaired: line 4, extra_title [htmlEntities]",
                "repaired: line 4, claimReview_claimReviewed [missing]",
                "not carried: column 1 [noPlace]"
            );
    }

    [Fact]
    public void A_table_with_a_bad_row_is_refused() =>
        CommandRun
            .WithInput(Table + "\n2,3", "convert", "--from", "claimreview", "--to", "case", "-")
            .Should()
            .Match<CommandRun>(run =>
                run.ExitCode == 2 && run.Output == "" && run.Error.StartsWith("-:4: row: ") && run.Error.EndsWith("[fieldCount]\n")
            );

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    public void A_file_that_is_no_JSON_is_refused(string input) =>
        CommandRun.WithInput(input, "convert", "--from", "claimreview", "--to", "case", "-").ExitCode.Should().Be(2);

    [Fact]
    public void An_assessment_is_written_as_reviews_and_what_they_lack_is_said()
    {
        var whole = CommandRun.Of(
            "convert",
            "--from",
            "case",
            "--to",
            "claimreview",
            WireStory,
            "--publisher",
            "Desk",
            "--url",
            "https://desk.example/"
        );
        var bare = CommandRun.Of("convert", "--from", "case", "--to", "claimreview", WireStory);

        (whole.ExitCode, bare.ExitCode).Should().Be((0, 0));
        whole.Error.Should().NotContain("--url").And.NotContain("--publisher");
        bare.Error.Should().Contain("--url").And.Contain("--publisher");
        whole.Output.Should().Contain("\"https://desk.example/#").And.Contain("\"name\": \"Desk\"");
    }

    [Fact]
    public void Markings_are_named_before_something_is_published()
    {
        const string Marked =
            """{ "format": "verification-case/1", "markings": ["TLP:AMBER"], "claims": [ { "id": "c", "kind": "predictive" } ] }""";

        CommandRun
            .WithInput(Marked, "convert", "--from", "case", "--to", "claimreview", "-")
            .Error.Should()
            .Contain("TLP:AMBER")
            .And.Contain("1 of 1 claims");
    }

    [Theory]
    [InlineData("--from", "case", "--to", "case", "--publisher", "Desk")]
    [InlineData("--from", "case", "--to", "case", "--url", "https://desk.example/")]
    [InlineData("--from", "case", "--to", "claimreview", "--url", "desk.example")]
    [InlineData("--from", "case", "--to", "csv")]
    [InlineData("--from", "case", "--to", "csv", "--output", "-")]
    [InlineData("--from", "case", "--to", "xml")]
    public void Options_that_do_not_go_together_are_bad_usage(params string[] options) =>
        CommandRun.Of(["convert", WireStory, .. options]).ExitCode.Should().Be(64);

    [Fact]
    public void A_folder_is_not_read_from_the_standard_input() =>
        CommandRun.Of("convert", "--from", "csv", "--to", "case", "-").ExitCode.Should().Be(64);

    [Fact]
    public void A_case_goes_to_tables_and_back()
    {
        var tables = Path.Combine(folder.FullName, "new", "tables");
        Directory.CreateDirectory(tables);
        File.WriteAllText(Path.Combine(tables, "alternatives.csv"), "id,claims\nh,x;y\n");

        CommandRun.Of("convert", "--from", "case", "--to", "csv", WireStory, "--output", tables).Should().Be(new CommandRun(0, "", ""));
        var back = CommandRun.Of("convert", "--from", "csv", "--to", "case", tables);

        back.Error.Should().BeEmpty();
        back.Output.Should().Be(JsonText.Write(CaseFile.Read(WireStory).Value));
    }

    [Fact]
    public void A_folder_without_a_table_cannot_be_read() =>
        CommandRun
            .Of("convert", "--from", "csv", "--to", "case", folder.FullName)
            .Should()
            .Match<CommandRun>(run => run.ExitCode == 3 && run.Error.Contains("evidence.csv"));
}
