using System.Globalization;
using Verification.Evidence;

namespace Verification.Reporting;

/// <summary>A letter and a colour for each party, so that neither alone has to tell them apart.</summary>
internal sealed class PartyTags
{
    /// <summary>How many colours the style sheet has.</summary>
    private const int Colours = 8;

    private const int Letters = 26;

    private readonly Dictionary<string, PartyTag> tags = new(StringComparer.Ordinal);

    public PartyTags(VerificationCase @case)
    {
        foreach (var party in @case.Parties)
        {
            tags.TryAdd(
                party.Id,
                new(party.Id, Letter(tags.Count), string.Create(CultureInfo.InvariantCulture, $"party-{tags.Count % Colours}"))
            );
        }
    }

    /// <summary>The tag of a party; null where there is no such party.</summary>
    public PartyTag? Of(string? party) => party is null ? null : tags.GetValueOrDefault(party);

    private static string Letter(int position)
    {
        var letter = ((char)('A' + (position % Letters))).ToString();
        return position < Letters ? letter : letter + (position / Letters).ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>How a party is shown.</summary>
/// <param name="Party">Its id.</param>
/// <param name="Letter">What stands for it where there is no room for its name.</param>
/// <param name="Colour">The class of its colour.</param>
internal sealed record PartyTag(string Party, string Letter, string Colour);
