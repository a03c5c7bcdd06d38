using System.Collections.Frozen;
using System.Globalization;
using System.Linq.Expressions;
using FluentValidation;
using FluentValidation.Results;
using Verification.Sources;

namespace Verification.Scoring;

/// <summary>The bounds of every constant of the scoring model.</summary>
internal sealed class ScoringOptionsValidator : AbstractValidator<ScoringOptions>
{
    /// <summary>The code of a number that is out of bounds.</summary>
    public const string OutOfRange = "outOfRange";

    /// <summary>The code of a table that rises where it must not.</summary>
    public const string NotMonotone = "notMonotone";

    public ScoringOptionsValidator()
    {
        foreach (
            var credence in new Expression<Func<ScoringOptions, double>>[]
            {
                o => o.Reliability.A,
                o => o.Reliability.B,
                o => o.Reliability.C,
                o => o.Reliability.D,
                o => o.Reliability.E,
            }
        )
        {
            Between(credence, 0.5, 0.999);
        }

        foreach (
            var credence in new Expression<Func<ScoringOptions, double>>[]
            {
                o => o.Credibility.Confirmed,
                o => o.Credibility.ProbablyTrue,
                o => o.Credibility.PossiblyTrue,
                o => o.Credibility.Doubtful,
                o => o.Credibility.Improbable,
            }
        )
        {
            Between(credence, 0.001, 0.999);
        }

        Falling(o => o.Reliability, r => [r.A, r.B, r.C, r.D, r.E]);
        Falling(o => o.Credibility, c => [c.Confirmed, c.ProbablyTrue, c.PossiblyTrue, c.Doubtful, c.Improbable]);
        RuleFor(o => o.Kinds).Custom(CheckKinds);
        Between(o => o.TrustFloor, 0.5, 0.999);
        Between(o => o.TrustCeiling, 0.5, 0.999);
        NotBelow(o => o.TrustCeiling, o => o.TrustFloor);
        Between(o => o.ReliabilityShare, 0, 1);
        Between(o => o.Directness.Firsthand, 0, 1);
        Between(o => o.Directness.Secondhand, 0, 1);
        Between(o => o.Directness.Hearsay, 0, 1);
        Between(o => o.Directness.Derived, 0, 1);
        Between(o => o.CertaintySpan, 0.001, 1);
        Between(o => o.PreliminaryFactor, 0, 1);
        Between(o => o.SelfInterestFactor, 0.001, 1);
        Between(o => o.AgainstInterestFactor, 1, 10);
        Between(o => o.MaximumWeight, 0.001, 999);
        Between(o => o.AffiliationCorrelation, 0, 1);
        Between(o => o.PriorWeight, 0.001, 100);
        Between(o => o.BaseRate, 0.001, 0.999);
        Between(o => o.UnratedLow, 0.5, 0.9);
        Between(o => o.UnratedHigh, 0.5, 0.9);
        NotBelow(o => o.UnratedHigh, o => o.UnratedLow);
        Between(o => o.IntervalMass, 0.001, 0.999);
        Between(o => o.Grading.Contested, 0.001, 0.999);
        Between(o => o.Grading.Unverified, 0.001, 0.999);
        Between(o => o.Grading.Supported, 0.501, 0.999);
        Between(o => o.Grading.Corroborated, 0.501, 0.999);
        NotBelow(o => o.Grading.Corroborated, o => o.Grading.Supported);
        Between(o => o.Grading.GroupWeight, 0.001, 49);
        Between(o => o.Grading.CorroboratingGroups, 1, 100);
        Between(o => o.HighConfidence.MaximumUncertainty, 0, 1);
        Between(o => o.HighConfidence.IndependentGroups, 1, 100);
        Between(o => o.HighConfidence.ContestBelow, 0, 1);
        Between(o => o.ModerateConfidence.MaximumUncertainty, 0, 1);
        Between(o => o.ModerateConfidence.IndependentGroups, 1, 100);
        Between(o => o.ModerateConfidence.ContestBelow, 0, 1);
    }

    private static void CheckKinds(FrozenDictionary<SourceKind, KindCredence> kinds, ValidationContext<ScoringOptions> context)
    {
        foreach (var (kind, (supports, refutes, sensitivity)) in kinds.OrderBy(pair => pair.Key))
        {
            Check(nameof(KindCredence.Supports), supports, 0.5, 0.9);
            Check(nameof(KindCredence.Refutes), refutes, 0.5, 0.9);
            Check(nameof(KindCredence.InterestSensitivity), sensitivity, 0, 2);

            void Check(string name, double value, double low, double high)
            {
                if (!(value >= low && value <= high))
                {
                    context.AddFailure(new ValidationFailure($"Kinds.{kind}.{name}", Bounds(low, high)) { ErrorCode = OutOfRange });
                }
            }
        }
    }

    private static string Bounds<T>(T low, T high) => string.Create(CultureInfo.InvariantCulture, $"must be a number from {low} to {high}");

    private void Between<T>(Expression<Func<ScoringOptions, T>> constant, T low, T high)
        where T : struct, IComparable<T>, IComparable
    {
        RuleFor(constant)
            .Must(value => value.CompareTo(low) >= 0 && value.CompareTo(high) <= 0)
            .WithErrorCode(OutOfRange)
            .WithMessage(Bounds(low, high));
    }

    private void Falling<T>(Expression<Func<ScoringOptions, T>> table, Func<T, double[]> values) =>
        RuleFor(table)
            .Must(t => values(t).Zip(values(t).Skip(1)).All(pair => pair.First >= pair.Second))
            .WithErrorCode(NotMonotone)
            .WithMessage("must not rise from a better rating to a worse one");

    private void NotBelow(Expression<Func<ScoringOptions, double>> upper, Func<ScoringOptions, double> lower) =>
        RuleFor(upper)
            .Must((options, value) => value >= lower(options))
            .WithErrorCode(NotMonotone)
            .WithMessage("must not be below the constant that it bounds from above");
}
