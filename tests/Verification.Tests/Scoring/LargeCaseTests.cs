using System.Collections.Immutable;
using System.Diagnostics;
using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;
using Xunit.Abstractions;

namespace Verification.Tests.Scoring;

public sealed class LargeCaseTests(ITestOutputHelper output)
{
    private static readonly ScoringEngine Engine = new();

    [Fact]
    public void A_hundred_thousand_items_take_seconds_and_ten_times_the_time_of_ten_thousand()
    {
        Engine.Assess(Crowd(10_000));
        var small = Time(() => Engine.Assess(Crowd(10_000)));
        var large = Time(() => Engine.Assess(Crowd(100_000)));
        output.WriteLine(
            $"10,000 items: {small.TotalMilliseconds:0} ms; 100,000 items: {large.TotalMilliseconds:0} ms; ratio {large / small:0.0}"
        );
        large.Should().BeLessThan(TimeSpan.FromSeconds(60));
        (large / small).Should().BeLessThan(30, "the time is linear in the size, give or take what else the machine is doing");
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_copies_weighs_what_its_origin_weighs()
    {
        var claim = Engine.Assess(Copies(i => i == 0 ? [] : [$"e{i - 1}"])).Claims.Single();
        var alone = Engine.Assess(Copies(_ => [], count: 1)).Claims.Single();
        claim.Support.Should().BeApproximately(alone.Support, 1e-9);
        claim.Contributions.Single().Origins.Single().Evidence.Should().HaveCount(100_000);
    }

    [Fact]
    public void A_hundred_thousand_items_in_a_circle_have_one_origin()
    {
        var claim = Engine.Assess(Copies(i => [$"e{(i + 1) % 100_000}"])).Claims.Single();
        claim.Contributions.Single().Origins.Should().ContainSingle();
        claim.Flags.Should().Contain(flag => flag.Code == FlagCode.CircularSourcing);
    }

    [Fact]
    public void An_item_may_repeat_a_hundred_thousand_others()
    {
        var claim = Engine.Assess(Copies(i => i == 99_999 ? [.. Enumerable.Range(0, 99_999).Select(j => $"e{j}")] : [])).Claims.Single();
        claim.Contributions.Should().HaveCount(99_999);
    }

    /// <summary>Ten items a claim, every third one a copy of the one before it, and every fifth claim related to the next.</summary>
    internal static VerificationCase Crowd(int items)
    {
        var random = new Random(1);
        return new()
        {
            Claims = [.. Enumerable.Range(0, items / 10).Select(i => new Claim { Id = $"c{i}" })],
            Sources =
            [
                .. Enumerable
                    .Range(0, items / 20)
                    .Select(i => new Source
                    {
                        Id = $"s{i}",
                        Kind = (SourceKind)random.Next(11),
                        Reliability = random.Next(2) == 0 ? (Reliability)random.Next(1, 7) : null,
                    }),
            ],
            Evidence =
            [
                .. Enumerable
                    .Range(0, items)
                    .Select(i => new EvidenceItem
                    {
                        Id = $"e{i}",
                        Claim = $"c{i / 10}",
                        Source = $"s{random.Next(items / 20)}",
                        Stance = i % 10 < 7 ? Stance.Supports : Stance.Refutes,
                        Credibility = (Credibility)random.Next(1, 7),
                        DerivedFrom = i % 3 == 0 && i % 10 is not (0 or 7) ? [$"e{i - 1}"] : [],
                    }),
            ],
            Relations =
            [
                .. Enumerable
                    .Range(0, (items / 50) - 1)
                    .Select(i => new ClaimRelation
                    {
                        From = $"c{5 * i}",
                        To = $"c{(5 * i) + 1}",
                        Kind = RelationKind.Entails,
                        Strength = 0.5,
                    }),
            ],
        };
    }

    private static VerificationCase Copies(Func<int, ImmutableArray<string>> derivedFrom, int count = 100_000) =>
        new()
        {
            Claims = [new() { Id = "c" }],
            Sources = [.. Enumerable.Range(0, count).Select(i => new Source { Id = $"s{i}", Kind = SourceKind.MediaReport })],
            Evidence =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => new EvidenceItem
                    {
                        Id = $"e{i}",
                        Claim = "c",
                        Source = $"s{i}",
                        Stance = Stance.Supports,
                        DerivedFrom = derivedFrom(i),
                    }),
            ],
        };

    private static TimeSpan Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed;
    }
}
