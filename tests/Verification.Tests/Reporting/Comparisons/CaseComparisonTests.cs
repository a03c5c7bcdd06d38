using System.Collections.Frozen;
using System.Diagnostics;
using System.Text;
using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Sources;
using Verification.Tests.Scoring;
using Xunit.Abstractions;

namespace Verification.Tests.Reporting;

public sealed class CaseComparisonTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Day = new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A document and a witness support one claim, which entails another; and what the first is about fades.</summary>
    private static readonly VerificationCase Small = new()
    {
        Title = "Small",
        AsOf = Day.AddDays(10),
        Parties = [new() { Id = "p" }],
        Claims = [new() { Id = "c", HalfLife = TimeSpan.FromDays(30) }, new() { Id = "d" }, new() { Id = "x" }, new() { Id = "y" }],
        Sources =
        [
            new() { Id = "doc", Kind = SourceKind.Document },
            new()
            {
                Id = "wit",
                Kind = SourceKind.Eyewitness,
                Issuer = "p",
            },
        ],
        Evidence = [Item("e1", "doc") with { Credibility = Credibility.ProbablyTrue }, Item("e2", "wit")],
        Relations = [Entails(1)],
    };

    public static TheoryData<string, DifferenceElement, DifferenceKind, string?, string> Edits =>
        new()
        {
            { "added", DifferenceElement.Evidence, DifferenceKind.Added, null, "evidence e3 added (doc, refutes)" },
            { "removed", DifferenceElement.Evidence, DifferenceKind.Removed, null, "evidence e2 removed (wit, supports)" },
            {
                "rerated",
                DifferenceElement.Evidence,
                DifferenceKind.Rerated,
                "credibility",
                "evidence e1 re-rated (doc: credibility from 2 to 4)"
            },
            {
                "stance",
                DifferenceElement.Evidence,
                DifferenceKind.Changed,
                "stance",
                "evidence e2 changed (wit: stance from supports to refutes)"
            },
            {
                "retracted",
                DifferenceElement.Evidence,
                DifferenceKind.Retracted,
                null,
                "evidence e2 retracted (wit, supports, 2024-03-05)"
            },
            {
                "later",
                DifferenceElement.Evidence,
                DifferenceKind.Disappeared,
                null,
                "evidence e2 disappeared (wit, supports, dated 2024-03-21)"
            },
            {
                "redated",
                DifferenceElement.Evidence,
                DifferenceKind.Changed,
                "date",
                "evidence e2 changed (date from 2024-03-01T00:00:00Z to 2024-03-06T00:00:00Z)"
            },
            {
                "reliability",
                DifferenceElement.Source,
                DifferenceKind.Rerated,
                "reliability",
                "source doc re-rated (reliability from none to A)"
            },
            { "kind", DifferenceElement.Source, DifferenceKind.Changed, "kind", "source wit changed (kind from eyewitness to document)" },
            { "issuer", DifferenceElement.Source, DifferenceKind.Changed, "issuer", "source doc changed (issuer from none to p)" },
            { "baseRate", DifferenceElement.Claim, DifferenceKind.Changed, "baseRate", "claim c changed (base rate from none to 0.3)" },
            {
                "interests",
                DifferenceElement.Claim,
                DifferenceKind.Changed,
                "interests",
                "claim c changed (interests from none to p gains)"
            },
            { "halfLife", DifferenceElement.Claim, DifferenceKind.Changed, "halfLife", "claim c changed (half life from P30D to P1D)" },
            { "predictive", DifferenceElement.Claim, DifferenceKind.Changed, "kind", "claim c changed (kind from factual to predictive)" },
            { "unrelated", DifferenceElement.Relation, DifferenceKind.Removed, null, "relation removed (c entails d at strength 1)" },
            {
                "weaker",
                DifferenceElement.Relation,
                DifferenceKind.Changed,
                null,
                "relation changed (from c entails d at strength 1 to c entails d at strength 0.5)"
            },
            { "related", DifferenceElement.Relation, DifferenceKind.Added, null, "relation added (c contradicts x at strength 1)" },
            { "alternatives", DifferenceElement.Alternatives, DifferenceKind.Added, null, "alternatives added (c, x, y)" },
            {
                "aged",
                DifferenceElement.Claim,
                DifferenceKind.Aged,
                null,
                "evidence on c aged (seen from 2024-03-11T00:00:00Z to 2024-03-31T00:00:00Z)"
            },
            { "constant", DifferenceElement.Option, DifferenceKind.Changed, null, "constant priorWeight changed (from 2 to 3)" },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public void One_difference_did_it_all(string edit, DifferenceElement element, DifferenceKind kind, string? property, string summary)
    {
        var comparison = CaseComparison.Of(new(Small), Edited(edit));

        var difference = comparison.Differences.Single(one => one.Bearing == DifferenceBearing.Direct);
        (difference.Element, difference.Kind, difference.Property, difference.Summary).Should().Be((element, kind, property, summary));
        var changed = comparison.Claims.Where(claim => claim.Change is not ClaimChange.None).ToArray();
        changed.Should().NotBeEmpty();
        foreach (var claim in changed)
        {
            var attribution = claim.Attributions.Should().ContainSingle().Subject;
            attribution.Differences.Should().Equal(difference);
            attribution.Part.Should().BeApproximately(claim.After!.Probability - claim.Before!.Probability, 1e-12);
            (attribution.VerdictWithout, attribution.VerdictAlone).Should().Be((claim.Before.Verdict, claim.After.Verdict));
            attribution.IsDecisive.Should().Be(claim.Change == ClaimChange.Verdict);
        }

        comparison.WithoutEffect.Should().BeEmpty();
    }

    /// <summary>Nobody denies at first; the gauge alone, and the engineer alone, are cases of their own, scored by the engine.</summary>
    [Fact]
    public void A_relation_that_stands_twice_counts_once()
    {
        var twice = new ComparisonSide(Small with { Relations = [Entails(1), Entails(1)] });
        CaseComparison.Of(twice, new(Small)).Differences.Should().BeEmpty();
        CaseComparison.Of(twice, Edited("unrelated")).Differences.Should().ContainSingle().Which.Kind.Should().Be(DifferenceKind.Removed);
    }

    [Fact]
    public void Two_denials_share_what_they_did_by_what_each_adds_before_and_after_the_other()
    {
        var before = WireStory with { AsOf = new DateTimeOffset(2024, 3, 13, 0, 0, 0, TimeSpan.Zero) };
        var (none, both) = (Probability(before), Probability(WireStory));
        var (gauge, engineer) = (Probability(Without("engineer-denial")), Probability(Without("gauge-denial")));

        var claim = CaseComparison.Of(new(before), new(WireStory)).Claims.Single();

        claim.Change.Should().Be(ClaimChange.Verdict);
        var parts = claim.Attributions.ToDictionary(attribution => attribution.Differences.Single().Id, attribution => attribution.Part);
        parts.Should().HaveCount(2);
        parts["gauge-denial"].Should().BeApproximately(((gauge - none) + (both - engineer)) / 2, 1e-12);
        parts["engineer-denial"].Should().BeApproximately(((engineer - none) + (both - gauge)) / 2, 1e-12);
    }

    [Fact]
    public void A_date_makes_items_come_and_go_one_by_one()
    {
        var before = WireStory with { AsOf = new DateTimeOffset(2024, 3, 12, 23, 0, 0, TimeSpan.Zero) };

        var comparison = CaseComparison.Of(new(before), new(WireStory));

        comparison
            .Differences.Select(difference => (difference.Id, difference.Kind, difference.Bearing))
            .Should()
            .Equal(
                ("engineer-denial", DifferenceKind.Appeared, DifferenceBearing.Direct),
                ("gauge-denial", DifferenceKind.Appeared, DifferenceBearing.Direct),
                ("television-copy", DifferenceKind.Retracted, DifferenceBearing.Direct),
                ("asOf", DifferenceKind.Changed, DifferenceBearing.ThroughEvidence)
            );
        comparison.WithoutEffect.Should().ContainSingle().Which.Id.Should().Be("television-copy");
    }

    [Fact]
    public void Copies_that_come_with_their_origin_did_nothing()
    {
        var after = Small with
        {
            Sources = Small.Sources.Add(new() { Id = "press" }),
            Evidence = [.. Small.Evidence, Item("e3", "doc") with { Stance = Stance.Refutes }, Copy("e4"), Copy("e5")],
        };

        var comparison = CaseComparison.Of(new(Small), new(after));

        var claim = comparison.Claims[0];
        claim.Attributions.Should().ContainSingle().Which.Differences.Single().Id.Should().Be("e3");
        comparison.WithoutEffect.Select(difference => difference.Id).Should().Equal("e4", "e5");
        comparison.Differences.Should().Contain(one => one.Summary == "source press added (with 2 items)");

        static EvidenceItem Copy(string id) => Item(id, "press") with { Stance = Stance.Refutes, DerivedFrom = ["e3"] };
    }

    /// <summary>Two unnamed voices count as one until a publication passes one of them on, be it on another claim.</summary>
    [Fact]
    public void An_item_on_one_claim_can_tell_unnamed_sources_apart_on_another()
    {
        var before = Small with
        {
            Sources = [.. Small.Sources, Voice("voice1"), Voice("voice2")],
            Evidence = [.. Small.Evidence, Item("v1", "voice1") with { Claim = "x" }, Item("v2", "voice2") with { Claim = "x" }],
        };
        var after = before with { Evidence = before.Evidence.Add(Item("v3", "voice1") with { Claim = "y", Via = "doc" }) };

        var comparison = CaseComparison.Of(new(before), new(after));

        comparison.Claims[2].Change.Should().NotBe(ClaimChange.None);
        comparison.Claims[2].Attributions.Should().ContainSingle().Which.Differences.Single().Id.Should().Be("v3");

        static Source Voice(string id) => new() { Id = id, Kind = SourceKind.AnonymousSource };
    }

    [Fact]
    public void A_claim_that_came_or_went_is_told_without_a_cause()
    {
        var after = Small with
        {
            Claims = [.. Small.Claims.Take(3), new() { Id = "n" }],
            Evidence = Small.Evidence.Add(Item("e3", "doc") with { Claim = "n" }),
        };

        var comparison = CaseComparison.Of(new(Small), new(after));

        comparison.IsVerdictChanged.Should().BeTrue();
        comparison
            .Claims.Select(claim => (claim.Id, claim.Change))
            .Should()
            .Equal(
                ("c", ClaimChange.None),
                ("d", ClaimChange.None),
                ("x", ClaimChange.None),
                ("n", ClaimChange.Added),
                ("y", ClaimChange.Removed)
            );
        comparison.Claims.Should().OnlyContain(claim => claim.Attributions.IsEmpty);
        comparison.WithoutEffect.Should().BeEmpty();
    }

    [Fact]
    public void Names_notes_and_addresses_are_without_effect()
    {
        var after = Small with
        {
            Title = "Other",
            Parties = [new() { Id = "p", Name = "Party" }],
            Claims = Small.Claims.SetItem(
                0,
                Small.Claims[0] with
                {
                    Text = "It rained.",
                    MadeBy = "p",
                    StatedCertainty = LikelihoodTerm.Likely,
                }
            ),
            Sources = Small.Sources.SetItem(0, Small.Sources[0] with { Name = "A document", Url = "https://example.org/" }),
            Evidence = Small.Evidence.SetItem(0, Small.Evidence[0] with { Quote = "q", Note = "n", Locator = "l" }),
        };

        var comparison = CaseComparison.Of(new(Small), new(after));

        comparison.WithoutEffect.Should().HaveCount(10).And.Equal(comparison.Differences);
        comparison.Claims.Should().OnlyContain(claim => claim.Change == ClaimChange.None);
    }

    [Fact]
    public void Two_that_say_the_same_equally_well_have_equal_parts()
    {
        var denials = new[] { Item("n1", "a"), Item("n2", "b") };
        var after = Small with
        {
            Sources = [.. Small.Sources, Strong("a"), Strong("b")],
            Evidence =
            [
                .. Small.Evidence,
                .. denials.Select(item => item with { Stance = Stance.Refutes, Credibility = Credibility.Confirmed }),
            ],
        };

        var claim = CaseComparison.Of(new(Small), new(after)).Claims[0];

        claim.Attributions.Should().HaveCount(2);
        var (first, second) = (claim.Attributions[0], claim.Attributions[1]);
        first.Part.Should().BeApproximately(second.Part, 1e-12);
        first.Part.Should().BeNegative();

        static Source Strong(string id) =>
            new()
            {
                Id = id,
                Kind = SourceKind.Document,
                Reliability = Reliability.A,
            };
    }

    [Fact]
    public void Every_constant_that_differs_is_a_difference()
    {
        foreach (var constants in Constants.All)
        {
            var other = constants.Take(ScoringOptions.Default, Nudged);
            var comparison = CaseComparison.Of(new(Small), new(Small, other));
            comparison.Differences.Should().ContainSingle().Which.Id.Should().Be(constants.Name);
        }

        Constants.All.Aggregate(ScoringOptions.Default, (options, constants) => constants.Take(options, Nudged)).Should().Be(Nudged);
    }

    [Fact]
    public void Beyond_64_connected_differences_neighbours_are_taken_together()
    {
        var many = Small with
        {
            Evidence = [.. Small.Evidence, .. Enumerable.Range(0, 100).Select(number => Item($"m{number:000}", "doc"))],
        };

        var claim = CaseComparison.Of(new(Small), new(many)).Claims[0];

        claim.Orders.Should().Be(4);
        claim.Attributions.SelectMany(attribution => attribution.Differences).Should().OnlyHaveUniqueItems();
        claim.Attributions.Should().Contain(attribution => attribution.Differences.Length == 2);
        claim
            .Attributions.Sum(attribution => attribution.Part)
            .Should()
            .BeApproximately(claim.After!.Probability - claim.Before!.Probability, 1e-9);
    }

    [Fact]
    public void Work_can_be_cancelled_and_is_told_of()
    {
        var told = new List<ComparisonProgress>();
        CaseComparison.Of(new(Small), Edited("constant"), new Told(told));
        told.Should().Equal(new ComparisonProgress(1, 3), new ComparisonProgress(2, 3), new ComparisonProgress(3, 3));

        var act = () => CaseComparison.Of(new(Small), Edited("constant"), null, new CancellationToken(canceled: true));
        act.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Large_cases_with_fifty_differences_take_seconds()
    {
        var before = LargeCaseTests.Crowd(10_000);
        var evidence = before.Evidence.ToBuilder();
        for (var at = 0; at < 10_000; at += 200)
        {
            evidence[at] = evidence[at] with
            {
                Credibility = evidence[at].Credibility == Credibility.Confirmed ? Credibility.Doubtful : Credibility.Confirmed,
            };
        }

        var watch = Stopwatch.StartNew();
        var comparison = CaseComparison.Of(new(before), new(before with { Evidence = evidence.ToImmutable() }));

        output.WriteLine($"10,000 items, 50 differences: {watch.ElapsedMilliseconds} ms");
        comparison.Differences.Should().HaveCount(50);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_comparison_is_written_to_the_same_bytes_with_every_difference_in_its_place()
    {
        var comparison = CaseComparison.Of(new(Small), Edited("rerated"));
        var json = Written(comparison);

        json.Should().Be(Written(CaseComparison.Of(new(Small), Edited("rerated"))));
        json.Should().StartWith("{\n  \"format\": \"verification-comparison/1\",\n  \"before\": {\n    \"case\": \"Small\",");
        json.Should().Contain("\"differences\": [\n            0\n          ],\n          \"part\": -0.");
        json.Should()
            .Contain(
                "\"kind\": \"rerated\",\n      \"element\": \"evidence\",\n      \"id\": \"e1\",\n      \"property\": \"credibility\",\n      \"before\": \"2\",\n      \"after\": \"4\",\n      \"bearing\": \"direct\","
            );
        json.Should().EndWith("\"withoutEffect\": []\n}\n");
    }

    private static ScoringOptions Nudged { get; } =
        new()
        {
            Reliability = new(A: 0.94),
            Credibility = new(Confirmed: 0.94),
            Kinds = KindCredence.Defaults.ToFrozenDictionary(pair => pair.Key, pair => pair.Value with { Supports = 0.51 }),
            TrustFloor = 0.51,
            ReliabilityShare = 0.5,
            Directness = new(Hearsay: 0.4),
            CertaintySpan = 0.8,
            PreliminaryFactor = 0.7,
            SelfInterestFactor = 0.4,
            AgainstInterestFactor = 3,
            MaximumWeight = 40,
            AffiliationCorrelation = 0.4,
            PriorWeight = 3,
            BaseRate = 0.4,
            UnratedHigh = 0.8,
            IntervalMass = 0.8,
            Grading = new(Contested: 0.3),
            HighConfidence = new(0.1, 3, 0.1),
            ModerateConfidence = new(0.3, 2, 0.3),
        };

    private static ComparisonSide Edited(string edit) =>
        edit switch
        {
            "added" => new(Small with { Evidence = Small.Evidence.Add(Item("e3", "doc") with { Stance = Stance.Refutes }) }),
            "removed" => new(Small with { Evidence = Small.Evidence.RemoveAt(1) }),
            "rerated" => WithItem(0, item => item with { Credibility = Credibility.Doubtful }),
            "stance" => WithItem(1, item => item with { Stance = Stance.Refutes }),
            "retracted" => WithItem(1, item => item with { RetractedAt = Day.AddDays(4) }),
            "later" => WithItem(1, item => item with { Date = Day.AddDays(20) }),
            "redated" => WithItem(1, item => item with { Date = Day.AddDays(5) }),
            "reliability" => WithSource(0, source => source with { Reliability = Reliability.A }),
            "kind" => WithSource(1, source => source with { Kind = SourceKind.Document }),
            "issuer" => WithSource(0, source => source with { Issuer = "p" }),
            "baseRate" => WithClaim(claim => claim with { BaseRate = (Probability)0.3 }),
            "interests" => WithClaim(claim => claim with { Interests = new Dictionary<string, Interest> { ["p"] = Interest.Gains } }),
            "halfLife" => WithClaim(claim => claim with { HalfLife = TimeSpan.FromDays(1) }),
            "predictive" => WithClaim(claim => claim with { Kind = ClaimKind.Predictive }),
            "unrelated" => new(Small with { Relations = [] }),
            "weaker" => new(Small with { Relations = [Entails(0.5)] }),
            "related" => new(
                Small with
                {
                    Relations =
                    [
                        Entails(1),
                        new()
                        {
                            From = "x",
                            To = "c",
                            Kind = RelationKind.Contradicts,
                        },
                    ],
                }
            ),
            "alternatives" => new(Small with { Alternatives = [new() { Id = "h", Claims = ["y", "x", "c"] }] }),
            "aged" => new(Small with { AsOf = Day.AddDays(30) }),
            "constant" => new(Small, ScoringOptions.Default with { PriorWeight = 3 }),
            _ => throw new ArgumentException(edit),
        };

    private static ComparisonSide WithItem(int at, Func<EvidenceItem, EvidenceItem> change) =>
        new(Small with { Evidence = Small.Evidence.SetItem(at, change(Small.Evidence[at])) });

    private static ComparisonSide WithSource(int at, Func<Source, Source> change) =>
        new(Small with { Sources = Small.Sources.SetItem(at, change(Small.Sources[at])) });

    private static ComparisonSide WithClaim(Func<Claim, Claim> change) =>
        new(Small with { Claims = Small.Claims.SetItem(0, change(Small.Claims[0])) });

    private static EvidenceItem Item(string id, string source) =>
        new()
        {
            Id = id,
            Claim = "c",
            Source = source,
            Stance = Stance.Supports,
            Date = Day,
        };

    private static ClaimRelation Entails(double strength) =>
        new()
        {
            From = "c",
            To = "d",
            Kind = RelationKind.Entails,
            Strength = strength,
        };

    private static VerificationCase WireStory => CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "wire-story.json")).Value;

    private static VerificationCase Without(string item) =>
        WireStory with
        {
            Evidence = [.. WireStory.Evidence.Where(one => one.Id != item)],
        };

    private static double Probability(VerificationCase @case) => new ScoringEngine().Assess(@case).Claims.Single().Probability;

    private static string Written(CaseComparison comparison)
    {
        using var stream = new MemoryStream();
        ComparisonFile.Write(comparison, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class Told(List<ComparisonProgress> told) : IProgress<ComparisonProgress>
    {
        public void Report(ComparisonProgress value) => told.Add(value);
    }
}
