using System.Security.Cryptography;
using System.Text;

namespace Verification.Calibration;

/// <summary>
/// Deals claims out to folds: whole groups, so that no claim is on both sides; as many of each outcome to each; and in an order that hangs on
/// the words of the claims and not on the order of the input.
/// </summary>
internal static class Folds
{
    /// <summary>The fold of each claim, from 0.</summary>
    /// <param name="set">The claims.</param>
    /// <param name="count">How many folds; 2 or more.</param>
    public static int[] Deal(LabelledSet set, int count)
    {
        var groups = set
            .Claims.Select((claim, position) => (claim, position))
            .GroupBy(pair => pair.claim.Group)
            .Select(group =>
                (
                    Claims: group.Select(pair => pair.position).ToArray(),
                    Outcome: group.Min(pair => pair.claim.Outcome),
                    Key: Key(set, group.Select(pair => pair.claim))
                )
            )
            .OrderBy(group => group.Outcome)
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        var folds = new int[set.Claims.Length];
        var next = 0;
        foreach (var group in groups)
        {
            Array.ForEach(group.Claims, claim => folds[claim] = next % count);
            next++;
        }

        return folds;
    }

    /// <summary>A digest of the ids and words of some claims.</summary>
    private static string Key(LabelledSet set, IEnumerable<LabelledClaim> claims)
    {
        var words = claims.Select(claim => set.Cases[claim.Case].Case.Claims[claim.Claim]).Select(claim => $"{claim.Id}\n{claim.Text}");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words.Order(StringComparer.Ordinal)))));
    }
}
