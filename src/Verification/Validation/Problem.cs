namespace Verification.Validation;

/// <summary>Something wrong with a file or a case.</summary>
/// <param name="Path">Where it is, as a JSON path from the root: <c>$.evidence[3].derivedFrom[0]</c>.</param>
/// <param name="Line">The line of the file, from 1; null for a case that was read from no file.</param>
/// <param name="Code">A stable code, one of <see cref="ProblemCodes"/>.</param>
/// <param name="Message">What is wrong and what was expected, in English.</param>
public sealed record Problem(string Path, int? Line, string Code, string Message)
{
    /// <summary>The problem in one line.</summary>
    public override string ToString() => Line is { } line ? $"line {line}: {Path}: {Message} [{Code}]" : $"{Path}: {Message} [{Code}]";
}
