using Verification.Confidence;

namespace Verification.Interchange;

/// <summary>The opinions of STIX as shares of agreement, and back.</summary>
public static class StixOpinions
{
    /// <summary>The share of agreement that an opinion stands for: .1, .3, .5, .7 or .9; null for what is no opinion of STIX.</summary>
    public static Probability? ToShare(string opinion)
    {
        ArgumentNullException.ThrowIfNull(opinion);
        return Scales.StixOpinion.TryRead(opinion, out var value) ? new(value.Percent!.Value / 100) : null;
    }

    /// <summary>The opinion for a share of agreement, such as <c>strongly-agree</c>.</summary>
    public static string Of(Probability share) => Scales.StixOpinion.At(100 * share)!.Code;
}
