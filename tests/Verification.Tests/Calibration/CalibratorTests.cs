using System.Collections.Frozen;
using System.Text;
using Verification.Calibration;
using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Tests.Calibration;

public sealed class CalibratorTests
{
    private static readonly CalibrationSettings Quick = new() { Folds = 3, Resamples = 20 };

    /// <summary>
    /// Within a tenth what every item tells of, and within three tenths what only interests, affiliations and claims with few items do: those take ten
    /// times the claims, which <c>-- calibration</c> of the benchmarks has.
    /// </summary>
    [Fact]
    public void Constants_under_which_outcomes_were_drawn_are_recovered()
    {
        string[] everywhere = ["kinds.", "reliability.", "baseRate"];
        var fitted = Calibrator
            .Fit(DrawnCases.Of(10_000, DrawnCases.Other, seed: 1), Quick with { Folds = 2 })
            .Provenance.Constants.Where(constant => constant.IsDetermined)
            .ToArray();

        fitted
            .Select(constant => constant.Name)
            .Should()
            .Equal(
                "kinds.document.supports",
                "kinds.document.refutes",
                "kinds.mediaReport.supports",
                "kinds.mediaReport.refutes",
                "reliability.B",
                "selfInterestFactor",
                "againstInterestFactor",
                "affiliationCorrelation",
                "priorWeight",
                "baseRate"
            );
        foreach (var constant in fitted)
        {
            var truth = Parameters.All.Single(parameter => parameter.Name == constant.Name).Get(DrawnCases.Other);
            var within = everywhere.Any(name => constant.Name.StartsWith(name, StringComparison.Ordinal)) ? 0.1 : 0.3;
            constant.Value.Should().BeInRange(truth * (1 - within), truth * (1 + within), constant.Name);
        }
    }

    [Fact]
    public void Fitted_constants_forecast_better_than_the_defaults_on_claims_they_were_not_fitted_to()
    {
        var fitted = Calibrator.Fit(DrawnCases.Of(1500, DrawnCases.Other, seed: 2), Quick).Fitted;

        var check = Calibrator.Check(fitted, DrawnCases.Of(1500, DrawnCases.Other, seed: 3), Quick);

        double LogScore(Forecaster forecaster) =>
            check.Scorecards.Single(card => card.Forecaster == forecaster)[MeasureKind.LogScore]!.Value;
        LogScore(Forecaster.Given).Should().BeLessThan(LogScore(Forecaster.Defaults)).And.BeLessThan(LogScore(Forecaster.BaseRate));
        check.IsFit.Should().BeTrue();
    }

    [Fact]
    public void A_drift_is_found()
    {
        var fitted = Calibrator.Fit(DrawnCases.Of(1500, DrawnCases.Other, seed: 2), Quick).Fitted;
        var mirrored = DrawnCases.Of(1500, DrawnCases.Other, seed: 4).Select(Contradicted).ToArray();

        var check = Calibrator.Check(fitted, mirrored, Quick);

        check.IsFit.Should().BeFalse();
        check.Reasons.Should().HaveCount(3);
    }

    [Fact]
    public void The_order_of_the_cases_changes_nothing()
    {
        var cases = DrawnCases.Of(200, DrawnCases.Other, seed: 5, unknown: 30);
        var settings = Quick with { Recalibration = RecalibrationKind.Isotonic };

        var (there, back) = (Written(Calibrator.Fit(cases, settings)), Written(Calibrator.Fit([.. cases.Reverse()], settings)));

        back.Should().Be(there);
    }

    [Fact]
    public void What_outcomes_say_nothing_of_stays_at_its_default()
    {
        var result = Calibrator.Fit(DrawnCases.Of(300, DrawnCases.Other, seed: 6), Quick);

        var fitted = result.Fitted.Options;
        fitted.Credibility.Should().Be(ScoringOptions.Default.Credibility);
        fitted.Kinds[SourceKind.Eyewitness].Should().Be(KindCredence.Defaults[SourceKind.Eyewitness]);
        foreach (var constant in result.Provenance.Constants.Where(constant => !constant.IsDetermined))
        {
            constant.Value.Should().Be(constant.Default, constant.Name);
        }

        result
            .Provenance.Constants.Where(constant => constant.Name.StartsWith("grading.", StringComparison.Ordinal))
            .Should()
            .OnlyContain(constant => !constant.IsDetermined);
    }

    [Fact]
    public void Verdicts_begin_where_outcomes_that_stay_unknown_end()
    {
        var cases = DrawnCases.Of(400, DrawnCases.Other, seed: 7, unknown: 30);

        var result = Calibrator.Fit(cases, Quick);

        Scorecard Card(Forecaster forecaster) => result.Provenance.Scorecards.Single(card => card.Forecaster == forecaster);
        result.Fitted.Options.Grading.Should().NotBe(ScoringOptions.Default.Grading);
        Card(Forecaster.Fitted)[MeasureKind.ThreeWayAccuracy]!
            .Value.Should()
            .BeGreaterThan(Card(Forecaster.Defaults)[MeasureKind.ThreeWayAccuracy]!.Value);
    }

    [Fact]
    public void A_source_that_is_always_wrong_is_not_trusted_and_one_that_is_always_right_is()
    {
        var trust = Calibrator.Fit([.. Enumerable.Range(0, 60).Select(Told)], Quick).Fitted.SourceTrust;

        trust.Keys.Should().BeEquivalentTo("Liar", "Herald");
        trust["Herald"].Value.Should().BeGreaterThan(0.8);
        trust["Liar"].Value.Should().BeLessThan(0.4);
    }

    [Fact]
    public void Learned_trust_holds_for_whom_a_case_does_not_rate()
    {
        var fitted = new FittedOptions
        {
            Options = ScoringOptions.Default,
            SourceTrust = new Dictionary<string, Probability> { ["Herald"] = new(0.9) }.ToFrozenDictionary(),
        };
        var @case = Told(1).Case;
        var rated = @case with { Sources = [.. @case.Sources.Select(source => source with { Reliability = Reliability.D })] };

        fitted.Apply(@case).Sources.Select(source => source.Trust?.Value).Should().Equal(0.9, null);
        fitted.Apply(rated).Should().BeSameAs(rated);
    }

    [Theory]
    [InlineData(RecalibrationKind.Platt)]
    [InlineData(RecalibrationKind.Isotonic)]
    public void Recalibration_stands_beside_the_probability_and_keeps_the_order(RecalibrationKind kind)
    {
        var cases = DrawnCases.Of(300, DrawnCases.Other, seed: 8);
        var fitted = Calibrator.Fit(cases, Quick with { Recalibration = kind }).Fitted;
        var engine = new ScoringEngine(fitted.Options);

        var claims = cases
            .Select(labelled => fitted.Recalibrate(engine.Assess(labelled.Case)).Claims[0])
            .OrderBy(claim => claim.Probability.Value)
            .ToArray();

        claims.Should().OnlyContain(claim => claim.RecalibratedProbability != null);
        claims.Select(claim => claim.RecalibratedProbability!.Value.Value).Should().BeInAscendingOrder();
    }

    [Fact]
    public void Without_both_outcomes_there_is_nothing_to_learn()
    {
        var cases = DrawnCases.Of(50, DrawnCases.Other, seed: 9).Where(labelled => labelled.Outcomes["c"] == Outcome.True).ToArray();

        ((Action)(() => Calibrator.Fit(cases))).Should().Throw<TooFewOutcomesException>().WithMessage("*0 that are false*");
    }

    [Fact]
    public void A_claim_is_never_on_both_sides_of_a_fold()
    {
        var cases = DrawnCases
            .Of(60, DrawnCases.Other, seed: 10, unknown: 20)
            .SelectMany(labelled => new[] { labelled, Renamed(labelled) })
            .ToArray();
        var set = LabelledSet.Of(cases);

        var folds = Folds.Deal(set, 7);

        set.Claims.Select((claim, at) => (set.Cases[claim.Case].Case.Claims[0].Text, Fold: folds[at])).Distinct().Should().HaveCount(60);
        folds.GroupBy(fold => fold).Should().OnlyContain(fold => fold.Count() >= 16 && fold.Count() <= 18);
    }

    [Fact]
    public void Work_can_be_cancelled() =>
        ((Action)(() => Calibrator.Fit(DrawnCases.Of(50, DrawnCases.Other, seed: 11), cancellationToken: new(canceled: true))))
            .Should()
            .Throw<OperationCanceledException>();

    private static LabelledCase Contradicted(LabelledCase labelled) =>
        new(labelled.Case, [new("c", labelled.Outcomes["c"] == Outcome.True ? Outcome.False : Outcome.True)]);

    private static LabelledCase Renamed(LabelledCase labelled) => new(labelled.Case with { Title = "again" }, labelled.Outcomes);

    /// <summary>The Herald says what is so, and the Liar the opposite, of one claim after another.</summary>
    private static LabelledCase Told(int number)
    {
        var isTrue = number % 2 == 0;
        EvidenceItem Item(string source, bool says) =>
            new()
            {
                Id = source,
                Claim = "c",
                Source = source,
                Stance = says ? Stance.Supports : Stance.Refutes,
            };
        return new(
            new()
            {
                Claims = [new() { Id = "c", Text = $"Claim {number}" }],
                Sources =
                [
                    new()
                    {
                        Id = "h",
                        Name = "Herald",
                        Kind = SourceKind.MediaReport,
                    },
                    new()
                    {
                        Id = "l",
                        Name = "Liar",
                        Kind = SourceKind.MediaReport,
                    },
                ],
                Evidence = [Item("h", isTrue), Item("l", !isTrue)],
            },
            [new("c", isTrue ? Outcome.True : Outcome.False)]
        );
    }

    private static string Written(CalibrationResult result)
    {
        using var stream = new MemoryStream();
        FittedOptionsFile.Write(result.Fitted, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
