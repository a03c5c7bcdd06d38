using FluentValidation;
using Verification.Evidence;

namespace Verification.Validation;

/// <summary>What must hold between the elements of a case.</summary>
internal sealed class AmongElements : AbstractValidator<VerificationCase>
{
    public AmongElements() => RuleFor(c => c).Custom(Check);

    private static void Check(VerificationCase @case, ValidationContext<VerificationCase> context)
    {
        var ids = new CaseIds(@case);
        new References(@case, ids, context).Check();
        new Chains(@case, ids, context).Check();
        new Exclusions(@case, context).Check();
    }
}
