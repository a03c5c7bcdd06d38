using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Sources;

namespace Verification.Tests.Reporting;

public sealed class TimelineTests
{
    private static readonly DateTimeOffset Day = new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_wire_story_is_supported_then_contested_then_refuted()
    {
        var @case = CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "wire-story.json")).Value;

        var claim = Timeline.Of(@case).Claims.Single();

        claim
            .Points.Where(point => point.IsChange)
            .Select(point => (point.Date, point.Verdict, Cause: point.Causes.Single().Event.Evidence))
            .Should()
            .Equal(
                (Moment("2024-03-12T05:40:00Z"), Verdict.Supported, "wire-flash"),
                (Moment("2024-03-13T09:00:00Z"), Verdict.Contested, "gauge-denial"),
                (Moment("2024-03-14T12:00:00Z"), Verdict.Refuted, "engineer-denial")
            );
        claim.Points.Should().HaveCount(10, "copies, and the retraction of one, bear on it too");
    }

    [Fact]
    public void A_retraction_takes_its_copies_with_it()
    {
        var timeline = Timeline.Of(
            Case(
                Item("origin", 0) with
                {
                    RetractedAt = Day.AddDays(5),
                },
                Item("copy", 1) with
                {
                    DerivedFrom = ["origin"],
                },
                Item("copy-of-copy", 2) with
                {
                    DerivedFrom = ["copy"],
                },
                Item("other", 3) with
                {
                    Source = "s2",
                }
            )
        );

        Told(timeline.Moments[^1]).Should().Equal("Retracted origin with copy, copy-of-copy");
        var last = timeline.Claims.Single().Points[^1];
        last.IsChange.Should().BeTrue();
        last.Causes.Single().Weighs.Should().BeTrue();
    }

    [Fact]
    public void A_copy_of_several_falls_with_the_last_of_them()
    {
        var timeline = Timeline.Of(
            Case(
                Item("a", 0) with
                {
                    RetractedAt = Day.AddDays(5),
                },
                Item("b", 0) with
                {
                    RetractedAt = Day.AddDays(6),
                },
                Item("copy", 1) with
                {
                    DerivedFrom = ["a", "b"],
                }
            )
        );

        timeline.Moments.SelectMany(Told).Should().Equal("Came a", "Came b", "Came copy", "Retracted a", "Retracted b with copy");
    }

    [Fact]
    public void A_copy_without_a_date_comes_with_what_it_repeats()
    {
        var timeline = Timeline.Of(
            Case(Item("undated") with { Source = "s2" }, Item("copy") with { DerivedFrom = ["origin"] }, Item("origin", 2))
        );

        timeline.Moments.Select(moment => moment.Date).Should().Equal(null, Day.AddDays(2));
        timeline.Moments.SelectMany(Told).Should().Equal("Came undated", "Came origin with copy");
    }

    [Fact]
    public void Without_any_date_there_is_one_point_and_it_has_none()
    {
        var timeline = Timeline.Of(Case(Item("a"), Item("b")));

        timeline.AsOf.Should().BeNull();
        timeline.Moments.Single().Date.Should().BeNull();
        timeline.Claims.Single().Points.Single().Should().Match<ClaimPoint>(point => point.Date == null && point.Causes.Length == 2);
    }

    [Fact]
    public void A_claim_on_which_nothing_bears_has_one_point()
    {
        var point = Timeline.Of(Case()).Claims.Single().Points.Single();

        point.Causes.Should().BeEmpty();
        point.Probability.Value.Should().Be(0.5);
    }

    [Fact]
    public void What_is_dated_after_the_assessment_is_not_replayed()
    {
        var timeline = Timeline.Of(Case(Item("a", 0), Item("b", 9)) with { AsOf = Day.AddDays(4) });

        timeline.Moments.SelectMany(Told).Should().Equal("Came a");
    }

    [Fact]
    public void What_comes_on_one_date_is_one_moment()
    {
        var timeline = Timeline.Of(Case(Item("b", 1) with { RetractedAt = Day.AddDays(1) }, Item("a", 1)));

        Told(timeline.Moments.Single()).Should().Equal("Came a", "Came b", "Retracted b");
        timeline.Claims.Single().Points.Should().ContainSingle();
    }

    [Fact]
    public void Evidence_has_half_faded_after_its_half_life()
    {
        var @case = Fading(Item("a", 0), Item("gone", 0) with { RetractedAt = Day.AddDays(1) }) with { AsOf = Day.AddDays(12) };

        var moment = Timeline.Of(@case).Moments[^1];

        moment.Date.Should().Be(Day.AddDays(10));
        Told(moment).Should().Equal("HalfFaded a");
    }

    [Fact]
    public void A_verdict_that_fades_is_found_to_the_second()
    {
        var @case = Fading(Item("a", 0)) with { AsOf = Day.AddDays(40).AddHours(7) };

        var turn = Timeline
            .Of(@case)
            .Claims.Single()
            .Points.Single(point =>
                point.Verdict != Verdict.Supported && point.IsChange && point.Causes.IsEmpty && point.Date < @case.AsOf
            );

        turn.Verdict.Should().Be(Verdict.Unverified);
        VerdictAt(@case, turn.Date!.Value).Should().Be(Verdict.Unverified);
        VerdictAt(@case, turn.Date.Value.AddSeconds(-1)).Should().Be(Verdict.Supported);
        turn.Date.Value.Ticks.Should().Match(ticks => ticks % TimeSpan.TicksPerSecond == 0);
    }

    [Fact]
    public void At_the_ends_of_the_calendar_it_ends_all_the_same()
    {
        var timeline = Timeline.Of(
            Fading(
                Item("first") with
                {
                    Date = DateTimeOffset.MinValue,
                },
                Item("undated") with
                {
                    Source = "s2",
                },
                Item("last") with
                {
                    Date = DateTimeOffset.MaxValue,
                    Source = "s3",
                }
            )
        );

        timeline.Moments.SelectMany(Told).Should().Equal("Came first", "Came undated", "HalfFaded first", "Came last");
    }

    [Fact]
    public void It_can_be_cancelled_and_tells_how_far_it_is()
    {
        using var source = new CancellationTokenSource();
        var told = new List<TimelineProgress>();
        var progress = new Immediate(value =>
        {
            told.Add(value);
            source.Cancel();
        });

        FluentActions
            .Invoking(() => Timeline.Of(Case(Item("a", 0), Item("b", 1)), null, progress, source.Token))
            .Should()
            .Throw<OperationCanceledException>();
        told.Should().Equal(new TimelineProgress(1, 2));
    }

    [Fact]
    public void An_invalid_case_is_refused() =>
        FluentActions.Invoking(() => Timeline.Of(Case(Item("a") with { Claim = "nowhere" }))).Should().Throw<InvalidCaseException>();

    private static Verdict VerdictAt(VerificationCase @case, DateTimeOffset date) =>
        new ScoringEngine().Assess(@case with { AsOf = date }).Claims.Single().Verdict;

    private static IEnumerable<string> Told(TimelineMoment moment) =>
        moment.Events.Select(happened =>
            $"{happened.Kind} {happened.Evidence}{(happened.Copies.IsEmpty ? "" : $" with {string.Join(", ", happened.Copies)}")}"
        );

    private static DateTimeOffset? Moment(string date) => Dates.TryReadDate(date, out var read) ? read : null;

    private static VerificationCase Fading(params EvidenceItem[] items)
    {
        var @case = Case(items);
        return @case with { Claims = [@case.Claims[0] with { HalfLife = TimeSpan.FromDays(10) }] };
    }

    private static VerificationCase Case(params EvidenceItem[] items) =>
        new()
        {
            Claims = [new() { Id = "c" }],
            Sources =
            [
                .. new[] { "s1", "s2", "s3" }.Select(id => new Source
                {
                    Id = id,
                    Kind = SourceKind.Document,
                    Reliability = Reliability.A,
                }),
            ],
            Evidence = [.. items],
        };

    private static EvidenceItem Item(string id, int? day = null) =>
        new()
        {
            Id = id,
            Claim = "c",
            Source = "s1",
            Stance = Stance.Supports,
            Credibility = Credibility.Confirmed,
            Date = day is { } days ? Day.AddDays(days) : null,
        };

    private sealed class Immediate(Action<TimelineProgress> tell) : IProgress<TimelineProgress>
    {
        public void Report(TimelineProgress value) => tell(value);
    }
}
