using System.Collections.Immutable;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Interchange;

/// <summary>The ratings of exported and imported objects: MISP tags among their labels, and OpenCTI’s letter.</summary>
internal static class StixRatings
{
    public static bool IsRating(string label) => false;

    public static Reliability? Reliability(StixObject one) => null;

    public static Credibility? Credibility(StixObject one) => null;

    public static IEnumerable<string> Markings(StixObject one) => [];

    public static ImmutableArray<string> Of(Source source) => [];

    public static ImmutableArray<string> Of(EvidenceItem item) => [];

    public static ImmutableArray<string> Of(LikelihoodTerm term) => [];

    /// <summary>A letter as OpenCTI writes it.</summary>
    public static string? OpenCtiReliability(Reliability? letter) => null;
}
