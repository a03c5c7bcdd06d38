using FluentValidation;
using Verification.Evidence;

namespace Verification.Validation;

/// <summary>
/// The rules of a case: what each element must be by itself, and what must hold between them. Failures name their property as
/// <c>Evidence[3].DerivedFrom[0]</c>; <see cref="JsonPath.OfMember"/> turns that into the path in a case file.
/// </summary>
public sealed class CaseValidator : AbstractValidator<VerificationCase>
{
    /// <summary>Makes the validator; it has no state and can be shared among threads.</summary>
    public CaseValidator()
    {
        RuleForEach(c => c.Markings).Marking();
        RuleForEach(c => c.Parties).SetValidator(new PartyValidator());
        RuleForEach(c => c.Claims).SetValidator(new ClaimValidator());
        RuleForEach(c => c.Sources).SetValidator(new SourceValidator());
        RuleForEach(c => c.Evidence).SetValidator(new EvidenceValidator());
        RuleForEach(c => c.Relations).SetValidator(new RelationValidator());
        RuleForEach(c => c.Alternatives).SetValidator(new AlternativeSetValidator());
        RuleFor(c => c).Custom((@case, context) => new References(@case, context).Check());
        RuleFor(c => c).Custom((@case, context) => new Chains(@case, context).Check());
        RuleFor(c => c).Custom((@case, context) => new Exclusions(@case, context).Check());
    }
}
