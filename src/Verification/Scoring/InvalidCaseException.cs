namespace Verification.Scoring;

/// <summary>
/// A case does not hold together, so that it cannot be assessed. Thrown for the first such problem; the validator of cases lists them all.
/// </summary>
public sealed class InvalidCaseException : ArgumentException
{
    internal InvalidCaseException(string id, string problem)
        : base($"The case does not hold together: {problem}. CaseValidator lists all such problems.") => Id = id;

    /// <summary>The id of the claim, item, source or set at fault.</summary>
    public string Id { get; }
}
