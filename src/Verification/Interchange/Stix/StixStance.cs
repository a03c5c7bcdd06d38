using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Interchange;

/// <summary>Stances, certainties and verdicts as the five opinions of STIX 2.1 (§4.14), by the shares of agreement that these stand for.</summary>
internal static class StixStance
{
    private static readonly Probability Even = new(0.5);

    /// <summary>The stance of an opinion; null if it is none of the five.</summary>
    public static Stance? Of(StixObject opinion) =>
        Share(opinion) switch
        {
            null => null,
            > 0.5 => Stance.Supports,
            < 0.5 => Stance.Refutes,
            _ => Stance.Neutral,
        };

    /// <summary>How sure an opinion is of the side that it takes; null if it takes none.</summary>
    public static Certainty? CertaintyOf(StixObject opinion) =>
        Share(opinion) is { } share and not 0.5 ? new Probability(Math.Max(share, 1 - share)) : null;

    /// <summary>The opinion that a stance held with a certainty comes to.</summary>
    public static string OpinionOf(Stance stance, Certainty? certainty)
    {
        var sure = certainty?.Value ?? new Probability(1);
        return StixOpinions.Of(
            stance switch
            {
                Stance.Supports => sure,
                Stance.Refutes => new(1 - sure.Value),
                _ => Even,
            }
        );
    }

    /// <summary>The opinion that a verdict comes to.</summary>
    public static string OpinionOf(Verdict verdict) =>
        StixOpinions.Of(
            verdict switch
            {
                Verdict.Corroborated => new(1),
                Verdict.Supported => LikelihoodTerms.Midpoint(LikelihoodTerm.Likely),
                Verdict.Doubtful => LikelihoodTerms.Midpoint(LikelihoodTerm.Unlikely),
                Verdict.Refuted => new(0),
                _ => Even,
            }
        );

    private static double? Share(StixObject opinion) => opinion.Text("opinion") is { } word ? StixOpinions.ToShare(word)?.Value : null;
}
