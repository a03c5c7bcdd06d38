using FluentValidation;
using FluentValidation.Results;
using Verification.Evidence;

namespace Verification.Validation;

/// <summary>Rules that look at a case as a whole.</summary>
internal abstract class CaseRules(VerificationCase @case, ValidationContext<VerificationCase> context)
{
    protected VerificationCase Case => @case;

    /// <summary>Adds a failure for every breach.</summary>
    public abstract void Check();

    protected void Fail(string path, string code, string message) =>
        context.AddFailure(new ValidationFailure(path, message) { ErrorCode = code });
}
