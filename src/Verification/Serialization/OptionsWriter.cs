using Verification.Scoring;
using Verification.Sources;

namespace Verification.Serialization;

/// <summary>Writes options, every constant of them, in the order of the format.</summary>
internal sealed class OptionsWriter(JsonOutput json)
{
    /// <summary>Writes options.</summary>
    /// <param name="options">The constants.</param>
    /// <param name="beside">Writes what stands beside them; null for nothing.</param>
    public void Write(ScoringOptions options, Action? beside = null) =>
        json.Object(() =>
        {
            json.Property("format", OptionsFile.Format);
            json.Object("reliability", () => Write(options.Reliability));
            json.Object("credibility", () => Write(options.Credibility));
            json.Object("kinds", () => Write(options.Kinds));
            json.Property("trustFloor", options.TrustFloor);
            json.Property("trustCeiling", options.TrustCeiling);
            json.Property("reliabilityShare", options.ReliabilityShare);
            json.Object("directness", () => Write(options.Directness));
            json.Property("certaintySpan", options.CertaintySpan);
            json.Property("preliminaryFactor", options.PreliminaryFactor);
            json.Property("selfInterestFactor", options.SelfInterestFactor);
            json.Property("againstInterestFactor", options.AgainstInterestFactor);
            json.Property("maximumWeight", options.MaximumWeight);
            json.Property("affiliationCorrelation", options.AffiliationCorrelation);
            json.Property("priorWeight", options.PriorWeight);
            json.Property("baseRate", options.BaseRate);
            json.Property("unratedLow", options.UnratedLow);
            json.Property("unratedHigh", options.UnratedHigh);
            json.Property("intervalMass", options.IntervalMass);
            json.Object("grading", () => Write(options.Grading));
            json.Object("highConfidence", () => Write(options.HighConfidence));
            json.Object("moderateConfidence", () => Write(options.ModerateConfidence));
            beside?.Invoke();
        });

    private void Write(ReliabilityCredences value)
    {
        json.Property("A", value.A);
        json.Property("B", value.B);
        json.Property("C", value.C);
        json.Property("D", value.D);
        json.Property("E", value.E);
    }

    private void Write(CredibilityCredences value)
    {
        json.Property("confirmed", value.Confirmed);
        json.Property("probablyTrue", value.ProbablyTrue);
        json.Property("possiblyTrue", value.PossiblyTrue);
        json.Property("doubtful", value.Doubtful);
        json.Property("improbable", value.Improbable);
    }

    private void Write(IReadOnlyDictionary<SourceKind, KindCredence> kinds)
    {
        foreach (var (kind, credence) in kinds.OrderBy(pair => pair.Key))
        {
            json.Object(Vocabulary<SourceKind>.Word(kind), () => Write(credence));
        }
    }

    private void Write(KindCredence value)
    {
        json.Property("supports", value.Supports);
        json.Property("refutes", value.Refutes);
        json.Property("interestSensitivity", value.InterestSensitivity);
    }

    private void Write(DirectnessFactors value)
    {
        json.Property("firsthand", value.Firsthand);
        json.Property("secondhand", value.Secondhand);
        json.Property("hearsay", value.Hearsay);
        json.Property("derived", value.Derived);
    }

    private void Write(GradingThresholds value)
    {
        json.Property("contested", value.Contested);
        json.Property("unverified", value.Unverified);
        json.Property("supported", value.Supported);
        json.Property("corroborated", value.Corroborated);
        json.Property("groupWeight", value.GroupWeight);
        json.Property("corroboratingGroups", value.CorroboratingGroups);
    }

    private void Write(ConfidenceThresholds value)
    {
        json.Property("maximumUncertainty", value.MaximumUncertainty);
        json.Property("independentGroups", value.IndependentGroups);
        json.Property("contestBelow", value.ContestBelow);
    }
}
