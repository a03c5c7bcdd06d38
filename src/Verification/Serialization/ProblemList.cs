using System.Collections.Immutable;
using FluentValidation.Results;
using Verification.Validation;

namespace Verification.Serialization;

/// <summary>Collects problems up to a limit.</summary>
internal sealed class ProblemList(int limit)
{
    private static readonly string[] Lists = ["$.parties", "$.claims", "$.sources", "$.evidence"];

    private readonly List<Problem> problems = [];

    /// <summary>Whether reading was given up before the end of the text.</summary>
    public bool Broken { get; private set; }

    /// <summary>Adds a problem.</summary>
    /// <param name="path">The path as Json.NET has it, without the root.</param>
    /// <param name="line">The line, from 1; 0 where there is none.</param>
    /// <param name="code">The code.</param>
    /// <param name="message">What is wrong.</param>
    /// <exception cref="LimitReachedException">The list is full.</exception>
    public void Add(string path, int line, string code, string message)
    {
        if (problems.Count == limit)
        {
            throw new LimitReachedException();
        }

        problems.Add(new(Rooted(path), Math.Max(line, 1), code, message));
    }

    /// <summary>Adds the problem that ended reading.</summary>
    public void Break(string path, int line, string code, string message)
    {
        Broken = true;
        problems.Add(new(Rooted(path), Math.Max(line, 1), code, message));
    }

    /// <summary>Adds failures of validation, but for those about values that could not be read in the first place.</summary>
    public void AddFailures(IEnumerable<ValidationFailure> failures, Func<IReadOnlySet<string>, IReadOnlyDictionary<string, int>> locate)
    {
        var unread = problems.Select(problem => problem.Path).ToHashSet(StringComparer.Ordinal);
        var found = failures
            .Select(failure => (Path: JsonPath.OfMember(failure.PropertyName), failure.ErrorCode, failure.ErrorMessage))
            .Where(failure => !JsonPath.SelfAndAncestors(failure.Path).Any(unread.Contains))
            .Where(failure => failure.ErrorCode != ProblemCodes.UnknownReference || !Lists.Any(unread.Contains))
            .ToList();
        var lines = locate(found.Select(failure => failure.Path).ToHashSet(StringComparer.Ordinal));
        problems.AddRange(found.Select(failure => new Problem(failure.Path, lines[failure.Path], failure.ErrorCode, failure.ErrorMessage)));
    }

    /// <summary>The problems, by line; what is beyond the limit is cut off, and said to be.</summary>
    public ImmutableArray<Problem> ToImmutable()
    {
        var sorted = problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Path, StringComparer.Ordinal).ToList();
        return sorted.Count <= limit
            ? [.. sorted]
            :
            [
                .. sorted.Take(limit),
                new(
                    JsonPath.Root,
                    sorted[limit].Line,
                    ProblemCodes.TooManyProblems,
                    $"there are more than {limit} problems; the rest is not listed"
                ),
            ];
    }

    /// <summary>A path as Json.NET has it, from the root.</summary>
    public static string Rooted(string path) =>
        path.Length == 0 ? JsonPath.Root
        : path[0] == '[' ? JsonPath.Root + path
        : $"{JsonPath.Root}.{path}";

    /// <summary>There are too many problems to go on.</summary>
    internal sealed class LimitReachedException : Exception;
}
