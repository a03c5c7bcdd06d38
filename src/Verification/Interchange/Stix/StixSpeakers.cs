using Verification.Evidence;
using Verification.Sources;

namespace Verification.Interchange;

/// <summary>The parties and sources of a bundle.</summary>
internal sealed class StixSpeakers
{
    private const string Nobody = "nobody named";

    private readonly StixGraph graph;
    private readonly StixMarkings markings;
    private readonly ImportNotes notes;
    private readonly Dictionary<string, string> partyIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> sources;
    private readonly Dictionary<string, string> sourceIds = new(StringComparer.Ordinal);
    private readonly List<Party> parties = [];
    private readonly List<Source> added = [];

    public StixSpeakers(StixGraph graph, StixMarkings markings, VerificationCase native, ImportNotes notes)
    {
        (this.graph, this.markings, this.notes) = (graph, markings, notes);
        sources = native.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        foreach (var (carrier, id) in StixNativeCase.Carriers(graph, StixExtension.Party))
        {
            partyIds[carrier.Id] = id;
        }

        foreach (var party in native.Parties)
        {
            partyIds.TryAdd(party.Id, party.Id);
        }

        foreach (var (carrier, id) in StixNativeCase.Carriers(graph, StixExtension.Source))
        {
            sourceIds[carrier.Id] = id;
        }
    }

    /// <summary>The parties beyond those of the case that the bundle was exported from.</summary>
    public IEnumerable<Party> Parties => parties;

    /// <summary>The sources beyond those of the case that the bundle was exported from.</summary>
    public IEnumerable<Source> Sources => added;

    /// <summary>When a source was published.</summary>
    public DateTimeOffset? PublishedAt(string source) => sources[source].PublishedAt;

    /// <summary>Makes a party of an identity.</summary>
    public string Identity(StixObject identity)
    {
        if (!partyIds.TryGetValue(identity.Id, out var id))
        {
            id = identity.Id;
            partyIds.Add(id, id);
            parties.Add(
                new()
                {
                    Id = id,
                    Name = identity.Text("name"),
                    Markings = markings.Of(identity),
                }
            );
        }

        return id;
    }

    /// <summary>The party that created an object; null where nobody is named.</summary>
    public string? CreatorOf(StixObject one) => one.CreatedBy is { } id ? Party(id, one.PathOf("created_by_ref")) : null;

    /// <summary>The source of a report or of observed data, or of what else somebody said: its authors, or else its creator.</summary>
    public string Of(StixObject one)
    {
        if (one.Type is not (StixVocabulary.Report or StixVocabulary.ObservedData))
        {
            var authors = string.Join("; ", one.Texts("authors"));
            return authors.Length > 0 ? Author(authors, one)
                : one.CreatedBy is { } creator ? OfIdentity(creator, one.PathOf("created_by_ref"))
                : Source(Nobody, () => new() { Id = Nobody, Kind = SourceKind.AnonymousSource });
        }

        return Source(
            one.Id,
            () =>
                new()
                {
                    Id = one.Id,
                    Name = one.Text("name"),
                    Kind = one.Type == StixVocabulary.Report ? SourceKind.IntelligenceReport : SourceKind.Document,
                    Issuer = CreatorOf(one),
                    Reliability =
                        StixRatings.Reliability(one)
                        ?? (graph.Find(one.CreatedBy) is { } creator ? StixRatings.Reliability(creator) : null),
                    Url = one.Url,
                    PublishedAt = one.Date("published") ?? one.Date("last_observed") ?? one.Created,
                    Markings = markings.Of(one),
                }
        );
    }

    /// <summary>An identity as a source.</summary>
    /// <param name="id">The id of the identity, which need not be in the bundle.</param>
    /// <param name="path">Where it is referred to.</param>
    public string OfIdentity(string id, string path) =>
        Source(
            id,
            () =>
            {
                var party = Party(id, path);
                var identity = graph.Find(id);
                return new()
                {
                    Id = id,
                    Name = identity?.Text("name"),
                    Kind = SourceKind.ExpertAnalysis,
                    Issuer = party,
                    Reliability = identity is null ? null : StixRatings.Reliability(identity),
                };
            }
        );

    private string Author(string authors, StixObject one)
    {
        var id = one.CreatedBy is { } creator ? $"{authors} ({creator})" : authors;
        return Source(
            id,
            () =>
                new()
                {
                    Id = id,
                    Name = authors,
                    Kind = SourceKind.ExpertAnalysis,
                    Issuer = CreatorOf(one),
                }
        );
    }

    private string Source(string key, Func<Source> make)
    {
        if (sourceIds.TryGetValue(key, out var known))
        {
            return known;
        }

        if (!sources.ContainsKey(key))
        {
            var source = make();
            sources.Add(key, source);
            added.Add(source);
        }

        return key;
    }

    private string Party(string id, string path)
    {
        if (partyIds.TryGetValue(id, out var known))
        {
            return known;
        }

        if (graph.Find(id) is { Type: StixVocabulary.Identity } identity)
        {
            return Identity(identity);
        }

        notes.Repaired(path, ImportCodes.UnknownReference, $"{id} is not in the bundle, and is known by its id");
        partyIds.Add(id, id);
        parties.Add(new() { Id = id });
        return id;
    }
}
