using Newtonsoft.Json.Linq;
using Verification.Interchange;

namespace Verification.Tests.Cli;

public sealed class ScaleCommandTests
{
    [Fact]
    public void A_value_is_converted_with_its_range_and_what_is_lost() =>
        CommandRun
            .Of("scale", "2", "--from", "stixAdmiralty", "--to", "stix")
            .Should()
            .Be(
                new CommandRun(
                    0,
                    """
                    Probably true (2) -> 70 [stix]: exact
                      stixAdmiralty: Probably true (2), 60 to 79 %, written as 70 %
                      stix: 70, 70 %
                      Converting back gives Probably true (2) again.

                    """,
                    ""
                )
            );

    [Fact]
    public void A_value_without_counterpart_says_why() =>
        CommandRun
            .Of("scale", "50", "--from", "percent", "--to", "phia")
            .Should()
            .Be(new CommandRun(0, "50 -> nothing [phia]: no counterpart\n  percent: 50, 50 %\n  phia has nothing for 50 %.\n", ""));

    [Theory]
    [InlineData("-1")]
    [InlineData("101")]
    [InlineData("50.5")]
    public void A_value_that_the_scale_does_not_have_is_invalid_input(string value)
    {
        var run = CommandRun.Of("scale", value, "--from", "stix", "--to", "stixWep");

        run.Should().Be(new CommandRun(2, "", $"'{value}' is no value of stix; expected a whole number from 0 to 100.\n"));
    }

    [Theory]
    [InlineData("2", "--from", "xyzzy", "--to", "stix")]
    [InlineData("2", "--from", "stix", "--to", "rating:1-1")]
    public void An_unknown_scale_is_bad_usage_and_the_names_are_listed(params string[] arguments)
    {
        var run = CommandRun.Of(["scale", .. arguments]);

        run.ExitCode.Should().Be(64);
        run.Output.Should().BeEmpty();
        Scales.All.Should().AllSatisfy(scale => run.Error.Should().Contain(scale.Name));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("2", "--from", "stix")]
    [InlineData("--to", "stix")]
    [InlineData("--list", "--from", "stix", "--to", "stix")]
    [InlineData("2", "--from", "stix", "--to", "stix", "--list")]
    [InlineData("2", "--from", "stix", "--to", "stix", "--form")]
    [InlineData("2", "3", "--from", "stix", "--to", "stix")]
    public void Half_a_question_is_bad_usage(params string[] arguments) => CommandRun.Of(["scale", .. arguments]).ExitCode.Should().Be(64);

    [Fact]
    public void The_scales_are_listed_with_their_levels_and_sources()
    {
        var run = CommandRun.Of("scale", "--list");

        run.ExitCode.Should().Be(0);
        run.Should().Be(CommandRun.Of("scale"));
        Scales.All.Should().AllSatisfy(scale => run.Output.Should().Contain($"{scale.Name}: {scale.Title}\n").And.Contain(scale.Source));
        run.Output.Should()
            .Contain("  realisticPossibility, 40 to below 50 %, written as 45 %\n")
            .And.Contain("  Truth cannot be judged (6)\n");
    }

    [Fact]
    public void Programs_read_conversions_as_JSON()
    {
        var read = JObject.Parse(CommandRun.Of("scale", "very likely", "--from", "icd203", "--to", "stixWep", "--format", "json").Output);

        read["from"]!.Value<string>("value").Should().Be("veryLikely");
        read["to"]!.Value<string>("value").Should().Be("Highly likely/Almost Certain");
        read["to"]!["range"]!.Values<double>().Should().Equal(80, 99);
        read.Value<string>("loss").Should().Be("widened");
        var none = JObject.Parse(CommandRun.Of("scale", "F", "--from", "admiraltyReliability", "--to", "stix", "--format", "json").Output);
        none["to"]!["value"]!.Type.Should().Be(JTokenType.Null);
        none.Value<string>("loss").Should().Be("noCounterpart");
    }

    [Fact]
    public void Programs_read_the_scales_as_JSON() =>
        JObject.Parse(CommandRun.Of("scale", "--list", "--format", "json").Output)["scales"]!
            .Select(scale => scale.Value<string>("name"))
            .Should()
            .Equal(Scales.All.Select(scale => scale.Name));
}
