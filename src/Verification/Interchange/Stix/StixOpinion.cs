using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Interchange;

/// <summary>The five opinions of STIX 2.1 (§10.11) as stances.</summary>
internal static class StixOpinion
{
    private const string StronglyAgree = "strongly-agree";
    private const string Agree = "agree";
    private const string Neutral = "neutral";
    private const string Disagree = "disagree";
    private const string StronglyDisagree = "strongly-disagree";

    /// <summary>The stance of an opinion; null if it is none of the five.</summary>
    public static Stance? StanceOf(StixObject opinion) =>
        opinion.Text("opinion") switch
        {
            StronglyAgree or Agree => Stance.Supports,
            Neutral => Stance.Neutral,
            StronglyDisagree or Disagree => Stance.Refutes,
            _ => null,
        };

    /// <summary>How sure an opinion is: flat if it is strong, else likely.</summary>
    public static Certainty? CertaintyOf(StixObject opinion) =>
        opinion.Text("opinion") is Agree or Disagree ? new Certainty(LikelihoodTerm.Likely) : null;

    /// <summary>The opinion that comes nearest to a stance held with a certainty.</summary>
    public static string Of(Stance stance, Certainty? certainty) =>
        (stance, IsStrong: certainty is not { } said || LikelihoodTerms.Of(said.Value) >= LikelihoodTerm.VeryLikely) switch
        {
            (Stance.Supports, true) => StronglyAgree,
            (Stance.Supports, false) => Agree,
            (Stance.Refutes, true) => StronglyDisagree,
            (Stance.Refutes, false) => Disagree,
            _ => Neutral,
        };

    /// <summary>The opinion that a verdict comes to.</summary>
    public static string Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Corroborated => StronglyAgree,
            Verdict.Supported => Agree,
            Verdict.Doubtful => Disagree,
            Verdict.Refuted => StronglyDisagree,
            _ => Neutral,
        };
}
