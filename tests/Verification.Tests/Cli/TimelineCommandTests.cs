using Verification.Serialization;

namespace Verification.Tests.Cli;

public sealed class TimelineCommandTests
{
    private static string WireStory => InCases("wire-story");

    [Theory]
    [InlineData("table", "The Orvel dam: seven reports, one origin\nAs of 2024-03-16.")]
    [InlineData("markdown", "# The Orvel dam: seven reports, one origin\n")]
    [InlineData("json", "{\n  \"format\": \"verification-timeline/1\",\n")]
    [InlineData("svg", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<svg class=\"timeline\"")]
    public void It_writes_the_format_that_was_asked_for(string format, string start)
    {
        var run = CommandRun.Of("timeline", WireStory, "--format", format);

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith(start).And.EndWith("\n").And.NotContain("\r");
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public void It_ends_at_the_date_that_was_asked_for() =>
        CommandRun
            .Of("timeline", WireStory, "--as-of", "2024-03-13T12:00:00Z")
            .Output.Should()
            .Contain("contested")
            .And.NotContain("refuted");

    [Fact]
    public void It_shows_the_claims_that_were_asked_for_alone()
    {
        var run = CommandRun.Of("timeline", InCases("three-hypotheses"), "--claim", "threat", "--claim", "sabotage");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Claim threat\n").And.Contain("Claim sabotage\n").And.NotContain("Claim operator-error");
    }

    [Fact]
    public void A_claim_that_is_not_in_the_case_is_bad_usage()
    {
        var run = CommandRun.Of("timeline", WireStory, "--claim", "nowhere\u001B", "--claim", "breach");

        run.Should().Be(new CommandRun(64, "", "There is no claim 'nowhere\uFFFD' in the case.\n"));
    }

    [Fact]
    public void It_takes_the_constants_of_an_options_file()
    {
        var options = Path.GetTempFileName();
        File.WriteAllText(options, """{ "format": "verification-options/1", "baseRate": 0.25 }""");

        var run = CommandRun.WithInput(
            """{ "format": "verification-case/1", "claims": [ { "id": "c" } ] }""",
            "timeline",
            "-",
            "--options",
            options
        );

        File.Delete(options);
        run.Output.Should().Contain(" 0.25 ").And.Contain("nothing bears on it");
    }

    [Fact]
    public void An_invalid_case_a_missing_file_and_a_bad_option_have_their_exit_codes()
    {
        CommandRun.WithInput("{", "timeline", "-").ExitCode.Should().Be(2);
        CommandRun.Of("timeline", Path.Combine(Cases.Root, "nowhere.json")).ExitCode.Should().Be(3);
        CommandRun.Of("timeline", WireStory, "--format", "html").ExitCode.Should().Be(64);
        CommandRun.Of("timeline", WireStory, "--as-of", "yesterday").ExitCode.Should().Be(64);
    }

    [Fact]
    public void The_json_of_a_small_case_is_this_to_the_byte()
    {
        const string Case = """
            { "format": "verification-case/1", "title": "Tiny", "asOf": "2024-03-04", "claims": [ { "id": "c" } ],
              "sources": [ { "id": "s", "name": "A source", "kind": "document", "reliability": "A" } ],
              "evidence": [
                { "id": "e", "claim": "c", "source": "s", "stance": "supports", "credibility": 1, "date": "2024-03-01", "retractedAt": "2024-03-03" },
                { "id": "copy", "claim": "c", "source": "s", "stance": "supports", "date": "2024-03-02", "derivedFrom": [ "e" ] } ] }
            """;
        const string Expected = """
            {
              "format": "verification-timeline/1",
              "case": "Tiny",
              "asOf": "2024-03-04T00:00:00Z",
              "options": {
                "sha256": "9b8199d02f9f038decbfe1815e3edb0d0e26daacc53017b21734f71dd29670db",
                "default": true
              },
              "moments": [
                {
                  "date": "2024-03-01T00:00:00Z",
                  "events": [
                    {
                      "kind": "came",
                      "evidence": "e",
                      "claim": "c",
                      "source": "s",
                      "sourceName": "A source"
                    }
                  ]
                },
                {
                  "date": "2024-03-02T00:00:00Z",
                  "events": [
                    {
                      "kind": "came",
                      "evidence": "copy",
                      "claim": "c",
                      "source": "s",
                      "sourceName": "A source"
                    }
                  ]
                },
                {
                  "date": "2024-03-03T00:00:00Z",
                  "events": [
                    {
                      "kind": "retracted",
                      "evidence": "e",
                      "claim": "c",
                      "source": "s",
                      "sourceName": "A source",
                      "copies": [
                        "copy"
                      ]
                    }
                  ]
                }
              ],
              "claims": [
                {
                  "id": "c",
                  "points": [
                    {
                      "date": "2024-03-01T00:00:00Z",
                      "verdict": "supported",
                      "probability": 0.95,
                      "range": [
                        0.95,
                        0.95
                      ],
                      "contest": 0.0,
                      "confidence": "low",
                      "support": 17.99999999999998,
                      "refutation": 0.0,
                      "changed": true,
                      "causes": [
                        {
                          "kind": "came",
                          "evidence": "e",
                          "claim": "c",
                          "source": "s",
                          "sourceName": "A source",
                          "weighs": true
                        }
                      ]
                    },
                    {
                      "date": "2024-03-02T00:00:00Z",
                      "verdict": "supported",
                      "probability": 0.95,
                      "range": [
                        0.95,
                        0.95
                      ],
                      "contest": 0.0,
                      "confidence": "low",
                      "support": 17.99999999999998,
                      "refutation": 0.0,
                      "changed": false,
                      "causes": [
                        {
                          "kind": "came",
                          "evidence": "copy",
                          "claim": "c",
                          "source": "s",
                          "sourceName": "A source",
                          "weighs": true
                        }
                      ]
                    },
                    {
                      "date": "2024-03-03T00:00:00Z",
                      "verdict": "unverified",
                      "probability": 0.5,
                      "range": [
                        0.5,
                        0.5
                      ],
                      "contest": 0.0,
                      "confidence": "low",
                      "support": 0.0,
                      "refutation": 0.0,
                      "changed": true,
                      "causes": [
                        {
                          "kind": "retracted",
                          "evidence": "e",
                          "claim": "c",
                          "source": "s",
                          "sourceName": "A source",
                          "copies": [
                            "copy"
                          ],
                          "weighs": true
                        }
                      ]
                    }
                  ]
                }
              ]
            }
            """;

        var run = CommandRun.WithInput(Case, "timeline", "-", "--format", "json");

        run.Output.Should().Be(Expected + "\n");
    }

    [Fact]
    public void Help_shows_how_it_is_used()
    {
        var run = CommandRun.Of("timeline", "--help");

        run.Output.ReplaceLineEndings("\n")
            .Should()
            .ContainAll("--as-of <DATE>", "--claim <ID>", "--format <table|json|markdown|svg", "  verification timeline case.json\n");
    }

    private static string InCases(string name) => Path.Combine(Cases.Root, "docs", "cases", $"{name}.json");
}
