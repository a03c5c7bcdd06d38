using System.Collections.Immutable;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Tests.Scoring;

namespace Verification.Tests.Reporting;

public sealed class TimelineLawTests
{
    private static readonly ScoringEngine Engine = new();

    [Fact]
    public void At_every_point_the_figures_are_those_of_the_engine_at_that_date() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, random) =>
            {
                var timeline = Timeline.Of(@case);
                foreach (var (claim, position) in timeline.Claims.Select((claim, position) => (claim, position)))
                {
                    var points = claim.Points.Concat(claim.Curve).Where(point => point.Date is not null).ToArray();
                    foreach (var point in points.Where(_ => random.Next(points.Length) < 5))
                    {
                        Figures(point).Should().Be(Figures(Engine.Assess(@case with { AsOf = point.Date }).Claims[position]));
                    }
                }
            }
        );

    [Fact]
    public void Between_points_the_figures_hold_where_nothing_fades() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                var steady = @case with { Claims = [.. @case.Claims.Select(claim => claim with { HalfLife = null })] };
                var timeline = Timeline.Of(steady);
                timeline.Claims.Should().NotContain(claim => !claim.Curve.IsEmpty);
                foreach (var date in timeline.Moments.Select(moment => moment.Date).OfType<DateTimeOffset>())
                {
                    var assessment = Engine.Assess(steady with { AsOf = date });
                    foreach (var (claim, assessed) in timeline.Claims.Zip(assessment.Claims))
                    {
                        if (claim.At(date) is { } point)
                        {
                            Figures(point).Should().Be(Figures(assessed));
                        }
                        else
                        {
                            (assessed.Support + assessed.Refutation).Should().Be(0, "nothing has come yet");
                        }
                    }
                }
            }
        );

    [Fact]
    public void It_starts_with_what_has_no_date_and_ends_with_the_assessment() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                var timeline = Timeline.Of(@case);
                var assessment = Engine.Assess(@case);

                timeline.AsOf.Should().Be(assessment.AsOf);
                timeline
                    .Claims.Select(claim => (claim.Id, Figures(claim.Points[^1])))
                    .Should()
                    .Equal(assessment.Claims.Select(claim => (claim.Id, Figures(claim))));
                var dates = timeline.Moments.Select(moment => moment.Date).OfType<DateTimeOffset>().ToArray();
                if (dates.Length > 0)
                {
                    var start = Engine.Assess(@case with { AsOf = dates[0].AddTicks(-1) });
                    foreach (var (claim, assessed) in timeline.Claims.Zip(start.Claims).Where(pair => pair.First.Points[0].Date is null))
                    {
                        Figures(claim.Points[0]).Should().Be(Figures(assessed));
                    }
                }
            }
        );

    [Fact]
    public void The_moments_are_the_dates_of_the_evidence() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                var timeline = Timeline.Of(@case);
                var published = @case.Sources.ToDictionary(source => source.Id, source => source.PublishedAt);
                var dates = @case
                    .Evidence.SelectMany(item => new[] { item.Date ?? published[item.Source], item.RetractedAt })
                    .OfType<DateTimeOffset>()
                    .Where(date => date <= timeline.AsOf);

                timeline
                    .Moments.Where(moment => moment.Events.Any(happened => happened.Kind != TimelineEventKind.HalfFaded))
                    .Select(moment => moment.Date)
                    .OfType<DateTimeOffset>()
                    .Should()
                    .Equal(dates.Distinct().Order());
                timeline.Moments.Should().NotContain(moment => moment.Events.IsEmpty).And.BeInAscendingOrder(moment => moment.Date);
            }
        );

    [Fact]
    public void The_order_of_the_input_changes_nothing() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, random) =>
            {
                var shuffled = @case with
                {
                    Claims = Shuffled(@case.Claims, random),
                    Sources = Shuffled(@case.Sources, random),
                    Evidence = Shuffled(@case.Evidence, random),
                    Relations = Shuffled(@case.Relations, random),
                    Alternatives = Shuffled(@case.Alternatives, random),
                };
                var (one, other) = (Timeline.Of(@case), Timeline.Of(shuffled));

                other.Moments.Select(Told).Should().Equal(one.Moments.Select(Told));
                other
                    .Claims.OrderBy(claim => claim.Id, StringComparer.Ordinal)
                    .Select(Told)
                    .Should()
                    .Equal(one.Claims.OrderBy(claim => claim.Id, StringComparer.Ordinal).Select(Told));
            }
        );

    [Fact]
    public void What_changes_a_claim_at_once_is_told() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                foreach (var claim in Timeline.Of(@case).Claims.Where(claim => claim.Curve.IsEmpty))
                {
                    claim.Points.Skip(1).Should().NotContain(point => point.IsChange && !point.Causes.Any(cause => cause.Weighs));
                }
            }
        );

    [Fact]
    public void A_verdict_that_fades_is_another_a_second_before() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                var timeline = Timeline.Of(@case);
                foreach (var (claim, position) in timeline.Claims.Select((claim, position) => (claim, position)))
                {
                    foreach (var (before, turn) in claim.Points.Zip(claim.Points.Skip(1)))
                    {
                        if (turn.Causes.IsEmpty && turn.Verdict != before.Verdict && turn.Date < timeline.AsOf)
                        {
                            var second = @case with { AsOf = turn.Date!.Value.AddSeconds(-1) };
                            Engine.Assess(second).Claims[position].Verdict.Should().Be(before.Verdict);
                        }
                    }
                }
            }
        );

    private static string Told(TimelineMoment moment) => $"{moment.Date:O} {string.Join(" ", moment.Events.Select(Told))}";

    private static string Told(TimelineEvent happened) => $"{happened.Kind} {happened.Evidence} {string.Join(",", happened.Copies)};";

    private static string Told(ClaimTimeline claim) =>
        $"{claim.Id} {string.Join(" ", claim.Points.Concat(claim.Curve).Select(point => $"{point.Date:O} {Figures(point)} {point.IsChange} {string.Join(" ", point.Causes.Select(cause => $"{Told(cause.Event)} {cause.Weighs}"))}"))}";

    private static ImmutableArray<T> Shuffled<T>(ImmutableArray<T> list, Random random) => [.. list.OrderBy(_ => random.Next())];

    private static (Verdict, double, double, double, double, ConfidenceLevel, double, double) Figures(ClaimPoint point) =>
        (
            point.Verdict,
            point.Probability,
            point.Range.Low,
            point.Range.High,
            point.Contest,
            point.Confidence,
            point.Support,
            point.Refutation
        );

    private static (Verdict, double, double, double, double, ConfidenceLevel, double, double) Figures(ClaimAssessment claim) =>
        (
            claim.Verdict,
            claim.Probability,
            claim.Range.Low,
            claim.Range.High,
            claim.Contest,
            claim.Confidence.Level,
            claim.Support,
            claim.Refutation
        );
}
