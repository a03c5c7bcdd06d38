using System.Diagnostics;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Sources;
using Xunit.Abstractions;

namespace Verification.Tests.Reporting;

public sealed class LargeTimelineTests(ITestOutputHelper output)
{
    private const int Items = 10_000;
    private const int Runs = 3;

    private static readonly DateTimeOffset Day = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("a thousand claims, 200 dates", 1000, 200, false, 20)]
    [InlineData("a thousand claims, 10,000 dates", 1000, Items, false, 20)]
    [InlineData("a thousand claims that fade, 10,000 dates", 1000, Items, true, 500)]
    [InlineData("one claim, 200 dates", 1, 200, false, 200)]
    public void Ten_thousand_items_take_no_more_than_so_many_assessments(string what, int claims, int dates, bool fade, int most)
    {
        var @case = Case(claims, dates, fade);
        new ScoringEngine().Assess(@case);
        Timeline.Of(Case(claims, 2, fade));

        var plain = Time(() => new ScoringEngine().Assess(@case));
        var replay = Time(() => Timeline.Of(@case));

        output.WriteLine(
            $"{what}: {replay.TotalSeconds:0.0} s, plain assessment {plain.TotalMilliseconds:0} ms, ratio {replay / plain:0.0}"
        );
        (replay / plain).Should().BeLessThan(most);
    }

    private static VerificationCase Case(int claims, int dates, bool fade) =>
        new()
        {
            Claims =
            [
                .. Enumerable
                    .Range(0, claims)
                    .Select(i => new Claims.Claim { Id = $"c{i}", HalfLife = fade ? TimeSpan.FromDays(30) : null }),
            ],
            Sources = [.. Enumerable.Range(0, 500).Select(i => new Source { Id = $"s{i}", Kind = (SourceKind)(i % 11) })],
            Evidence =
            [
                .. Enumerable
                    .Range(0, Items)
                    .Select(i => new EvidenceItem
                    {
                        Id = $"e{i}",
                        Claim = $"c{i % claims}",
                        Source = $"s{i * 7 % 500}",
                        Stance = i % 10 < 7 ? Stance.Supports : Stance.Refutes,
                        Credibility = (Credibility)((i % 6) + 1),
                        Date = Day.AddHours(i % dates),
                    }),
            ],
            Relations =
            [
                .. Enumerable
                    .Range(0, (claims - 1) / 5)
                    .Select(i => new Claims.ClaimRelation
                    {
                        From = $"c{5 * i}",
                        To = $"c{(5 * i) + 1}",
                        Kind = Claims.RelationKind.Entails,
                        Strength = 0.5,
                    }),
            ],
        };

    /// <summary>The least of some runs: what runs beside the test only ever adds to it.</summary>
    private static TimeSpan Time(Action action) =>
        Enumerable
            .Range(0, Runs)
            .Select(_ =>
            {
                var watch = Stopwatch.StartNew();
                action();
                return watch.Elapsed;
            })
            .Min();
}
