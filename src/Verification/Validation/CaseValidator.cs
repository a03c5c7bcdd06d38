using System.Linq.Expressions;
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
        RuleForEach(c => c.Markings).Must(Texts.IsThere).AsRequired();
        RuleForEach(c => c.Markings).Must(Texts.IsMarking).AsMarking();
        Each(c => c.Parties, new PartyValidator());
        Each(c => c.Claims, new ClaimValidator());
        Each(c => c.Sources, new SourceValidator());
        Each(c => c.Evidence, new EvidenceValidator());
        Each(c => c.Relations, new RelationValidator());
        Each(c => c.Alternatives, new AlternativeSetValidator());
        RuleFor(c => c).Custom(AmongElements);
    }

    private static void AmongElements(VerificationCase @case, ValidationContext<VerificationCase> context)
    {
        var ids = new CaseIds(@case);
        new References(@case, ids, context).Check();
        new Chains(@case, ids, context).Check();
        new Exclusions(@case, context).Check();
    }

    private void Each<T>(Expression<Func<VerificationCase, IEnumerable<T>>> list, ElementValidator<T> validator) =>
        RuleForEach(list).Where(element => !validator.IsSound(element)).SetValidator(validator);
}
