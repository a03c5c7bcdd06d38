using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Sources;
using Verification.Tests.Serialization;

namespace Verification.BrowserTests.Engine;

/// <summary>What a reader’s changes make of a case, worked out slowly and plainly.</summary>
internal sealed class ExpectedChange(VerificationCase @case, JObject changes)
{
    private readonly Dictionary<string, EvidenceItem> items = @case.Evidence.ToDictionary(item => item.Id);
    private readonly HashSet<string> removed = [];

    /// <summary>The case after the changes.</summary>
    public static VerificationCase Of(VerificationCase @case, JObject changes) => new ExpectedChange(@case, changes).Case();

    private VerificationCase Case()
    {
        removed.UnionWith(@case.Evidence.Where(IsOff).Select(item => item.Id).ToArray());
        while (@case.Evidence.FirstOrDefault(RepeatsOnlyRemoved) is { } copy)
        {
            removed.UnionWith(Circle(copy.Id).Prepend(copy.Id).ToArray());
        }

        var changed = @case with
        {
            Evidence = [.. @case.Evidence.Where(item => !removed.Contains(item.Id)).Select(Changed)],
            Sources = [.. @case.Sources.Select(Changed)],
            Claims = [.. @case.Claims.Select(claim => claim with { BaseRate = Number("baseRate", claim.Id, claim.BaseRate) })],
        };
        return changed with { AsOf = AsOf(changed) };
    }

    private DateTimeOffset? AsOf(VerificationCase changed) =>
        (string?)changes["asOf"] is { } date ? (Dates.TryReadDate(date, out var read) ? read : null)
        : JsonText.Write(changed) == JsonText.Write(@case) ? @case.AsOf
        : new ScoringEngine().Assess(@case).AsOf;

    private bool IsOff(EvidenceItem item) =>
        Off("evidence").Contains(item.Id)
        || Off("sources").Contains(item.Source)
        || Off("sources").Contains(item.Via)
        || (OriginOf(item) is { } origin && Off("origins").Contains(origin));

    /// <summary>The source from which a root starts; null for an item that has something upstream.</summary>
    private string? OriginOf(EvidenceItem item)
    {
        var upstream = Upstream(item.Id);
        return upstream.All(id => Upstream(id).Contains(item.Id))
            ? upstream.Append(item.Id).Select(id => items[id].Source).Min(StringComparer.Ordinal)
            : null;
    }

    private bool RepeatsOnlyRemoved(EvidenceItem item)
    {
        if (removed.Contains(item.Id))
        {
            return false;
        }

        var circle = Circle(item.Id).Append(item.Id).ToHashSet();
        var others = circle.SelectMany(id => items[id].DerivedFrom).Where(id => !circle.Contains(id)).ToArray();
        return others.Length > 0 && others.All(removed.Contains);
    }

    /// <summary>The items left that an item repeats and that repeat it.</summary>
    private IEnumerable<string> Circle(string id) => Upstream(id).Where(other => Upstream(other).Contains(id));

    /// <summary>All that an item repeats, over however many items that are left.</summary>
    private HashSet<string> Upstream(string id)
    {
        var found = new HashSet<string>();
        var open = new Stack<string>([id]);
        while (open.TryPop(out var next))
        {
            foreach (var upstream in items[next].DerivedFrom.Where(upstream => !removed.Contains(upstream) && found.Add(upstream)))
            {
                open.Push(upstream);
            }
        }

        return found;
    }

    private EvidenceItem Changed(EvidenceItem item) =>
        item with
        {
            DerivedFrom = [.. item.DerivedFrom.Where(id => !removed.Contains(id))],
            Credibility = Changes("credibility").TryGetValue(item.Id, out var number) ? (Credibility?)(int?)number : item.Credibility,
        };

    private Source Changed(Source source)
    {
        var rated = Changes("reliability").TryGetValue(source.Id, out var letter)
            ? source with
            {
                Trust = null,
                Reliability = (string?)letter is { } word ? Enum.Parse<Reliability>(word) : null,
            }
            : source;
        return rated with { Trust = Number("trust", source.Id, rated.Trust) };
    }

    private Probability? Number(string kind, string id, Probability? before) =>
        Changes(kind).TryGetValue(id, out var number) ? (Probability?)(double?)number : before;

    private JObject Changes(string kind) => (JObject)changes[kind]!;

    private ImmutableHashSet<string?> Off(string kind) => [.. changes["off"]![kind]!.Select(id => (string?)id)];
}
