using System.Collections.Frozen;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Serialization;

/// <summary>Reads options; what a file leaves out keeps its default.</summary>
internal sealed class OptionsReader(JsonInput json)
{
    public static ScoringOptions Read(JsonInput json) => new OptionsReader(json).Options();

    private ScoringOptions Options()
    {
        var options = ScoringOptions.Default;
        if (!json.EnterRoot("options"))
        {
            return options;
        }

        var format = new FormatProperty(json, OptionsFile.Format);
        while (json.NextProperty(out var property))
        {
            switch (property)
            {
                case "$schema":
                    json.Text();
                    break;
                case "format":
                    format.Read();
                    break;
                case "reliability":
                    options = options with { Reliability = Reliability(options.Reliability) };
                    break;
                case "credibility":
                    options = options with { Credibility = Credibility(options.Credibility) };
                    break;
                case "kinds":
                    options = options with { Kinds = Kinds(options.Kinds) };
                    break;
                case "trustFloor":
                    options = options with { TrustFloor = Number(options.TrustFloor) };
                    break;
                case "trustCeiling":
                    options = options with { TrustCeiling = Number(options.TrustCeiling) };
                    break;
                case "reliabilityShare":
                    options = options with { ReliabilityShare = Number(options.ReliabilityShare) };
                    break;
                case "directness":
                    options = options with { Directness = Directness(options.Directness) };
                    break;
                case "certaintySpan":
                    options = options with { CertaintySpan = Number(options.CertaintySpan) };
                    break;
                case "preliminaryFactor":
                    options = options with { PreliminaryFactor = Number(options.PreliminaryFactor) };
                    break;
                case "selfInterestFactor":
                    options = options with { SelfInterestFactor = Number(options.SelfInterestFactor) };
                    break;
                case "againstInterestFactor":
                    options = options with { AgainstInterestFactor = Number(options.AgainstInterestFactor) };
                    break;
                case "maximumWeight":
                    options = options with { MaximumWeight = Number(options.MaximumWeight) };
                    break;
                case "affiliationCorrelation":
                    options = options with { AffiliationCorrelation = Number(options.AffiliationCorrelation) };
                    break;
                case "priorWeight":
                    options = options with { PriorWeight = Number(options.PriorWeight) };
                    break;
                case "baseRate":
                    options = options with { BaseRate = Number(options.BaseRate) };
                    break;
                case "unratedLow":
                    options = options with { UnratedLow = Number(options.UnratedLow) };
                    break;
                case "unratedHigh":
                    options = options with { UnratedHigh = Number(options.UnratedHigh) };
                    break;
                case "intervalMass":
                    options = options with { IntervalMass = Number(options.IntervalMass) };
                    break;
                case "grading":
                    options = options with { Grading = Grading(options.Grading) };
                    break;
                case "highConfidence":
                    options = options with { HighConfidence = Confidence(options.HighConfidence) };
                    break;
                case "moderateConfidence":
                    options = options with { ModerateConfidence = Confidence(options.ModerateConfidence) };
                    break;
                default:
                    json.UnknownProperty(property, "options");
                    break;
            }
        }

        format.Check();
        return options;
    }

    private ReliabilityCredences Reliability(ReliabilityCredences value)
    {
        for (var more = json.EnterObject("reliability"); more && json.NextProperty(out var property); )
        {
            value = property switch
            {
                "A" => value with { A = Number(value.A) },
                "B" => value with { B = Number(value.B) },
                "C" => value with { C = Number(value.C) },
                "D" => value with { D = Number(value.D) },
                "E" => value with { E = Number(value.E) },
                _ => Unknown(value, property, "reliability"),
            };
        }

        return value;
    }

    private CredibilityCredences Credibility(CredibilityCredences value)
    {
        for (var more = json.EnterObject("credibility"); more && json.NextProperty(out var property); )
        {
            value = property switch
            {
                "confirmed" => value with { Confirmed = Number(value.Confirmed) },
                "probablyTrue" => value with { ProbablyTrue = Number(value.ProbablyTrue) },
                "possiblyTrue" => value with { PossiblyTrue = Number(value.PossiblyTrue) },
                "doubtful" => value with { Doubtful = Number(value.Doubtful) },
                "improbable" => value with { Improbable = Number(value.Improbable) },
                _ => Unknown(value, property, "credibility"),
            };
        }

        return value;
    }

    private KindCredence Kind(KindCredence value)
    {
        for (var more = json.EnterObject("a kind"); more && json.NextProperty(out var property); )
        {
            value = property switch
            {
                "supports" => value with { Supports = Number(value.Supports) },
                "refutes" => value with { Refutes = Number(value.Refutes) },
                "interestSensitivity" => value with { InterestSensitivity = Number(value.InterestSensitivity) },
                _ => Unknown(value, property, "a kind"),
            };
        }

        return value;
    }

    private FrozenDictionary<SourceKind, KindCredence> Kinds(FrozenDictionary<SourceKind, KindCredence> value)
    {
        var kinds = value.ToDictionary();
        for (var more = json.EnterObject("kinds"); more && json.NextProperty(out var property); )
        {
            if (Vocabulary<SourceKind>.TryRead(property, out var kind))
            {
                kinds[kind] = Kind(kinds[kind]);
            }
            else
            {
                json.UnknownProperty(property, "kinds");
            }
        }

        return kinds.ToFrozenDictionary();
    }

    private DirectnessFactors Directness(DirectnessFactors value)
    {
        for (var more = json.EnterObject("directness"); more && json.NextProperty(out var property); )
        {
            value = property switch
            {
                "firsthand" => value with { Firsthand = Number(value.Firsthand) },
                "secondhand" => value with { Secondhand = Number(value.Secondhand) },
                "hearsay" => value with { Hearsay = Number(value.Hearsay) },
                "derived" => value with { Derived = Number(value.Derived) },
                _ => Unknown(value, property, "directness"),
            };
        }

        return value;
    }

    private GradingThresholds Grading(GradingThresholds value)
    {
        for (var more = json.EnterObject("grading"); more && json.NextProperty(out var property); )
        {
            value = property switch
            {
                "contested" => value with { Contested = Number(value.Contested) },
                "unverified" => value with { Unverified = Number(value.Unverified) },
                "supported" => value with { Supported = Number(value.Supported) },
                "corroborated" => value with { Corroborated = Number(value.Corroborated) },
                "groupWeight" => value with { GroupWeight = Number(value.GroupWeight) },
                "corroboratingGroups" => value with { CorroboratingGroups = Whole(value.CorroboratingGroups) },
                _ => Unknown(value, property, "grading"),
            };
        }

        return value;
    }

    private ConfidenceThresholds Confidence(ConfidenceThresholds value)
    {
        for (var more = json.EnterObject("thresholds of confidence"); more && json.NextProperty(out var property); )
        {
            value = property switch
            {
                "maximumUncertainty" => value with { MaximumUncertainty = Number(value.MaximumUncertainty) },
                "independentGroups" => value with { IndependentGroups = Whole(value.IndependentGroups) },
                "contestBelow" => value with { ContestBelow = Number(value.ContestBelow) },
                _ => Unknown(value, property, "thresholds of confidence"),
            };
        }

        return value;
    }

    private T Unknown<T>(T value, string property, string where)
    {
        json.UnknownProperty(property, where);
        return value;
    }

    private double Number(double fallback) => json.Number() ?? fallback;

    private int Whole(int fallback) => json.Whole(0, int.MaxValue) ?? fallback;
}
