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
    private readonly List<Func<VerificationCase, bool>> elements = [];
    private readonly AmongElements amongElements = new();

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
        Include(amongElements);
    }

    /// <summary>Whether a case keeps every rule: the same as validating it, on every core and without finding out which it breaks.</summary>
    internal bool IsSound(VerificationCase @case)
    {
        var isSound = true;
        Parallel.ForEach(
            elements.Append(c => amongElements.Validate(c).IsValid),
            holds =>
            {
                if (!holds(@case))
                {
                    isSound = false;
                }
            }
        );
        return isSound && @case.Markings.All(Texts.IsThere) && @case.Markings.All(Texts.IsMarking);
    }

    private void Each<T>(Expression<Func<VerificationCase, IEnumerable<T>>> list, ElementValidator<T> validator)
    {
        var listOf = list.Compile();
        elements.Add(@case => listOf(@case).All(validator.IsSound));
        RuleForEach(list).Where(element => !validator.IsSound(element)).SetValidator(validator);
    }
}
