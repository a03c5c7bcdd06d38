using FsCheck;
using FsCheck.Fluent;
using Verification.Calibration;
using Outcome = Verification.Calibration.Outcome;

namespace Verification.Tests.Calibration;

public sealed class MeasureTests
{
    private const double Tolerance = 1e-12;

    /// <summary>Computed by hand: five settled claims, each in a bin of its own, and one unknown.</summary>
    [Theory]
    [InlineData(MeasureKind.Brier, 0.208)]
    [InlineData(MeasureKind.BrierReliability, 0.208)]
    [InlineData(MeasureKind.BrierResolution, 0.24)]
    [InlineData(MeasureKind.BrierUncertainty, 0.24)]
    [InlineData(MeasureKind.LogScore, 0.5683620382563468)]
    [InlineData(MeasureKind.CalibrationError, 0.36)]
    [InlineData(MeasureKind.Sharpness, 0.0944)]
    [InlineData(MeasureKind.Auc, 5.0 / 6)]
    [InlineData(MeasureKind.TwoWayAccuracy, 3.0 / 5)]
    [InlineData(MeasureKind.TwoWayMacroF1, 7.0 / 12)]
    [InlineData(MeasureKind.ThreeWayAccuracy, 5.0 / 6)]
    [InlineData(MeasureKind.ThreeWayMacroF1, 37.0 / 45)]
    [InlineData(MeasureKind.RangeCoverage, 1.0 / 5)]
    [InlineData(MeasureKind.IntervalCoverage, double.NaN)]
    public void A_measure_is_what_it_says(MeasureKind kind, double expected)
    {
        Forecast[] forecasts =
        [
            new(0.9, Outcome.True, (0.8, 1), null),
            new(0.8, Outcome.True, (0.7, 0.9), null),
            new(0.7, Outcome.False, (0.6, 0.8), null),
            new(0.3, Outcome.Unknown, (0.2, 0.4), null),
            new(0.1, Outcome.False, (0.1, 0.2), null),
            new(0.5, Outcome.Unknown, (0, 1), null),
        ];
        Outcome[] outcomes = [Outcome.True, Outcome.True, Outcome.False, Outcome.True, Outcome.False, Outcome.Unknown];

        var measured = new ForecastMeasures(forecasts, outcomes).Of([1, 1, 1, 1, 1, 1])[(int)kind - 1];

        if (double.IsNaN(expected))
        {
            measured.Should().Be(double.NaN);
        }
        else
        {
            measured.Should().BeApproximately(expected, Tolerance);
        }
    }

    /// <summary>Murphy’s decomposition is exact where all that is said in a bin is the same.</summary>
    [Fact]
    public void The_brier_score_is_reliability_less_resolution_plus_uncertainty() =>
        Hold(
            (forecasts, outcomes) =>
            {
                var measures = new ForecastMeasures(forecasts, outcomes).Of([.. outcomes.Select(_ => 1)]);
                double At(MeasureKind kind) => measures[(int)kind - 1];
                (At(MeasureKind.BrierReliability) - At(MeasureKind.BrierResolution) + At(MeasureKind.BrierUncertainty))
                    .Should()
                    .BeApproximately(At(MeasureKind.Brier), Tolerance);
            }
        );

    [Fact]
    public void A_claim_that_counts_twice_is_as_good_as_two() =>
        Hold(
            (forecasts, outcomes) =>
            {
                var twice = new ForecastMeasures(forecasts, outcomes).Of([2, .. outcomes.Skip(1).Select(_ => 1)]);
                var again = new ForecastMeasures([.. forecasts, forecasts[0]], [.. outcomes, outcomes[0]]).Of([
                    1,
                    .. outcomes.Select(_ => 1),
                ]);
                twice.Zip(again).Should().OnlyContain(pair => Same(pair.First, pair.Second));
            }
        );

    [Fact]
    public void Mirroring_what_is_said_and_what_came_true_leaves_every_measure_but_coverage_and_bins_as_it_is() =>
        Hold(
            (forecasts, outcomes) =>
            {
                Outcome Other(Outcome outcome) =>
                    outcome switch
                    {
                        Outcome.True => Outcome.False,
                        Outcome.False => Outcome.True,
                        _ => Outcome.Unknown,
                    };
                var mirrored = new ForecastMeasures(
                    [.. forecasts.Select(forecast => new Forecast(1 - forecast.Probability, Other(forecast.Call), null, null))],
                    [.. outcomes.Select(Other)]
                ).Of([.. outcomes.Select(_ => 1)]);
                var measures = new ForecastMeasures(forecasts, outcomes).Of([.. outcomes.Select(_ => 1)]);
                foreach (
                    var kind in new[]
                    {
                        MeasureKind.Brier,
                        MeasureKind.LogScore,
                        MeasureKind.Auc,
                        MeasureKind.Sharpness,
                        MeasureKind.TwoWayAccuracy,
                        MeasureKind.ThreeWayMacroF1,
                    }
                )
                {
                    mirrored[(int)kind - 1].Should().BeApproximately(measures[(int)kind - 1], 1e-9, kind.ToString());
                }
            }
        );

    [Fact]
    public void An_interval_holds_its_measure_and_is_narrower_with_more_claims()
    {
        double Width(int claims)
        {
            var cases = DrawnCases.Of(claims, Scoring(), seed: 3);
            var measure = Calibrator.Check(new() { Options = Scoring() }, cases).Scorecards[0][MeasureKind.Brier]!;
            measure.Value.Should().BeInRange(measure.Low, measure.High);
            return measure.High - measure.Low;
        }

        static Verification.Scoring.ScoringOptions Scoring() => Verification.Scoring.ScoringOptions.Default;
        Width(800).Should().BeLessThan(Width(50));
    }

    /// <summary>Computed by hand.</summary>
    [Fact]
    public void Spiegelhalters_z_is_what_it_says()
    {
        Forecast[] forecasts = [new(0.8, default, null, null), new(0.4, default, null, null)];

        var z = Spiegelhalter.Z(forecasts, [new(0, 0, Outcome.False, 0), new(1, 0, Outcome.True, 1)]);

        z.Should().BeApproximately(((-0.8 * -0.6) + (0.6 * 0.2)) / Math.Sqrt((0.36 * 0.16) + (0.04 * 0.24)), Tolerance);
    }

    private static bool Same(double a, double b) => (double.IsNaN(a) && double.IsNaN(b)) || Math.Abs(a - b) < 1e-9;

    /// <summary>Claims of both outcomes, with probabilities in the middle of bins.</summary>
    private static void Hold(Action<Forecast[], Outcome[]> law)
    {
        var claim =
            from bin in Gen.Choose(0, 9)
            from call in Gen.Elements(Enum.GetValues<Outcome>())
            from outcome in Gen.Elements(Enum.GetValues<Outcome>())
            select (Forecast: new Forecast((bin + 0.5) / 10, call, null, null), Outcome: outcome);
        var claims = Gen.NonEmptyListOf(claim)
            .Where(list => list.Exists(one => one.Outcome == Outcome.True) && list.Exists(one => one.Outcome == Outcome.False));
        Prop.ForAll(claims.ToArbitrary(), list => law([.. list.Select(one => one.Forecast)], [.. list.Select(one => one.Outcome)]))
            .Check(Laws.Over(1000));
    }
}
