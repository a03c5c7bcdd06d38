using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>Differences in a few words, with the names of the side that has them.</summary>
internal sealed class DifferenceText(VerificationCase before, VerificationCase after)
{
    private readonly Labels first = new(before);
    private readonly Labels second = new(after);
    private readonly HashSet<string> firstSources = before.Sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> secondSources = after.Sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>An element that was added or removed, or whose items came and went.</summary>
    public static string Whole(string element, string id, DifferenceKind kind, params string[] details)
    {
        var said = string.Join(", ", details.Where(detail => detail.Length > 0));
        return $"{Named(element, id)} {kind.InWords()}{(said.Length > 0 ? $" ({said})" : "")}";
    }

    /// <summary>A property that differs.</summary>
    public static string Part<T>(string element, string id, Property<T> property, string? was, string? now, string name = "")
    {
        var verb = property.Kind == DifferenceKind.Rerated ? "re-rated" : "changed";
        var of = name.Length == 0 || name == id ? "" : $"{name}: ";
        var change = property.Take is null ? "" : " " + Change(was, now);
        return $"{Named(element, id)} {verb} ({of}{Wording.InWords(property.Name)}{change})";
    }

    /// <summary>What something was and is.</summary>
    public static string Change(string? was, string? now) => $"from {was ?? "none"} to {now ?? "none"}";

    /// <summary>Whose an item is and what it says, on the side that has it.</summary>
    public string Said(Versions<EvidenceItem> item) => $"{Source(item.Any.Source)}{New(item.Any.Source)}, {item.Any.Stance.InWords()}";

    /// <summary>The name of a source, on the side that has it.</summary>
    public string Source(string id) => secondSources.Contains(id) ? second.Source(id) : first.Source(id);

    /// <summary>So many items.</summary>
    public static string Items(int count) => count == 0 ? "" : $"with {Figures.Count(count, "item", "items")}";

    private static string Named(string element, string id) => id.Length == 0 ? element : $"{element} {id}";

    private string New(string source) => firstSources.Contains(source) ? "" : ", a new source";
}
