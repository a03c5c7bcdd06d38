using Verification.Claims;
using Verification.Evidence;

namespace Verification.Interchange;

/// <summary>The claims of a bundle: what its relationships and indicators say, and whatever others have spoken of.</summary>
internal sealed class StixClaims
{
    private readonly StixGraph graph;
    private readonly StixMarkings markings;
    private readonly StixSpeakers speakers;
    private readonly List<Claim> claims = [];
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    public StixClaims(StixGraph graph, StixMarkings markings, VerificationCase native, StixSpeakers speakers)
    {
        (this.graph, this.markings, this.speakers) = (graph, markings, speakers);
        foreach (var (carrier, id) in StixNativeCase.Carriers(graph, StixExtension.Claim))
        {
            ids[carrier.Id] = id;
        }

        foreach (var claim in native.Claims)
        {
            ids.TryAdd(claim.Id, claim.Id);
        }
    }

    /// <summary>The claims, in the order in which they were first spoken of.</summary>
    public IEnumerable<Claim> All => claims;

    /// <summary>Whether anything is claimed of an object.</summary>
    public bool Has(string id) => ids.ContainsKey(id);

    /// <summary>The id of the claim that a relationship or an indicator makes; null for a relationship between nothing.</summary>
    public string? Of(StixObject one)
    {
        var isIncomplete =
            one.Type == StixVocabulary.Relationship
            && (one.Text("source_ref") is null || one.Text("target_ref") is null || one.Text("relationship_type") is null);
        return isIncomplete ? null : On(one.Id);
    }

    /// <summary>The id of the claim that an object is as it is described, whether or not it is in the bundle.</summary>
    public string On(string id)
    {
        if (ids.TryGetValue(id, out var known))
        {
            return known;
        }

        var one = graph.Find(id);
        claims.Add(
            new()
            {
                Id = id,
                Text = one is null ? id : Statement(one),
                MadeBy = one is null ? null : speakers.CreatorOf(one),
                MadeAt = one?.Created,
                Markings = one is null ? [] : markings.Of(one),
            }
        );
        ids.Add(id, id);
        return id;
    }

    private string Statement(StixObject one) =>
        one.Type == StixVocabulary.Relationship && one.Text("source_ref") is { } from && one.Text("target_ref") is { } to
            ? $"{graph.NameOf(from)} {Words(one.Text("relationship_type") ?? "relates to")} {graph.NameOf(to)}"
            : $"{Words(one.Type)}: {one.Name}";

    private static string Words(string term) => term.Replace('-', ' ');
}
