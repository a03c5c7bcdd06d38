using System.Text;
using FluentAssertions.Equivalency;
using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Serialization;
using Verification.Sources;

namespace Verification.Tests.Serialization;

public sealed class CaseFileTests
{
    private const string Full = """
        {
          "format": "verification-case/1",
          "title": "Every property",
          "asOf": "2026-01-10T00:00:00Z",
          "parties": [
            {
              "id": "us",
              "name": "United States"
            },
            {
              "id": "cu"
            }
          ],
          "claims": [
            {
              "id": "c1",
              "text": "A “claim”.",
              "kind": "predictive",
              "baseRate": 0.25,
              "interests": {
                "cu": "loses",
                "us": "gains"
              },
              "halfLife": "P30DT12H",
              "statedCertainty": "almostNoChance",
              "madeBy": "us",
              "madeAt": "2026-01-03T00:00:00Z"
            },
            {
              "id": "c2",
              "statedCertainty": 1.0
            },
            {
              "id": "c3"
            }
          ],
          "sources": [
            {
              "id": "s1",
              "name": "A report",
              "kind": "intelligenceReport",
              "issuer": "us",
              "reliability": "B",
              "trust": 0.83,
              "url": "https://example.org/r?a=1&b=2",
              "publishedAt": "2026-01-04T05:06:07.0000008Z"
            },
            {
              "id": "s2"
            }
          ],
          "evidence": [
            {
              "id": "e1",
              "claim": "c1",
              "source": "s1",
              "stance": "supports"
            },
            {
              "id": "e2",
              "claim": "c1",
              "source": "s1",
              "stance": "supports",
              "credibility": 2,
              "directness": "secondhand",
              "certainty": "veryLikely",
              "preliminary": true,
              "relevance": 0.5,
              "date": "2026-01-05T00:00:00Z",
              "retractedAt": "2026-01-06T00:00:00Z",
              "via": "s2",
              "derivedFrom": [
                "e1"
              ],
              "quote": "“quoted”",
              "locator": "p. 5",
              "note": "line\nbreak"
            },
            {
              "id": "e3",
              "claim": "c2",
              "source": "s2",
              "stance": "silent",
              "certainty": 0.5,
              "expectedIfTrue": 0.8,
              "expectedIfFalse": 1E-05
            }
          ],
          "relations": [
            {
              "from": "c1",
              "to": "c2",
              "kind": "entails",
              "strength": 0.9
            }
          ],
          "alternatives": [
            {
              "id": "h",
              "claims": [
                "c2",
                "c3"
              ]
            }
          ]
        }

        """;

    private static readonly VerificationCase FullCase = new()
    {
        Title = "Every property",
        AsOf = new(2026, 1, 10, 0, 0, 0, TimeSpan.Zero),
        Parties = [new() { Id = "us", Name = "United States" }, new() { Id = "cu" }],
        Claims =
        [
            new()
            {
                Id = "c1",
                Text = "A “claim”.",
                Kind = ClaimKind.Predictive,
                BaseRate = new(0.25),
                Interests = new Dictionary<string, Interest> { ["us"] = Interest.Gains, ["cu"] = Interest.Loses },
                HalfLife = TimeSpan.FromHours(732),
                StatedCertainty = LikelihoodTerm.AlmostNoChance,
                MadeBy = "us",
                MadeAt = new(2026, 1, 3, 2, 0, 0, TimeSpan.FromHours(2)),
            },
            new() { Id = "c2", StatedCertainty = new Probability(1) },
            new() { Id = "c3" },
        ],
        Sources =
        [
            new()
            {
                Id = "s1",
                Name = "A report",
                Kind = SourceKind.IntelligenceReport,
                Issuer = "us",
                Reliability = Reliability.B,
                Trust = new(0.83),
                Url = "https://example.org/r?a=1&b=2",
                PublishedAt = new DateTimeOffset(2026, 1, 4, 5, 6, 7, TimeSpan.Zero).AddTicks(8),
            },
            new() { Id = "s2" },
        ],
        Evidence =
        [
            new()
            {
                Id = "e1",
                Claim = "c1",
                Source = "s1",
                Stance = Stance.Supports,
            },
            new()
            {
                Id = "e2",
                Claim = "c1",
                Source = "s1",
                Stance = Stance.Supports,
                Credibility = Credibility.ProbablyTrue,
                Directness = Directness.Secondhand,
                Certainty = LikelihoodTerm.VeryLikely,
                Preliminary = true,
                Relevance = 0.5,
                Date = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero),
                RetractedAt = new(2026, 1, 6, 0, 0, 0, TimeSpan.Zero),
                Via = "s2",
                DerivedFrom = ["e1"],
                Quote = "“quoted”",
                Locator = "p. 5",
                Note = "line\nbreak",
            },
            new()
            {
                Id = "e3",
                Claim = "c2",
                Source = "s2",
                Stance = Stance.Silent,
                Certainty = Probability.Half,
                ExpectedIfTrue = new(0.8),
                ExpectedIfFalse = new(1e-5),
            },
        ],
        Relations =
        [
            new()
            {
                From = "c1",
                To = "c2",
                Kind = RelationKind.Entails,
                Strength = 0.9,
            },
        ],
        Alternatives = [new() { Id = "h", Claims = ["c2", "c3"] }],
    };

    public static TheoryData<string> Files => Cases.All;

    [Fact]
    public void Every_property_is_read() => JsonText.ReadCase(Full).Value.Should().BeEquivalentTo(FullCase, Exactly);

    [Fact]
    public void Every_property_is_written_byte_for_byte() => JsonText.Write(FullCase).Should().Be(Full.ReplaceLineEndings("\n"));

    [Fact]
    public void What_is_written_reads_back_as_the_same_case_and_writes_the_same_bytes()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var @case = WrittenCases.Of(seed);
            var written = JsonText.Write(@case);

            var reading = JsonText.ReadCase(written);

            reading.Problems.Should().BeEmpty("of seed {0}", seed);
            reading.Value.Should().BeEquivalentTo(@case, Exactly, "of seed {0}", seed);
            JsonText.Write(reading.Value).Should().Be(written, "of seed {0}", seed);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_published_case_reads_back_as_it_is(string file)
    {
        var @case = CaseFile.Read(file).Value;

        JsonText.ReadCase(JsonText.Write(@case)).Value.Should().BeEquivalentTo(@case, Exactly);
    }

    [Fact]
    public void What_has_its_default_is_left_out()
    {
        var @case = new VerificationCase
        {
            Claims = [new() { Id = "c", Kind = ClaimKind.Factual }],
            Sources = [new() { Id = "s", Kind = SourceKind.Other }],
            Evidence =
            [
                new()
                {
                    Id = "e",
                    Claim = "c",
                    Source = "s",
                    Stance = Stance.Neutral,
                    Preliminary = false,
                    Relevance = 1,
                },
            ],
        };

        JsonText
            .Write(@case)
            .Should()
            .Be(
                """
                {
                  "format": "verification-case/1",
                  "claims": [
                    {
                      "id": "c"
                    }
                  ],
                  "sources": [
                    {
                      "id": "s"
                    }
                  ],
                  "evidence": [
                    {
                      "id": "e",
                      "claim": "c",
                      "source": "s",
                      "stance": "neutral"
                    }
                  ]
                }

                """.ReplaceLineEndings("\n")
            );
    }

    [Fact]
    public void A_property_that_is_null_is_absent()
    {
        var nulls = $$"""
            { "$schema": null, {{JsonText.CaseFormat}}, "title": null, "asOf": null, "parties": null, "relations": null, "alternatives": null,
              "claims": [{ "id": "c", "text": null, "kind": null, "baseRate": null, "interests": null, "halfLife": null,
                           "statedCertainty": null, "madeBy": null, "madeAt": null }],
              "sources": [{ "id": "s", "name": null, "kind": null, "issuer": null, "reliability": null, "trust": null, "url": null,
                            "publishedAt": null }],
              "evidence": [{ "id": "e", "claim": "c", "source": "s", "stance": "neutral", "credibility": null, "directness": null,
                             "certainty": null, "preliminary": null, "relevance": null, "date": null, "retractedAt": null, "via": null,
                             "derivedFrom": null, "quote": null, "locator": null, "note": null, "expectedIfTrue": null,
                             "expectedIfFalse": null }] }
            """;
        var absent = $$"""
            { {{JsonText.CaseFormat}}, "claims": [{ "id": "c" }], "sources": [{ "id": "s" }],
              "evidence": [{ "id": "e", "claim": "c", "source": "s", "stance": "neutral" }] }
            """;

        JsonText.ReadCase(nulls).Value.Should().BeEquivalentTo(JsonText.ReadCase(absent).Value, Exactly);
    }

    [Fact]
    public void A_party_of_no_stated_interest_is_left_out() =>
        JsonText
            .ReadCase($$"""{ {{JsonText.CaseFormat}}, "claims": [{ "id": "c", "interests": { "us": null } }] }""")
            .Value.Claims[0]
            .Interests.Should()
            .BeEmpty();

    [Fact]
    public void The_format_alone_is_a_case() =>
        JsonText.ReadCase($$"""{ {{JsonText.CaseFormat}} }""").Value.Should().BeEquivalentTo(new VerificationCase(), Exactly);

    [Fact]
    public void Properties_may_come_in_any_order()
    {
        var lines = $$"""{ "claims": [{ "text": "t", "id": "c" }], "$schema": "case.schema.json", {{JsonText.CaseFormat}} }""";

        JsonText.ReadCase(lines).Value.Claims[0].Should().BeEquivalentTo(new Claim { Id = "c", Text = "t" });
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("-0.0", 0)]
    [InlineData("1.0", 1)]
    [InlineData("1e0", 1)]
    [InlineData("1E-400", 0)]
    [InlineData("5e-324", double.Epsilon)]
    [InlineData("0.1000000000000000055511151231257827", 0.1)]
    [InlineData("0.30000000000000004", 0.30000000000000004)]
    public void Numbers_are_read_to_the_last_bit(string number, double expected)
    {
        var json = $$"""
            { {{JsonText.CaseFormat}}, "claims": [{ "id": "a" }, { "id": "b" }],
              "relations": [{ "from": "a", "to": "b", "kind": "entails", "strength": {{number}} }] }
            """;

        JsonText.ReadCase(json).Value.Relations[0].Strength.Should().Be(expected);
    }

    [Fact]
    public void A_lone_surrogate_is_read_as_the_replacement_character() =>
        JsonText.ReadCase($$"""{ {{JsonText.CaseFormat}}, "title": "a\ud800b\udc00" }""").Value.Title.Should().Be("a\ufffdb\ufffd");

    [Fact]
    public void A_stream_is_read_from_where_it_stands_and_left_open()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"not JSON{Full}"));
        stream.Position = "not JSON".Length;

        CaseFile.Read(stream).Value.Title.Should().Be("Every property");

        stream.CanRead.Should().BeTrue();
    }

    [Fact]
    public void A_stream_is_written_from_where_it_stands_and_left_open()
    {
        using var stream = new MemoryStream();
        stream.WriteByte((byte)'>');

        CaseFile.Write(new(), stream);

        Encoding.UTF8.GetString(stream.ToArray()).Should().Be(">{\n  \"format\": \"verification-case/1\"\n}\n");
    }

    [Fact]
    public void A_stream_that_gives_a_byte_at_a_time_is_read_whole() =>
        CaseFile.Read(new Trickle(Encoding.UTF8.GetBytes(Full))).Value.Should().BeEquivalentTo(FullCase, Exactly);

    [Fact]
    public void A_file_that_is_not_there_cannot_be_read()
    {
        var act = () => CaseFile.Read(Path.Combine(Path.GetTempPath(), "no", "such", "case.json"));

        act.Should().Throw<IOException>();
    }

    [Fact]
    public void The_value_of_an_invalid_file_is_its_problems()
    {
        var reading = JsonText.ReadCase("{}");

        reading.IsValid.Should().BeFalse();
        reading
            .Invoking(r => r.Value)
            .Should()
            .Throw<InvalidFileException>()
            .WithMessage("The file has 1 problem(s):*line 1: $.format: is missing*[unknownFormat]")
            .Which.Problems.Should()
            .Equal(reading.Problems);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Cases_do_not_follow_the_culture(string culture) =>
        InCulture.Run(
            culture,
            () =>
            {
                Every_property_is_read();
                Every_property_is_written_byte_for_byte();
            }
        );

    /// <summary>Member by member, and in order.</summary>
    private static EquivalencyAssertionOptions<VerificationCase> Exactly(EquivalencyAssertionOptions<VerificationCase> options) =>
        options
            .WithStrictOrdering()
            .WithoutStrictOrderingFor(member => member.Path.EndsWith("Interests"))
            .ComparingByValue<Certainty>()
            .ComparingByValue<Probability>();

    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1)]);
    }
}
