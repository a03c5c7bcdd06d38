using Newtonsoft.Json.Linq;

namespace Verification.Tests.Cli;

public sealed class DiscoverCommandTests : IDisposable
{
    private const string Weather = """"
        item,source,value
        sky,anna,blue
        sky,bob,blue
        sky,carl,"grey, mostly"
        grass,anna,green
        grass,carl,"brown ""ish"""
        grass,dora,green

        """";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verification-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Writes_a_row_for_every_item_as_csv() =>
        Discover(Weather, "--algorithm", "majorityVote", "--format", "csv")
            .Should()
            .Be(
                new CommandRun(
                    0,
                    """"
                    item,value,probability,runnerUp,runnerUpProbability,support,assertions
                    grass,green,0.6666666666666666,"brown ""ish""",0.3333333333333333,2,3
                    sky,blue,0.6666666666666666,"grey, mostly",0.3333333333333333,2,3

                    """",
                    ""
                )
            );

    [Fact]
    public void Writes_items_with_their_values_and_sources_as_json()
    {
        var run = Discover(Weather, "--algorithm", "majorityVote", "--format", "json");

        var json = JObject.Parse(run.Output);
        json.Value<string>("format").Should().Be("verification-discovery/1");
        json.Value<string>("method").Should().Be("majorityVote");
        json["items"]!.Select(item => item.Value<string>("item")).Should().Equal("grass", "sky");
        json["items"]![1]!["values"]!.Select(value => value.Value<int>("support")).Should().Equal(2, 1);
        json["sources"]!.Select(source => source.Value<string>("source")).Should().Equal("anna", "bob", "carl", "dora");
        json["sources"]![0]!.Value<double>("trust").Should().BeApproximately(2.0 / 3, 1e-12);
        json["sources"]![1]!.Value<double>("coverage").Should().Be(0.5);
    }

    [Fact]
    public void Shows_sources_by_trust_and_the_closest_items_as_a_table()
    {
        var run = Discover(Weather, "--algorithm", "majorityVote");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("6 assertions of 4 sources on 2 items; the values are labels.");
        run.Output.Should().MatchRegex(@"carl +0\.33 +2 +100 %");
        run.Output.Should().MatchRegex(@"sky: blue, not grey, mostly +0\.67 +0\.33 +3");
    }

    [Fact]
    public void The_order_of_rows_and_of_columns_says_nothing()
    {
        var turned = string.Join('\n', Weather.TrimEnd().Split('\n').Skip(1).Reverse().Prepend("item,source,value"));
        var columns =
            "value,source,note,item\n\"grey, mostly\",carl,,sky\nblue,anna,x,sky\nblue,bob,,sky\ngreen,anna,,grass\n"
            + "green,dora,,grass\n\"brown \"\"ish\"\"\",carl,,grass\n";

        var expected = Discover(Weather, "--format", "json");

        Discover(turned, "--format", "json").Should().Be(expected);
        Discover(columns, "--format", "json").Should().Be(expected);
    }

    [Fact]
    public void Bad_rows_are_each_named_with_their_line()
    {
        var run = Discover("item,source,value\na,s,1\nb,s\n,s,2\n\"c\nd\",s,\ne,s,\"x\"y\nf,s\"t,3\n");

        run.Should()
            .Be(
                new CommandRun(
                    2,
                    "",
                    """
                    -:3: row: the row has more or fewer fields than the first line names [fieldCount]
                    -:4: item: the item is empty [emptyField]
                    -:5: value: the value is empty [emptyField]
                    -:7: row: text follows the quote that ends a field [syntax]
                    -:8: row: a quote stands inside a field that does not start with one [syntax]

                    """
                )
            );
    }

    [Fact]
    public void Bad_rows_are_counted_where_they_are_to_be_skipped()
    {
        var run = Discover("item,source,value\na,s,1\nb,s\n,s,2\n", "--skip-bad-rows", "--format", "csv");

        run.ExitCode.Should().Be(0);
        run.Error.Should().Be("-: 2 bad rows skipped\n");
        run.Output.Should().Contain("\na,1,1,,,1,1\n");
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_a_bad_row() =>
        Discover("item,source,value\na,s,1\nb,s,\"2\n")
            .Error.Should()
            .Contain("-:3: row: a quote that starts a field is never closed [syntax]");

    [Theory]
    [InlineData("", "-:1: item: there is no column 'item'; the first line names none [missingColumn]")]
    [InlineData("item,value\na,1\n", "-:1: source: there is no column 'source'; the first line names 'item', 'value' [missingColumn]")]
    [InlineData("item,source,value\n", "-:1: row: there is no assertion [required]")]
    public void A_file_without_assertions_is_not_valid(string csv, string problem)
    {
        var run = Discover(csv, "--skip-bad-rows");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(problem);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_make_a_bad_row()
    {
        var path = Path.Combine(folder.FullName, "claims.csv");
        File.WriteAllBytes(path, [.. "item,source,value\na,s,"u8, 0xC3, .. "\n"u8]);

        CommandRun.Of("discover", path).Error.Should().Be($"{path}:2: row: the bytes are not UTF-8 [notUtf8]\n");
    }

    [Fact]
    public void A_value_that_is_no_number_is_a_bad_row_where_numbers_are_asked_for() =>
        Discover("item,source,value\na,s,1\na,t,x\n", "--values", "numeric")
            .Error.Should()
            .Be("-:3: value: 'x' is not a number [wrongType]\n");

    [Fact]
    public void Quality_is_measured_by_known_answers()
    {
        var json = JObject.Parse(
            Discover(
                Weather,
                "--algorithm",
                "majorityVote",
                "--truth",
                InFolder("item,value\nsky,blue\ngrass,brown\nsea,wet\n"),
                "--format",
                "json"
            ).Output
        );

        json["quality"]!.Value<int>("compared").Should().Be(2);
        json["quality"]!.Value<int>("missing").Should().Be(1);
        json["quality"]!.Value<double>("accuracy").Should().Be(0.5);
        json["quality"]!.Value<double>("macroF1").Should().Be(0.5);
    }

    [Fact]
    public void Methods_are_compared_by_name()
    {
        var run = Discover(Weather, "--compare", "majorityVote", "--truth", InFolder("item,value\nsky,blue\n"), "--format", "csv");

        run.Output.Should()
            .StartWith("method,accuracy,macroF1,meanAbsoluteError,precision,recall,f1,seconds,megabytes,iterations,stopReason,misfit\n");
        run.Output.Should().MatchRegex(@"\nmajorityVote,1,1,,,,,[0-9.E-]+,[0-9.]+,0,converged,\n");
    }

    [Theory]
    [InlineData("--algorithm", "guess")]
    [InlineData("--compare", "guess")]
    [InlineData("--set", "rounds=3")]
    [InlineData("--set", "maximumIterations=0")]
    [InlineData("--set", "tolerance=x")]
    [InlineData("--near", "-1")]
    [InlineData("--near", "far")]
    [InlineData("--separator", "and")]
    [InlineData("--near", "1", "--separator", ";")]
    [InlineData("--values", "categorical", "--separator", ";")]
    public void Options_that_make_no_sense_are_bad_usage(params string[] options) => Discover(Weather, options).ExitCode.Should().Be(64);

    private static CommandRun Discover(string csv, params string[] options) => CommandRun.WithInput(csv, ["discover", "-", .. options]);

    private string InFolder(string text)
    {
        var path = Path.Combine(folder.FullName, "answers.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
