using System.Text;
using Verification.Confidence;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Tests.Serialization;

public sealed class AssessmentFileTests
{
    /// <summary>Everything an assessment can hold, with figures that come from nowhere.</summary>
    private static readonly Assessment Full = new()
    {
        Title = "“Both” sides",
        AsOf = new(2026, 1, 10, 2, 0, 0, TimeSpan.FromHours(2)),
        Options = ScoringOptions.Default,
        Claims =
        [
            new()
            {
                Id = "c1",
                Verdict = Verdict.NotAssessable,
                Probability = new(0.1),
                Range = new(new(0), new(1)),
                Interval = new(new(1e-7), new(1.0 / 3)),
                Term = LikelihoodTerm.VeryUnlikely,
                Opinion = new(0.25, 0.5, 0.25, Probability.Half),
                Support = -0.0,
                Refutation = 1e20,
                Contest = double.Epsilon,
                Groups = new(0, 12),
                Confidence = new(ConfidenceLevel.Moderate, [new(ReasonCode.WithoutOneGroup, "holds")]),
                Contributions = [new(Direction.Refutes, "party:us", 2, Probability.Half, [new("s1", 1.5, ["e1", "e2"])])],
                Weights = [new("e1", Direction.Refutes, "party:us", "s1", 1.5)],
                Flips = [new(0.55, 1, 2, IsReached: true, ["party:us"]), new(0.8, 3, 4, IsReached: false, [])],
                Flags = [new(FlagCode.SelfInterest, "serves <it>", ["e1"]), new(FlagCode.Disputed, "both", [])],
                AlternativeProbability = new(0.125),
                Narrative = "It is very unlikely.",
            },
        ],
        Sources = [new("s1", 2, 0, 1, 1)],
        Absent = [new("e9", AbsenceReason.UpstreamAbsent)],
    };

    [Theory]
    [InlineData("Mostly True", "\"Mostly True\"")]
    [InlineData(null, "null")]
    public void A_grade_is_written_after_the_rest_of_its_claim_and_only_where_there_is_one(string? label, string written)
    {
        var graded = Full with { Claims = [Full.Claims[0] with { Grade = new("politifact", label, "why \"so\".") }] };
        var lines =
            $",\n      \"grade\": {{\n        \"scheme\": \"politifact\",\n        \"label\": {written},\n        \"reason\": \"why \\\"so\\\".\"\n      }}";

        JsonText.Write(graded).Should().Contain(lines);
        JsonText.Write(graded).Replace(lines, "", StringComparison.Ordinal).Should().Be(JsonText.Write(Full));
    }

    [Fact]
    public void An_assessment_is_written_byte_for_byte()
    {
        JsonText.Write(Full).Should().Be(Expected());

        static string Expected() =>
            $$"""
                {
                  "format": "verification-assessment/1",
                  "case": "“Both” sides",
                  "asOf": "2026-01-10T00:00:00Z",
                  "options": {
                    "sha256": "{{OptionsFile.Digest(ScoringOptions.Default)}}",
                    "default": true
                  },
                  "claims": [
                    {
                      "id": "c1",
                      "verdict": "notAssessable",
                      "probability": 0.1,
                      "range": [
                        0.0,
                        1.0
                      ],
                      "interval": [
                        1E-07,
                        0.3333333333333333
                      ],
                      "term": "veryUnlikely",
                      "opinion": {
                        "belief": 0.25,
                        "disbelief": 0.5,
                        "uncertainty": 0.25,
                        "baseRate": 0.5
                      },
                      "support": 0.0,
                      "refutation": 1E+20,
                      "contest": 5E-324,
                      "groups": {
                        "supports": 0,
                        "refutes": 12
                      },
                      "confidence": {
                        "level": "moderate",
                        "reasons": [
                          {
                            "code": "withoutOneGroup",
                            "message": "holds"
                          }
                        ]
                      },
                      "contributions": [
                        {
                          "direction": "refutes",
                          "group": "party:us",
                          "weight": 2.0,
                          "probabilityWithout": 0.5,
                          "origins": [
                            {
                              "source": "s1",
                              "weight": 1.5,
                              "evidence": [
                                "e1",
                                "e2"
                              ]
                            }
                          ]
                        }
                      ],
                      "flips": [
                        {
                          "threshold": 0.55,
                          "removeSupport": 1.0,
                          "addRefutation": 2.0,
                          "removeGroups": [
                            "party:us"
                          ]
                        },
                        {
                          "threshold": 0.8,
                          "addSupport": 3.0,
                          "removeRefutation": 4.0,
                          "removeGroups": []
                        }
                      ],
                      "flags": [
                        {
                          "code": "selfInterest",
                          "message": "serves <it>",
                          "evidence": [
                            "e1"
                          ]
                        },
                        {
                          "code": "disputed",
                          "message": "both",
                          "evidence": []
                        }
                      ],
                      "alternativeProbability": 0.125,
                      "narrative": "It is very unlikely."
                    }
                  ],
                  "sources": [
                    {
                      "id": "s1",
                      "items": 2,
                      "supports": 0,
                      "refutes": 1,
                      "unused": 1
                    }
                  ],
                  "absent": [
                    {
                      "evidence": "e9",
                      "reason": "upstreamAbsent"
                    }
                  ]
                }

                """.ReplaceLineEndings("\n");
    }

    [Fact]
    public void An_assessment_of_nothing_says_so()
    {
        var assessment = new ScoringEngine().Assess(new());

        JsonText
            .Write(assessment)
            .Should()
            .Be(
                $$"""
                {
                  "format": "verification-assessment/1",
                  "case": null,
                  "asOf": null,
                  "options": {
                    "sha256": "{{OptionsFile.Digest(ScoringOptions.Default)}}",
                    "default": true
                  },
                  "claims": [],
                  "sources": [],
                  "absent": []
                }

                """.ReplaceLineEndings("\n")
            );
    }

    [Fact]
    public void Other_options_are_told_by_their_digest()
    {
        var options = ScoringOptions.Default with { BaseRate = 0.25 };
        var written = JsonText.Parse(JsonText.Write(new ScoringEngine(options).Assess(new())));

        ((bool)written["options"]!["default"]!).Should().BeFalse();
        ((string)written["options"]!["sha256"]!)
            .Should()
            .Be(OptionsFile.Digest(options))
            .And.NotBe(OptionsFile.Digest(ScoringOptions.Default));
    }

    [Fact]
    public void A_claim_without_alternatives_has_no_probability_among_them()
    {
        var alone = Full with { Claims = [Full.Claims[0] with { AlternativeProbability = null }] };

        JsonText.Parse(JsonText.Write(alone))["claims"]![0]!["alternativeProbability"].Should().BeNull();
    }

    [Fact]
    public void The_same_case_gives_the_same_bytes()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var @case = WrittenCases.Of(seed);
            var again = JsonText.ReadCase(JsonText.Write(@case)).Value;

            JsonText
                .Write(new ScoringEngine().Assess(again))
                .Should()
                .Be(JsonText.Write(new ScoringEngine().Assess(@case)), "of seed {0}", seed);
        }
    }

    [Fact]
    public void A_stream_is_written_from_where_it_stands_without_a_mark_and_left_open()
    {
        using var stream = new MemoryStream();
        stream.WriteByte((byte)'>');

        AssessmentFile.Write(Full, stream);

        Encoding.UTF8.GetString(stream.ToArray()).Should().Be($">{JsonText.Write(Full)}");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Assessments_do_not_follow_the_culture(string culture)
    {
        var assessed = JsonText.Write(new ScoringEngine().Assess(WrittenCases.Of(7)));
        InCulture.Run(
            culture,
            () =>
            {
                An_assessment_is_written_byte_for_byte();
                JsonText.Write(new ScoringEngine().Assess(WrittenCases.Of(7))).Should().Be(assessed);
            }
        );
    }
}
