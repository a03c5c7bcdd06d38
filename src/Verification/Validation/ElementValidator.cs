using System.Collections.Immutable;
using System.Linq.Expressions;
using FluentValidation;
using FluentValidation.Results;

namespace Verification.Validation;

/// <summary>
/// The rules of an element by itself. Each is a condition, stated once and asked in two ways: of every element, at the price of a call, whether
/// all hold; and of an element for which they don’t, by FluentValidation, which.
/// </summary>
internal abstract class ElementValidator<T> : AbstractValidator<T>
{
    private readonly List<Func<T, bool>> conditions = [];

    /// <summary>Whether an element keeps every rule.</summary>
    public bool IsSound(T element)
    {
        foreach (var holds in conditions)
        {
            if (!holds(element))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Passes an element over when there are more failures already than will be listed.</summary>
    protected override bool PreValidate(ValidationContext<T> context, ValidationResult result) =>
        Gaps.Of(context)?.HasRoom(result.Errors.Count) != false;

    /// <summary>Adds a rule that a member can break.</summary>
    protected IRuleBuilderOptions<T, TMember> Rule<TMember>(Expression<Func<T, TMember>> member, Func<T, bool> holds)
    {
        conditions.Add(holds);
        return RuleFor(member).Must((element, _) => holds(element));
    }

    /// <summary>Adds a rule that each text of a list can break.</summary>
    protected IRuleBuilderOptions<T, string> RuleOfEach(Expression<Func<T, ImmutableArray<string>>> list, Func<T, string, bool> holds)
    {
        var textsOf = list.Compile();
        conditions.Add(element => AllHold(element, textsOf(element)));
        var texts = Expression.Convert(list.Body, typeof(IEnumerable<string>));
        return RuleForEach(Expression.Lambda<Func<T, IEnumerable<string>>>(texts, list.Parameters)).Must(holds);

        bool AllHold(T element, ImmutableArray<string> texts)
        {
            foreach (var text in texts)
            {
                if (!holds(element, text))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Adds the rule that a text must be there and not be blank.</summary>
    protected void Required(Expression<Func<T, string>> member)
    {
        var textOf = member.Compile();
        Rule(member, element => Texts.IsThere(textOf(element))).AsRequired();
    }

    /// <summary>Adds the rule that every text of a list must be there and not be blank.</summary>
    protected void RequiredEach(Expression<Func<T, ImmutableArray<string>>> list) =>
        RuleOfEach(list, (_, text) => Texts.IsThere(text)).AsRequired();

    /// <summary>Adds the rules of markings.</summary>
    protected void Markings(Expression<Func<T, ImmutableArray<string>>> list)
    {
        RequiredEach(list);
        RuleOfEach(list, (_, marking) => Texts.IsMarking(marking)).AsMarking();
    }
}
