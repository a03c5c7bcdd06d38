using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>An element of a case before and after, and what switches one into the other.</summary>
internal sealed class Versions<T>
    where T : class
{
    private readonly List<(Switch Switch, Func<T, T, T> Take)> changes = [];

    /// <summary>An element that is on one side or on both.</summary>
    public Versions(string id, T? before, T? after)
    {
        Id = id;
        Before = before;
        After = after;
    }

    public string Id { get; }

    public T? Before { get; }

    public T? After { get; }

    /// <summary>The element on the side that has it; after, where both have.</summary>
    public T Any => After ?? Before!;

    /// <summary>What puts it into the case or takes it out; null for an element that stays, or whose being there bears on nothing.</summary>
    public Switch? Listing { get; set; }

    /// <summary>Both sides of an element that both have.</summary>
    public IEnumerable<T> Sides => new[] { Before, After }.OfType<T>();

    /// <summary>The versions of all elements of two lists, matched by id, in ordinal order.</summary>
    public static Versions<T>[] Match(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> id)
    {
        var (first, second) = (ById(before, id), ById(after, id));
        return
        [
            .. first
                .Keys.Union(second.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(key => new Versions<T>(key, first.GetValueOrDefault(key), second.GetValueOrDefault(key))),
        ];
    }

    /// <summary>Lets a switch change something about the element.</summary>
    public void Add(Switch by, Func<T, T, T> take) => changes.Add((by, take));

    /// <summary>The element with some switches on; null where it is not in the case.</summary>
    public T? With(IReadOnlySet<Switch> on)
    {
        if (Before is null || After is null)
        {
            return Listing is null || on.Contains(Listing) == (After is not null) ? Any : null;
        }

        var element = Before;
        foreach (var (by, take) in changes)
        {
            element = on.Contains(by) ? take(element, After) : element;
        }

        return element;
    }

    private static Dictionary<string, T> ById(IEnumerable<T> elements, Func<T, string> id)
    {
        var byId = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            if (!byId.TryAdd(id(element), element))
            {
                throw new InvalidCaseException(id(element), $"the id '{id(element)}' stands twice");
            }
        }

        return byId;
    }
}
