using System.Collections.Immutable;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Interchange;

/// <summary>The ratings of exported and imported objects: MISP tags among their labels, OpenCTI’s letter, and numbers of confidence.</summary>
internal static class StixRatings
{
    /// <summary>Whether a label is a rating or a marking that a case can hold.</summary>
    public static bool IsRating(string label) =>
        MispTag.TryParse(label, out var tag)
        && (MispTags.Reliability([tag]) is not null || MispTags.Credibility([tag]) is not null || MispTags.Marking([tag]) is not null);

    /// <summary>The reliability that an identity or a report is given by OpenCTI, or else by MISP.</summary>
    public static Reliability? Reliability(StixObject one) =>
        one.Text(StixVocabulary.OpenCtiReliability) is { } letter && Scales.AdmiraltyReliability.TryRead(letter, out var value)
            ? ToReliability(value)
            : MispTags.Reliability(Tags(one));

    /// <summary>The credibility that an object is given by MISP.</summary>
    public static Credibility? Credibility(StixObject one) => MispTags.Credibility(Tags(one));

    /// <summary>The label of the Traffic Light Protocol that an object is given by MISP.</summary>
    public static IEnumerable<string> Markings(StixObject one) => MispTags.Marking(Tags(one)) is { } label ? [label.Marking()] : [];

    /// <summary>The labels of a source.</summary>
    public static ImmutableArray<string> Of(Source source) => source.Reliability is { } letter ? [MispTags.Of(letter).ToString()] : [];

    /// <summary>The labels of an item of evidence.</summary>
    public static ImmutableArray<string> Of(EvidenceItem item) => item.Credibility is { } number ? [MispTags.Of(number).ToString()] : [];

    /// <summary>The labels of an assessment.</summary>
    public static ImmutableArray<string> Of(ClaimAssessment claim) =>
        [MispTags.Of(claim.Term).ToString(), MispTags.Of(claim.Confidence.Level).ToString()];

    /// <summary>A letter as OpenCTI writes it.</summary>
    public static string? OpenCtiReliability(Reliability? reliability) =>
        reliability is { } letter ? $"{letter} - {Scales.AdmiraltyReliability.Levels[(int)letter - 1].Name}" : null;

    /// <summary>How probable a claim is, as a number on the DNI scale; null where there is too little to go on.</summary>
    public static int? Confidence(ClaimAssessment claim) =>
        claim.Verdict is Verdict.Unverified or Verdict.NotAssessable ? null : StixConfidence.OnDniScale(claim.Probability);

    /// <summary>How credible an item is, as a number on the Admiralty scale; null where nobody has judged it.</summary>
    public static int? Confidence(EvidenceItem item) => item.Credibility is { } number ? StixConfidence.Of(number) : null;

    private static IEnumerable<MispTag> Tags(StixObject one) =>
        one.Texts("labels").Select(label => MispTag.TryParse(label, out var tag) ? tag : null).OfType<MispTag>();

    private static Reliability ToReliability(ScaleValue value) =>
        (Reliability)(Scales.AdmiraltyReliability.Levels.IndexOf(value.Level!) + 1);
}
