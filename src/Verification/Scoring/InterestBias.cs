using Verification.Claims;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Scoring;

/// <summary>
/// The factor κ by which the likelihood ratio of a root falls where it serves its issuer’s interest, and rises where it goes against it.
/// It follows the origin, not the relay.
/// </summary>
internal sealed class InterestBias(CaseIndex index, Derivation derivation, ScoringOptions options)
{
    private const int Stretch = 1 << 13;

    /// <summary>κ of every item, as a root.</summary>
    public double[] OfAll()
    {
        var bias = new double[index.Items.Length];
        Stretches.For(
            bias.Length,
            Stretch,
            (start, end) =>
            {
                for (var item = start; item < end; item++)
                {
                    bias[item] = Factor(item);
                }
            }
        );
        return bias;
    }

    /// <summary>κ of a root: below 1 where what it says serves whoever issued its origin or passed it on, above 1 where it goes against its issuer.</summary>
    private double Factor(int root)
    {
        var interests = index.Claims[index.ClaimOf[root]].Interests;
        if (interests.Count == 0)
        {
            return 1;
        }

        var origin = index.Sources[derivation.OriginOf(root)];
        var factor = Served(interests, origin, root) switch
        {
            true => SelfInterest(origin),
            false => Math.Pow(options.AgainstInterestFactor, Sensitivity(origin)),
            null => 1,
        };
        return index.ViaOf[root] is var via and not CaseIndex.None && Served(interests, index.Sources[via], root) == true
            ? Math.Min(factor, SelfInterest(index.Sources[via]))
            : factor;
    }

    private double SelfInterest(Source source) => Math.Pow(options.SelfInterestFactor, Sensitivity(source));

    private double Sensitivity(Source source) => options.Kinds[source.Kind].InterestSensitivity;

    /// <summary>Whether what an item says serves (true) or harms (false) the issuer of a source; null where nothing is known of it.</summary>
    private bool? Served(IReadOnlyDictionary<string, Interest> interests, Source source, int item) =>
        source.Issuer is { } issuer && interests.TryGetValue(issuer, out var interest)
            ? (interest == Interest.Gains) == (index.Items[item].Stance == Stance.Supports)
            : null;
}
