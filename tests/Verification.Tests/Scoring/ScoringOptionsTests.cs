using System.Collections.Frozen;
using FluentValidation;
using FluentValidation.Results;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Tests.Scoring;

/// <summary>What the constants of the model may be: the bounds that the documentation of each states.</summary>
public sealed class ScoringOptionsTests
{
    private static readonly ScoringOptions Default = ScoringOptions.Default;

    public static TheoryData<string, double, double, Func<double, ScoringOptions>> Numbers =>
        new()
        {
            { "Reliability.A", 0.5, 0.999, value => Default with { Reliability = new(A: value) } },
            { "Reliability.B", 0.5, 0.999, value => Default with { Reliability = new(B: value) } },
            { "Reliability.C", 0.5, 0.999, value => Default with { Reliability = new(C: value) } },
            { "Reliability.D", 0.5, 0.999, value => Default with { Reliability = new(D: value) } },
            { "Reliability.E", 0.5, 0.999, value => Default with { Reliability = new(E: value) } },
            { "Credibility.Confirmed", 0.001, 0.999, value => Default with { Credibility = new(Confirmed: value) } },
            { "Credibility.ProbablyTrue", 0.001, 0.999, value => Default with { Credibility = new(ProbablyTrue: value) } },
            { "Credibility.PossiblyTrue", 0.001, 0.999, value => Default with { Credibility = new(PossiblyTrue: value) } },
            { "Credibility.Doubtful", 0.001, 0.999, value => Default with { Credibility = new(Doubtful: value) } },
            { "Credibility.Improbable", 0.001, 0.999, value => Default with { Credibility = new(Improbable: value) } },
            { "TrustFloor", 0.5, 0.999, value => Default with { TrustFloor = value } },
            { "TrustCeiling", 0.5, 0.999, value => Default with { TrustCeiling = value } },
            { "ReliabilityShare", 0, 1, value => Default with { ReliabilityShare = value } },
            { "Directness.Firsthand", 0, 1, value => Default with { Directness = new(Firsthand: value) } },
            { "Directness.Secondhand", 0, 1, value => Default with { Directness = new(Secondhand: value) } },
            { "Directness.Hearsay", 0, 1, value => Default with { Directness = new(Hearsay: value) } },
            { "Directness.Derived", 0, 1, value => Default with { Directness = new(Derived: value) } },
            { "CertaintySpan", 0.001, 1, value => Default with { CertaintySpan = value } },
            { "PreliminaryFactor", 0, 1, value => Default with { PreliminaryFactor = value } },
            { "SelfInterestFactor", 0.001, 1, value => Default with { SelfInterestFactor = value } },
            { "AgainstInterestFactor", 1, 10, value => Default with { AgainstInterestFactor = value } },
            { "MaximumWeight", 0.001, 999, value => Default with { MaximumWeight = value } },
            { "AffiliationCorrelation", 0, 1, value => Default with { AffiliationCorrelation = value } },
            { "PriorWeight", 0.001, 100, value => Default with { PriorWeight = value } },
            { "BaseRate", 0.001, 0.999, value => Default with { BaseRate = value } },
            { "UnratedLow", 0.5, 0.9, value => Default with { UnratedLow = value } },
            { "UnratedHigh", 0.5, 0.9, value => Default with { UnratedHigh = value } },
            { "IntervalMass", 0.001, 0.999, value => Default with { IntervalMass = value } },
            { "Grading.Contested", 0.001, 0.999, value => Default with { Grading = new(Contested: value) } },
            { "Grading.Unverified", 0.001, 0.999, value => Default with { Grading = new(Unverified: value) } },
            { "Grading.Supported", 0.501, 0.999, value => Default with { Grading = new(Supported: value) } },
            { "Grading.Corroborated", 0.501, 0.999, value => Default with { Grading = new(Corroborated: value) } },
            { "Grading.GroupWeight", 0.001, 49, value => Default with { Grading = new(GroupWeight: value) } },
            { "HighConfidence.MaximumUncertainty", 0, 1, value => Default with { HighConfidence = new(value, 3, 0.1) } },
            { "HighConfidence.ContestBelow", 0, 1, value => Default with { HighConfidence = new(0.15, 3, value) } },
            { "ModerateConfidence.MaximumUncertainty", 0, 1, value => Default with { ModerateConfidence = new(value, 2, 0.3) } },
            { "ModerateConfidence.ContestBelow", 0, 1, value => Default with { ModerateConfidence = new(0.4, 2, value) } },
            { "Kinds.Document.Supports", 0.5, 0.9, value => WithDocument(new(value, 0.8, 0.25)) },
            { "Kinds.Document.Refutes", 0.5, 0.9, value => WithDocument(new(0.8, value, 0.25)) },
            { "Kinds.Document.InterestSensitivity", 0, 2, value => WithDocument(new(0.8, 0.8, value)) },
        };

    public static TheoryData<string, Func<int, ScoringOptions>> Counts =>
        new()
        {
            { "Grading.CorroboratingGroups", value => Default with { Grading = new(CorroboratingGroups: value) } },
            { "HighConfidence.IndependentGroups", value => Default with { HighConfidence = new(0.15, value, 0.1) } },
            { "ModerateConfidence.IndependentGroups", value => Default with { ModerateConfidence = new(0.4, value, 0.3) } },
        };

    public static TheoryData<string, ScoringOptions, ScoringOptions> Orders =>
        new()
        {
            { "Reliability", Default with { Reliability = new(0.7, 0.7, 0.7, 0.7, 0.7) }, Default with { Reliability = new(A: 0.84) } },
            { "Reliability", Default with { Reliability = new(C: 0.85) }, Default with { Reliability = new(C: 0.86) } },
            { "Reliability", Default with { Reliability = new(C: 0.6) }, Default with { Reliability = new(D: 0.71) } },
            { "Reliability", Default with { Reliability = new(D: 0.5) }, Default with { Reliability = new(E: 0.61) } },
            {
                "Credibility",
                Default with
                {
                    Credibility = new(0.3, 0.3, 0.3, 0.3, 0.3),
                },
                Default with
                {
                    Credibility = new(Confirmed: 0.84),
                }
            },
            {
                "Credibility",
                Default with
                {
                    Credibility = new(PossiblyTrue: 0.85),
                },
                Default with
                {
                    Credibility = new(PossiblyTrue: 0.86),
                }
            },
            { "Credibility", Default with { Credibility = new(Doubtful: 0.7) }, Default with { Credibility = new(Doubtful: 0.71) } },
            { "Credibility", Default with { Credibility = new(Improbable: 0.4) }, Default with { Credibility = new(Improbable: 0.41) } },
            { "TrustCeiling", Default with { TrustCeiling = 0.5 }, Default with { TrustFloor = 0.99 } },
            { "UnratedHigh", Default with { UnratedHigh = 0.5 }, Default with { UnratedLow = 0.7, UnratedHigh = 0.6 } },
            { "Grading.Corroborated", Default with { Grading = new(Corroborated: 0.55) }, Default with { Grading = new(Supported: 0.81) } },
        };

    [Fact]
    public void The_defaults_are_within_their_bounds() => Problems(Default).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_may_be_either_of_its_bounds_and_lies_between_them(
        string constant,
        double low,
        double high,
        Func<double, ScoringOptions> with
    )
    {
        var outside = FormattableString.Invariant($"{constant} outOfRange: must be a number from {low} to {high}");
        Problems(with(low)).Should().NotContain(outside);
        Problems(with(high)).Should().NotContain(outside);
        Problems(with(Math.BitDecrement(low))).Should().Contain(outside);
        Problems(with(Math.BitIncrement(high))).Should().Contain(outside);
        Problems(with(double.NaN)).Should().Contain(outside);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Options_are_the_same_where_every_number_is(string constant, double low, double high, Func<double, ScoringOptions> with)
    {
        with(low).Should().Be(with(low), "{0} is {1} in both", constant, low);
        with(low).GetHashCode().Should().Be(with(low).GetHashCode());
        with(low).Should().NotBe(with(high), "{0} is {1} in one and {2} in the other", constant, low, high);
        with(low).IsDefault.Should().Be(with(low) == Default);
    }

    [Fact]
    public void Options_made_anew_are_the_defaults()
    {
        new ScoringOptions().IsDefault.Should().BeTrue();
        Default.Equals(null).Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_count_of_groups_is_from_one_to_a_hundred(string constant, Func<int, ScoringOptions> with)
    {
        Problems(with(1)).Should().BeEmpty();
        Problems(with(100)).Should().BeEmpty();
        Problems(with(0)).Should().Equal($"{constant} outOfRange: must be a number from 1 to 100");
        Problems(with(101)).Should().Equal($"{constant} outOfRange: must be a number from 1 to 100");
        with(1).Should().NotBe(with(100));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void What_must_not_rise_or_lie_below_another_may_equal_it(string constant, ScoringOptions equal, ScoringOptions beyond)
    {
        Problems(equal).Should().BeEmpty();
        Problems(beyond)
            .Should()
            .Equal(
                constant is "Reliability" or "Credibility"
                    ? $"{constant} notMonotone: must not rise from a better rating to a worse one"
                    : $"{constant} notMonotone: must not be below the constant that it bounds from above"
            );
    }

    [Fact]
    public void Kinds_out_of_bounds_are_listed_in_their_order() =>
        Problems(Default with { Kinds = Enum.GetValues<SourceKind>().ToFrozenDictionary(kind => kind, _ => new KindCredence(0.5, 0.5, 3)) })
            .Select(problem => problem.Split('.')[1])
            .Should()
            .Equal(Enum.GetNames<SourceKind>());

    [Fact]
    public void A_kind_left_out_keeps_its_default_and_one_that_is_given_does_not()
    {
        var options = WithDocument(new(0.5, 0.6, 1));
        options.Kinds[SourceKind.Document].Should().Be(new KindCredence(0.5, 0.6, 1));
        options.Kinds[SourceKind.Eyewitness].Should().Be(new KindCredence(0.65, 0.65, 0.5));
        options.Kinds.Should().HaveSameCount(Enum.GetValues<SourceKind>());
    }

    private static ScoringOptions WithDocument(KindCredence credence) =>
        Default with
        {
            Kinds = new Dictionary<SourceKind, KindCredence> { [SourceKind.Document] = credence }.ToFrozenDictionary(),
        };

    private static List<string> Problems(ScoringOptions options)
    {
        try
        {
            _ = new ScoringEngine(options);
            return [];
        }
        catch (ValidationException refusal)
        {
            return [.. refusal.Errors.Select(Told)];
        }
    }

    private static string Told(ValidationFailure problem) => $"{problem.PropertyName} {problem.ErrorCode}: {problem.ErrorMessage}";
}
