using FluentValidation;
using Verification.Evidence;

namespace Verification.Validation;

/// <summary>A claim is one alternative of one set, and the claims of a set need no relation to exclude each other.</summary>
internal sealed class Exclusions(VerificationCase @case, ValidationContext<VerificationCase> context) : CaseRules(@case, context)
{
    public override void Check()
    {
        var setOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Case.Alternatives.Length; i++)
        {
            for (var j = 0; j < Case.Alternatives[i].Claims.Length; j++)
            {
                var claim = Case.Alternatives[i].Claims[j];
                if (!string.IsNullOrWhiteSpace(claim) && !setOf.TryAdd(claim, i))
                {
                    Fail(
                        $"Alternatives[{i}].Claims[{j}]",
                        ProblemCodes.AlternativeTwice,
                        $"names '{claim}', which stands among the alternatives before"
                    );
                }
            }
        }

        for (var i = 0; i < Case.Relations.Length; i++)
        {
            var relation = Case.Relations[i];
            if (
                relation.From != relation.To
                && setOf.TryGetValue(relation.From, out var from)
                && setOf.TryGetValue(relation.To, out var to)
                && from == to
            )
            {
                Fail(
                    $"Relations[{i}]",
                    ProblemCodes.RelationAmongAlternatives,
                    $"relates '{relation.From}' and '{relation.To}', which are alternatives and exclude each other already"
                );
            }
        }
    }
}
