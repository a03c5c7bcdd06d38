using System.Collections.Frozen;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Serialization;

/// <summary>Reads options; what a file leaves out keeps its default.</summary>
/// <param name="json">The file.</param>
/// <param name="beside">Reads the properties that stand beside the constants, and says whether the one at hand was one.</param>
internal sealed class OptionsReader(JsonInput json, Func<bool> beside)
{
    /// <summary>Reads the constants, and passes over what was learned beside them.</summary>
    public static ScoringOptions Read(JsonInput json) =>
        Read(json, () => json.Property is OptionsFile.SourceTrust or OptionsFile.Recalibration or OptionsFile.Provenance && json.Pass());

    /// <inheritdoc cref="OptionsReader(JsonInput, Func{bool})"/>
    public static ScoringOptions Read(JsonInput json, Func<bool> beside) => new OptionsReader(json, beside).Options();

    private ScoringOptions Options()
    {
        var options = ScoringOptions.Default;
        if (!json.EnterRoot("options"))
        {
            return options;
        }

        var format = new FormatProperty(json, OptionsFile.Format);
        while (json.NextProperty())
        {
            options = format.Take() || beside() ? options : Option(options);
        }

        format.Check();
        return options;
    }

    private ScoringOptions Option(ScoringOptions options) =>
        json.Property switch
        {
            "reliability" => options with { Reliability = Reliability(options.Reliability) },
            "credibility" => options with { Credibility = Credibility(options.Credibility) },
            "kinds" => options with { Kinds = Kinds(options.Kinds) },
            "trustFloor" => options with { TrustFloor = Number(options.TrustFloor) },
            "trustCeiling" => options with { TrustCeiling = Number(options.TrustCeiling) },
            "reliabilityShare" => options with { ReliabilityShare = Number(options.ReliabilityShare) },
            "directness" => options with { Directness = Directness(options.Directness) },
            "certaintySpan" => options with { CertaintySpan = Number(options.CertaintySpan) },
            "preliminaryFactor" => options with { PreliminaryFactor = Number(options.PreliminaryFactor) },
            "selfInterestFactor" => options with { SelfInterestFactor = Number(options.SelfInterestFactor) },
            "againstInterestFactor" => options with { AgainstInterestFactor = Number(options.AgainstInterestFactor) },
            "maximumWeight" => options with { MaximumWeight = Number(options.MaximumWeight) },
            "affiliationCorrelation" => options with { AffiliationCorrelation = Number(options.AffiliationCorrelation) },
            "priorWeight" => options with { PriorWeight = Number(options.PriorWeight) },
            "baseRate" => options with { BaseRate = Number(options.BaseRate) },
            "unratedLow" => options with { UnratedLow = Number(options.UnratedLow) },
            "unratedHigh" => options with { UnratedHigh = Number(options.UnratedHigh) },
            "intervalMass" => options with { IntervalMass = Number(options.IntervalMass) },
            "grading" => options with { Grading = Grading(options.Grading) },
            "highConfidence" => options with { HighConfidence = Confidence(options.HighConfidence) },
            "moderateConfidence" => options with { ModerateConfidence = Confidence(options.ModerateConfidence) },
            _ => Unknown(options, "options"),
        };

    private ReliabilityCredences Reliability(ReliabilityCredences value)
    {
        for (var more = json.EnterObject("reliability"); more && json.NextProperty(); )
        {
            value = json.Property switch
            {
                "A" => value with { A = Number(value.A) },
                "B" => value with { B = Number(value.B) },
                "C" => value with { C = Number(value.C) },
                "D" => value with { D = Number(value.D) },
                "E" => value with { E = Number(value.E) },
                _ => Unknown(value, "reliability"),
            };
        }

        return value;
    }

    private CredibilityCredences Credibility(CredibilityCredences value)
    {
        for (var more = json.EnterObject("credibility"); more && json.NextProperty(); )
        {
            value = json.Property switch
            {
                "confirmed" => value with { Confirmed = Number(value.Confirmed) },
                "probablyTrue" => value with { ProbablyTrue = Number(value.ProbablyTrue) },
                "possiblyTrue" => value with { PossiblyTrue = Number(value.PossiblyTrue) },
                "doubtful" => value with { Doubtful = Number(value.Doubtful) },
                "improbable" => value with { Improbable = Number(value.Improbable) },
                _ => Unknown(value, "credibility"),
            };
        }

        return value;
    }

    private FrozenDictionary<SourceKind, KindCredence> Kinds(FrozenDictionary<SourceKind, KindCredence> value)
    {
        var kinds = value.ToDictionary();
        for (var more = json.EnterObject("kinds"); more && json.NextProperty(); )
        {
            if (Vocabulary<SourceKind>.TryRead(json.Property, out var kind))
            {
                kinds[kind] = Kind(kinds[kind]);
            }
            else
            {
                json.UnknownProperty("kinds");
            }
        }

        return kinds.ToFrozenDictionary();
    }

    private KindCredence Kind(KindCredence value)
    {
        for (var more = json.EnterObject("a kind"); more && json.NextProperty(); )
        {
            value = json.Property switch
            {
                "supports" => value with { Supports = Number(value.Supports) },
                "refutes" => value with { Refutes = Number(value.Refutes) },
                "interestSensitivity" => value with { InterestSensitivity = Number(value.InterestSensitivity) },
                _ => Unknown(value, "a kind"),
            };
        }

        return value;
    }

    private DirectnessFactors Directness(DirectnessFactors value)
    {
        for (var more = json.EnterObject("directness"); more && json.NextProperty(); )
        {
            value = json.Property switch
            {
                "firsthand" => value with { Firsthand = Number(value.Firsthand) },
                "secondhand" => value with { Secondhand = Number(value.Secondhand) },
                "hearsay" => value with { Hearsay = Number(value.Hearsay) },
                "derived" => value with { Derived = Number(value.Derived) },
                _ => Unknown(value, "directness"),
            };
        }

        return value;
    }

    private GradingThresholds Grading(GradingThresholds value)
    {
        for (var more = json.EnterObject("grading"); more && json.NextProperty(); )
        {
            value = json.Property switch
            {
                "contested" => value with { Contested = Number(value.Contested) },
                "unverified" => value with { Unverified = Number(value.Unverified) },
                "supported" => value with { Supported = Number(value.Supported) },
                "corroborated" => value with { Corroborated = Number(value.Corroborated) },
                "groupWeight" => value with { GroupWeight = Number(value.GroupWeight) },
                "corroboratingGroups" => value with { CorroboratingGroups = Whole(value.CorroboratingGroups) },
                _ => Unknown(value, "grading"),
            };
        }

        return value;
    }

    private ConfidenceThresholds Confidence(ConfidenceThresholds value)
    {
        for (var more = json.EnterObject("thresholds of confidence"); more && json.NextProperty(); )
        {
            value = json.Property switch
            {
                "maximumUncertainty" => value with { MaximumUncertainty = Number(value.MaximumUncertainty) },
                "independentGroups" => value with { IndependentGroups = Whole(value.IndependentGroups) },
                "contestBelow" => value with { ContestBelow = Number(value.ContestBelow) },
                _ => Unknown(value, "thresholds of confidence"),
            };
        }

        return value;
    }

    private T Unknown<T>(T value, string where)
    {
        json.UnknownProperty(where);
        return value;
    }

    private double Number(double fallback) => json.Number() ?? fallback;

    private int Whole(int fallback) => json.Whole(0, int.MaxValue) ?? fallback;
}
