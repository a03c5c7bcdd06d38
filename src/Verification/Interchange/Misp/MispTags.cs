using Verification.Confidence;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Interchange;

/// <summary>
/// The ratings of the library as tags of the MISP taxonomies admiralty-scale, estimative-language, misp and tlp, and back.
/// Tags of other taxonomies, and values that a taxonomy does not have, say nothing; neither do two tags that say different things.
/// </summary>
public static class MispTags
{
    private const string Admiralty = "admiralty-scale";
    private const string SourceReliability = "source-reliability";
    private const string InformationCredibility = "information-credibility";
    private const string Estimative = "estimative-language";
    private const string LikelihoodProbability = "likelihood-probability";
    private const string AnalyticConfidence = "confidence-in-analytic-judgment";
    private const string Misp = "misp";
    private const string ConfidenceLevelName = "confidence-level";
    private const string Tlp = "tlp";

    /// <summary>The reliability that tags give a source; null where they give none.</summary>
    public static Reliability? Reliability(IEnumerable<MispTag> tags) =>
        Position(tags, Admiralty, SourceReliability, MispScales.Reliability) is { } position ? (Reliability)position : null;

    /// <summary>The credibility that tags give information; null where they give none.</summary>
    public static Credibility? Credibility(IEnumerable<MispTag> tags) =>
        Position(tags, Admiralty, InformationCredibility, MispScales.Credibility) is { } position ? (Credibility)position : null;

    /// <summary>The term of likelihood that tags give a judgement; null where they give none.</summary>
    public static LikelihoodTerm? Likelihood(IEnumerable<MispTag> tags) =>
        Position(tags, Estimative, LikelihoodProbability, MispScales.Likelihood) is { } position ? (LikelihoodTerm)position : null;

    /// <summary>
    /// The analytic confidence that tags give a judgement: that of estimative-language, or else what misp:confidence-level comes to.
    /// Null where they give none, or say that it cannot be evaluated.
    /// </summary>
    public static ConfidenceLevel? Confidence(IEnumerable<MispTag> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var list = tags.ToArray();
        return Position(list, Estimative, AnalyticConfidence, MispScales.AnalyticConfidence) is { } position ? (ConfidenceLevel)position
            : Value(list, Misp, ConfidenceLevelName, MispScales.Confidence)?.ConvertTo(Scales.Icd203Confidence).Value?.Level is { } level
                ? (ConfidenceLevel)(Scales.Icd203Confidence.Levels.IndexOf(level) + 1)
            : null;
    }

    /// <summary>The strictest label of the Traffic Light Protocol among tags; null where there is none.</summary>
    public static TlpLabel? Marking(IEnumerable<MispTag> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        return TlpLabels.Strictest(
            tags.Where(tag => tag.Value is null && tag.Is(Tlp, tag.Predicate)).Select(tag => tag.ToString().ToUpperInvariant())
        );
    }

    /// <summary>The tag for a reliability.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reliability"/> is none of the six.</exception>
    public static MispTag Of(Reliability reliability) =>
        Tag(Admiralty, SourceReliability, MispScales.Reliability, (int)Guard.Defined(reliability));

    /// <summary>The tag for a credibility.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="credibility"/> is none of the six.</exception>
    public static MispTag Of(Credibility credibility) =>
        Tag(Admiralty, InformationCredibility, MispScales.Credibility, (int)Guard.Defined(credibility));

    /// <summary>The tag for a term of likelihood.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="term"/> is none of the seven.</exception>
    public static MispTag Of(LikelihoodTerm term) =>
        Tag(Estimative, LikelihoodProbability, MispScales.Likelihood, (int)Guard.Defined(term));

    /// <summary>The tag for a level of analytic confidence.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is none of the three.</exception>
    public static MispTag Of(ConfidenceLevel level) =>
        Tag(Estimative, AnalyticConfidence, MispScales.AnalyticConfidence, (int)Guard.Defined(level));

    /// <summary>The tag for a label of the Traffic Light Protocol, such as <c>tlp:amber+strict</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="label"/> is none of the five.</exception>
    public static MispTag Of(TlpLabel label) => MispTag.Of(Tlp, label.Marking()[(Tlp.Length + 1)..].ToLowerInvariant());

    private static MispTag Tag(string space, string predicate, Scale scale, int position) =>
        MispTag.Of(space, predicate, scale.Levels[position - 1].Code);

    private static int? Position(IEnumerable<MispTag> tags, string space, string predicate, Scale scale) =>
        Value(tags, space, predicate, scale)?.Level is { } level ? scale.Levels.IndexOf(level) + 1 : null;

    /// <summary>The one value that tags give of a predicate; null where they give none or several.</summary>
    private static ScaleValue? Value(IEnumerable<MispTag> tags, string space, string predicate, Scale scale)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var values = tags.Where(tag => tag.Is(space, predicate))
            .Select(tag => tag.Value is null ? null : scale.OfCode(tag.Value))
            .OfType<ScaleValue>()
            .Distinct()
            .Take(2)
            .ToArray();
        return values is [var only] ? only : null;
    }
}
