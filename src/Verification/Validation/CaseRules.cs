using FluentValidation;
using FluentValidation.Results;
using Verification.Evidence;

namespace Verification.Validation;

/// <summary>Rules that look at a case as a whole.</summary>
internal abstract class CaseRules(VerificationCase @case, ValidationContext<VerificationCase> context)
{
    private readonly Gaps? gaps = Gaps.Of(context);

    protected VerificationCase Case => @case;

    /// <summary>Adds a failure for every breach.</summary>
    public abstract void Check();

    protected void Fail(string path, string code, string message, Basis? basis = null)
    {
        var failure = new ValidationFailure(path, message) { ErrorCode = code, CustomState = basis };
        if (gaps?.Admit(failure) != false)
        {
            context.AddFailure(failure);
        }
    }
}
