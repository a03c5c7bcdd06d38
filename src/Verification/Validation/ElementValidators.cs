using FluentValidation;
using FluentValidation.Results;
using Verification.Claims;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Validation;

/// <summary>The rules of an element by itself.</summary>
internal abstract class ElementValidator<T> : AbstractValidator<T>
{
    /// <summary>Passes an element over when there are more failures already than will be listed.</summary>
    protected override bool PreValidate(ValidationContext<T> context, ValidationResult result) =>
        Gaps.Of(context)?.HasRoom(result.Errors.Count) != false;
}

/// <summary>The rules of a party by itself.</summary>
internal sealed class PartyValidator : ElementValidator<Party>
{
    public PartyValidator()
    {
        RuleFor(p => p.Id).Required();
        RuleForEach(p => p.Markings).Marking();
    }
}

/// <summary>The rules of a claim by itself.</summary>
internal sealed class ClaimValidator : ElementValidator<Claim>
{
    public ClaimValidator()
    {
        RuleFor(c => c.Id).Required();
        RuleFor(c => c.BaseRate)
            .Must(rate => rate is null or { Value: > 0 and < 1 })
            .As(ProblemCodes.ExtremeBaseRate, "must lie strictly between 0 and 1: no evidence could move a base rate of 0 or 1");
        RuleFor(c => c.HalfLife)
            .Must(time => time is null || (time > TimeSpan.Zero && time.Value.Ticks % TimeSpan.TicksPerHour == 0))
            .As(ProblemCodes.InvalidDuration, "must be a positive number of whole hours, days or weeks");
        RuleForEach(c => c.Markings).Marking();
    }
}

/// <summary>The rules of a source by itself.</summary>
internal sealed class SourceValidator : ElementValidator<Source>
{
    public SourceValidator()
    {
        RuleFor(s => s.Id).Required();
        RuleFor(s => s.Url)
            .Must(url => url is null || WebAddress.IsValid(url))
            .As(ProblemCodes.InvalidUrl, "must be an absolute http or https address");
        RuleForEach(s => s.Markings).Marking();
    }
}

/// <summary>The rules of an item of evidence by itself.</summary>
internal sealed class EvidenceValidator : ElementValidator<EvidenceItem>
{
    public EvidenceValidator()
    {
        RuleFor(e => e.Id).Required();
        RuleFor(e => e.Claim).Required();
        RuleFor(e => e.Source).Required();
        RuleFor(e => e.Certainty)
            .Must(certainty => certainty is not { } said || said.Value.Value >= 0.5)
            .As(ProblemCodes.CertaintyBelowHalf, "must be 0.5 or more: a source that doubts the claim refutes it");
        RuleFor(e => e.Via)
            .Must((item, via) => string.IsNullOrWhiteSpace(via) || via != item.Source)
            .As(ProblemCodes.ViaItself, "is the item’s own source: leave it out, or name the publication through which it was read");
        RuleForEach(e => e.Markings).Marking();
        When(e => e.Stance == Stance.Silent, WhenSilent).Otherwise(WhenNotSilent);
        When(e => !e.DerivedFrom.IsEmpty, WhenDerived);
    }

    private void WhenSilent()
    {
        RuleFor(e => e.ExpectedIfTrue)
            .Must((item, value) => value is not null || item.ExpectedIfFalse is null)
            .As(ProblemCodes.HalfExpectation, "is missing: silence is weighed by both expectations or by none")
            .RestingOnStance();
        RuleFor(e => e.ExpectedIfFalse)
            .Must((item, value) => value is not null || item.ExpectedIfTrue is null)
            .As(ProblemCodes.HalfExpectation, "is missing: silence is weighed by both expectations or by none")
            .RestingOnStance();
        RuleFor(e => e.DerivedFrom)
            .Must(upstream => upstream.IsEmpty)
            .As(ProblemCodes.SilentDerived, "must be empty: silence repeats nobody")
            .RestingOnStance();
    }

    private void WhenNotSilent()
    {
        RuleFor(e => e.ExpectedIfTrue).Null().As(ProblemCodes.ExpectationNotSilent, "is for silent items only").RestingOnStance();
        RuleFor(e => e.ExpectedIfFalse).Null().As(ProblemCodes.ExpectationNotSilent, "is for silent items only").RestingOnStance();
    }

    private void WhenDerived()
    {
        RuleFor(e => e.Directness)
            .NotEqual(Directness.Firsthand)
            .As(ProblemCodes.FirsthandDerived, "cannot be firsthand: the item repeats others");
        RuleForEach(e => e.DerivedFrom).Required();
        RuleForEach(e => e.DerivedFrom)
            .Must((item, upstream) => string.IsNullOrWhiteSpace(upstream) || upstream != item.Id)
            .As(ProblemCodes.DerivedFromItself, "is the item itself");
        RuleFor(e => e.DerivedFrom)
            .Must(upstream => upstream.Length == 1 || AreDistinct(upstream.Where(id => !string.IsNullOrWhiteSpace(id))))
            .As(ProblemCodes.DerivedTwice, "names an item twice");
    }

    private static bool AreDistinct(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ids.All(seen.Add);
    }
}

/// <summary>The rules of a relation by itself.</summary>
internal sealed class RelationValidator : ElementValidator<ClaimRelation>
{
    public RelationValidator()
    {
        RuleFor(r => r.From).Required();
        RuleFor(r => r.To).Required();
        RuleFor(r => r.To)
            .Must((relation, to) => string.IsNullOrWhiteSpace(to) || to != relation.From)
            .As(ProblemCodes.RelationWithItself, "is the claim that the relation starts from");
    }
}

/// <summary>The rules of an alternatives set by itself.</summary>
internal sealed class AlternativeSetValidator : ElementValidator<AlternativeSet>
{
    public AlternativeSetValidator()
    {
        RuleFor(s => s.Id).Required();
        RuleFor(s => s.Claims).Must(claims => claims.Length >= 2).As(ProblemCodes.TooFewAlternatives, "must name two claims or more");
        RuleForEach(s => s.Claims).Required();
    }
}

/// <summary>The wording of the rules: a code and a message that do not follow the machine’s culture.</summary>
internal static class Rules
{
    /// <summary>Gives the rule before it its code and message.</summary>
    public static IRuleBuilderOptions<T, TProperty> As<T, TProperty>(
        this IRuleBuilderOptions<T, TProperty> rule,
        string code,
        string message
    ) => rule.WithErrorCode(code).WithMessage(message);

    /// <summary>Says that the rule before it rests on the stance of its item.</summary>
    public static IRuleBuilderOptions<EvidenceItem, TProperty> RestingOnStance<TProperty>(
        this IRuleBuilderOptions<EvidenceItem, TProperty> rule
    ) => rule.WithState(_ => new Basis($".{nameof(EvidenceItem.Stance)}"));

    /// <summary>A marking: not blank, and one of the five labels if it means to be a label of the Traffic Light Protocol.</summary>
    public static IRuleBuilderOptions<T, string> Marking<T>(this IRuleBuilder<T, string> rule) =>
        rule.Required()
            .Must(marking => string.IsNullOrWhiteSpace(marking) || !TlpLabels.IsMeant(marking) || TlpLabels.TryRead(marking, out _))
            .As(
                ProblemCodes.UnknownTlpLabel,
                $"is no label of the Traffic Light Protocol; expected one of {string.Join(", ", Enum.GetValues<TlpLabel>().Select(TlpLabels.Marking))}"
            );

    /// <summary>A text that must be there and not be blank.</summary>
    public static IRuleBuilderOptions<T, string> Required<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text)).As(ProblemCodes.Required, "is missing or blank");
}
