using System.Collections.Immutable;
using FluentValidation.Results;
using Verification.Validation;

namespace Verification.Serialization;

/// <summary>Collects problems up to a limit.</summary>
internal sealed class ProblemList(int limit)
{
    private readonly List<Problem> problems = [];
    private readonly List<ValidationFailure> missing = [];
    private bool isFull;

    /// <summary>Whether the text is not JSON that can be read to its end.</summary>
    public bool Broken { get; private set; }

    /// <summary>Whether nothing is wrong, and nothing missing.</summary>
    public bool IsEmpty => problems.Count == 0 && missing.Count == 0;

    /// <summary>Adds a problem.</summary>
    /// <param name="path">The path as Json.NET has it, without the root.</param>
    /// <param name="line">The line, from 1; 0 where there is none.</param>
    /// <param name="code">The code.</param>
    /// <param name="message">What is wrong.</param>
    /// <exception cref="LimitReachedException">The list is full.</exception>
    public void Add(string path, int line, string code, string message)
    {
        StopIf(problems.Count == limit);
        problems.Add(new(Rooted(path), Math.Max(line, 1), code, message));
    }

    /// <summary>Takes a problem back: the text ends with the number that it is about, which may not be the whole of it.</summary>
    public void Retract(string path, string code) => problems.RemoveAll(problem => problem.Path == Rooted(path) && problem.Code == code);

    /// <summary>Adds that a property is missing, which is not so if it turns out to have been there and unreadable.</summary>
    /// <exception cref="LimitReachedException">The list is full.</exception>
    public void AddMissing(string path, string code, string message)
    {
        StopIf(missing.Count - problems.Count > limit);
        missing.Add(new(path, message) { ErrorCode = code });
    }

    /// <summary>Adds the problem that ended reading.</summary>
    public void Break(string path, int line, string code, string message)
    {
        Broken = true;
        var isKnown = code == ProblemCodes.Syntax && problems.Exists(problem => problem.Code == code && problem.Line == line);
        if (!isKnown)
        {
            problems.Add(new(Rooted(path), Math.Max(line, 1), code, message));
        }
    }

    /// <summary>Adds what is missing and what fails validation, but for what is about values that could not be read in the first place.</summary>
    /// <param name="validate">Gives the failures.</param>
    /// <param name="locate">Gives the lines at which paths stand.</param>
    public void AddFailures(
        Func<Gaps, IEnumerable<ValidationFailure>> validate,
        Func<IReadOnlySet<string>, IReadOnlyDictionary<string, int>> locate
    )
    {
        var gaps = new Gaps(problems, limit);
        var found = missing
            .Select(failure => (Path: Rooted(failure.PropertyName), failure.ErrorCode, failure.ErrorMessage))
            .Where(failure => !gaps.Hide(failure.Path))
            .ToList();
        gaps.Add([.. found.Select(failure => failure.Path)]);
        found.AddRange(
            validate(gaps)
                .Where(failure => !gaps.Hide(failure))
                .Select(failure => (JsonPath.OfMember(failure.PropertyName), failure.ErrorCode, failure.ErrorMessage))
        );
        if (found.Count == 0)
        {
            return;
        }

        var lines = locate(found.Select(failure => failure.Path).ToHashSet(StringComparer.Ordinal));
        problems.AddRange(found.Select(failure => new Problem(failure.Path, lines[failure.Path], failure.ErrorCode, failure.ErrorMessage)));
    }

    /// <summary>The problems, by line; what is beyond the limit is cut off, and said to be.</summary>
    public ImmutableArray<Problem> ToImmutable()
    {
        var sorted = problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Path, StringComparer.Ordinal).ToList();
        return isFull && sorted.Count <= limit ? [.. sorted, More(sorted, limit)] : Cut(sorted, limit);
    }

    /// <summary>Problems up to a limit; what is beyond it is cut off, and said to be.</summary>
    public static ImmutableArray<Problem> Cut(IReadOnlyCollection<Problem> problems, int limit)
    {
        var listed = problems.Take(limit).ToList();
        return problems.Count > limit ? [.. listed, More(listed, limit)] : [.. listed];
    }

    private static Problem More(List<Problem> listed, int limit) =>
        new(JsonPath.Root, listed[^1].Line, ProblemCodes.TooManyProblems, $"there are more than {limit} problems; the rest is not listed");

    /// <summary>A path as Json.NET has it, from the root.</summary>
    public static string Rooted(string path) =>
        path.Length == 0 ? JsonPath.Root
        : path[0] == '[' ? JsonPath.Root + path
        : $"{JsonPath.Root}.{path}";

    private void StopIf(bool full)
    {
        if (full)
        {
            isFull = true;
            throw new LimitReachedException();
        }
    }

    /// <summary>There are too many problems to go on.</summary>
    internal sealed class LimitReachedException : Exception;
}
