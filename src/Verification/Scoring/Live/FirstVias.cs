using System.Runtime.InteropServices;

namespace Verification.Scoring;

/// <summary>Through which source each source’s own statements were first read, by id, over all claims: what unrated voices belong to.</summary>
/// <param name="claims">How many claims there are.</param>
internal sealed class FirstVias(int claims)
{
    private readonly Relay[]?[] onClaim = new Relay[]?[claims];
    private readonly Dictionary<string, SortedDictionary<string, int>> viasOf = new(StringComparer.Ordinal);

    /// <summary>The first source, by id, through which a root item of a source was read; or null.</summary>
    public string? Of(string source) => viasOf.TryGetValue(source, out var vias) ? vias.First().Key : null;

    /// <summary>The relays of the root items on a claim.</summary>
    public Relay[] On(int claim) => onClaim[claim] ?? [];

    /// <summary>Says anew through what the root items on a claim were read.</summary>
    public void Set(int claim, Relay[] relays)
    {
        foreach (var (source, via) in On(claim))
        {
            Remove(source, via);
        }

        foreach (var (source, via) in relays)
        {
            Add(source, via);
        }

        onClaim[claim] = relays;
    }

    private void Add(string source, string via)
    {
        ref var vias = ref CollectionsMarshal.GetValueRefOrAddDefault(viasOf, source, out _);
        vias ??= new(StringComparer.Ordinal);
        vias[via] = vias.GetValueOrDefault(via) + 1;
    }

    private void Remove(string source, string via)
    {
        var vias = viasOf[source];
        if (--vias[via] == 0)
        {
            vias.Remove(via);
        }

        if (vias.Count == 0)
        {
            viasOf.Remove(source);
        }
    }
}

/// <summary>An item’s source, and the source through which the item was read.</summary>
internal readonly record struct Relay(string Source, string Via);
