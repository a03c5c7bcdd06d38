using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Results;

namespace Verification.Validation;

/// <summary>
/// The values of a file that could not be read. What fails validation only because of them is no problem of the file, and of what fails
/// otherwise only so much is looked for as will be listed.
/// </summary>
internal sealed partial class Gaps
{
    /// <summary>More failures than the rules of one element can give for one gap in it.</summary>
    private const int FailuresPerGap = 8;

    private readonly HashSet<string> unread = new(StringComparer.Ordinal);
    private readonly int limit;
    private int gaps;
    private int admitted;

    /// <summary>Collects the gaps.</summary>
    /// <param name="problems">The problems of reading. All leave gaps, but for properties that the format does not have.</param>
    /// <param name="limit">How many failures will be listed.</param>
    public Gaps(IEnumerable<Problem> problems, int limit)
    {
        this.limit = limit;
        Add(problems.Where(problem => problem.Code != ProblemCodes.UnknownProperty).Select(problem => problem.Path));
    }

    /// <summary>Adds gaps, each also as one of its list: at <c>$.claims[3].id</c> it leaves open what <c>$.claims[*].id</c> holds.</summary>
    public void Add(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            gaps++;
            unread.Add(path);
            unread.Add(Index().Replace(path, "[*]"));
        }
    }

    /// <summary>Whether a value, or one that contains it, is a gap.</summary>
    public bool Hide(string path) => JsonPath.SelfAndAncestors(path).Any(unread.Contains);

    /// <summary>Whether a failure is about a gap or rests on one.</summary>
    public bool Hide(ValidationFailure failure)
    {
        var path = JsonPath.OfMember(failure.PropertyName);
        return Hide(path)
            || (failure.CustomState is Basis basis && basis.Paths(failure.PropertyName).Any(Hide))
            || (failure.ErrorCode == ProblemCodes.NotMonotone && unread.Any(gap => IsInTable(gap, path)));
    }

    /// <summary>Whether a failure between elements is to be listed, and there is room for it still.</summary>
    public bool Admit(ValidationFailure failure)
    {
        var isListed = admitted <= limit && !Hide(failure);
        if (isListed)
        {
            admitted++;
        }

        return isListed;
    }

    /// <summary>Whether there is room for failures of one more element, when so many of elements were found.</summary>
    public bool HasRoom(int failures) => failures <= limit + ((long)FailuresPerGap * gaps);

    /// <summary>Makes the gaps known to the validation of a value.</summary>
    public ValidationContext<T> In<T>(T value) => new(value) { RootContextData = { [nameof(Gaps)] = this } };

    /// <summary>The gaps in what is validated; null where it was read from no file.</summary>
    public static Gaps? Of(IValidationContext context) =>
        context.RootContextData.TryGetValue(nameof(Gaps), out var gaps) ? gaps as Gaps : null;

    /// <summary>Whether one path is a number of the table at the other, or stands in the same table.</summary>
    private static bool IsInTable(string path, string table)
    {
        var parent = Parent(path);
        return parent == table || parent == Parent(table);
    }

    private static string Parent(string path) => JsonPath.SelfAndAncestors(path).Skip(1).FirstOrDefault(JsonPath.Root);

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Index();
}
