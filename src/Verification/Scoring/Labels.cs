using Verification.Claims;
using Verification.Evidence;

namespace Verification.Scoring;

/// <summary>The names by which a reader knows the sources, parties and affiliations of a case.</summary>
public sealed class Labels
{
    private readonly Dictionary<string, string> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> claims = new(StringComparer.Ordinal);

    /// <summary>Collects the names in a case; what has no name goes by its id.</summary>
    public Labels(VerificationCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        foreach (var party in @case.Parties)
        {
            groups.TryAdd($"party:{party.Id}", party.Name ?? party.Id);
        }

        foreach (var source in @case.Sources)
        {
            groups.TryAdd($"source:{source.Id}", source.Name ?? source.Id);
        }

        foreach (var claim in @case.Claims)
        {
            claims.TryAdd(claim.Id, claim.Text ?? claim.Id);
        }
    }

    /// <summary>The name of a party, source or kind that an affiliation is called by, such as <c>party:us</c>.</summary>
    public string Group(string group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return groups.GetValueOrDefault(group)
            ?? group switch
            {
                "kind:socialMedia" => "unrated social media",
                "kind:anonymousSource" => "unnamed sources",
                _ => group[(group.IndexOf(':', StringComparison.Ordinal) + 1)..],
            };
    }

    /// <summary>The name of a source.</summary>
    public string Source(string id) => Group($"source:{id}");

    /// <summary>The text of a claim.</summary>
    public string Claim(string id) => claims.GetValueOrDefault(id, id);
}
