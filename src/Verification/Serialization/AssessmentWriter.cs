using Verification.Confidence;
using Verification.Scoring;

namespace Verification.Serialization;

/// <summary>Writes an assessment in the order of the format.</summary>
internal sealed class AssessmentWriter(JsonOutput json)
{
    public void Write(Assessment assessment) =>
        json.Object(() =>
        {
            json.Property("format", AssessmentFile.Format);
            json.Nullable("case", assessment.Title);
            json.Nullable("asOf", assessment.AsOf is { } date ? Dates.Write(date) : null);
            WriteOptions(json, assessment.Options);
            json.Array("claims", assessment.Claims, claim => json.Object(() => Write(claim)));
            json.Array("sources", assessment.Sources, source => json.Object(() => Write(source)));
            json.Array("absent", assessment.Absent, absent => json.Object(() => Write(absent)));
        });

    /// <summary>Which constants something was made with.</summary>
    public static void WriteOptions(JsonOutput json, ScoringOptions options) =>
        json.Object(
            "options",
            () =>
            {
                json.Property("sha256", OptionsFile.Digest(options));
                json.Property("default", options.IsDefault);
            }
        );

    public static void WriteRange(JsonOutput json, string name, ProbabilityInterval interval) =>
        json.Array(name, [interval.Low.Value, interval.High.Value], json.Value);

    private void Write(ClaimAssessment claim)
    {
        json.Property("id", claim.Id);
        json.Property("verdict", Vocabulary<Verdict>.Word(claim.Verdict));
        json.Property("probability", claim.Probability.Value);
        WriteRange(json, "range", claim.Range);
        WriteRange(json, "interval", claim.Interval);
        json.Property("term", Vocabulary<LikelihoodTerm>.Word(claim.Term));
        json.Object("opinion", () => Write(claim.Opinion));
        json.Property("support", claim.Support);
        json.Property("refutation", claim.Refutation);
        json.Property("contest", claim.Contest);
        json.Object(
            "groups",
            () =>
            {
                json.Property("supports", claim.Groups.Supports);
                json.Property("refutes", claim.Groups.Refutes);
            }
        );
        json.Object("confidence", () => Write(claim.Confidence));
        json.Array("contributions", claim.Contributions, contribution => json.Object(() => Write(contribution)));
        json.Array("flips", claim.Flips, flip => json.Object(() => Write(flip)));
        json.Array("flags", claim.Flags, flag => json.Object(() => Write(flag)));
        json.Optional("alternativeProbability", claim.AlternativeProbability?.Value);
        json.Optional("recalibratedProbability", claim.RecalibratedProbability?.Value);
        json.Property("narrative", claim.Narrative);
        if (claim.AsDeclared is { } declared)
        {
            json.Object(
                "asDeclared",
                () =>
                {
                    json.Property("verdict", Vocabulary<Verdict>.Word(declared.Verdict));
                    json.Property("probability", declared.Probability.Value);
                }
            );
        }

        if (claim.Grade is { } grade)
        {
            json.Object("grade", () => Write(grade));
        }
    }

    private void Write(Grade grade)
    {
        json.Property("scheme", grade.Scheme);
        json.Nullable("label", grade.Label);
        json.Property("reason", grade.Reason);
    }

    private void Write(Opinion opinion)
    {
        json.Property("belief", opinion.Belief);
        json.Property("disbelief", opinion.Disbelief);
        json.Property("uncertainty", opinion.Uncertainty);
        json.Property("baseRate", opinion.BaseRate.Value);
    }

    private void Write(AnalyticConfidence confidence)
    {
        json.Property("level", Vocabulary<ConfidenceLevel>.Word(confidence.Level));
        json.Array(
            "reasons",
            confidence.Reasons,
            reason =>
                json.Object(() =>
                {
                    json.Property("code", Vocabulary<ReasonCode>.Word(reason.Code));
                    json.Property("message", reason.Message);
                })
        );
    }

    private void Write(Contribution contribution)
    {
        json.Property("direction", Vocabulary<Direction>.Word(contribution.Direction));
        json.Property("group", contribution.Group);
        json.Property("weight", contribution.Weight);
        json.Property("probabilityWithout", contribution.ProbabilityWithout.Value);
        json.Array(
            "origins",
            contribution.Origins,
            origin =>
                json.Object(() =>
                {
                    json.Property("source", origin.Source);
                    json.Property("weight", origin.Weight);
                    json.Array("evidence", origin.Evidence, json.Value);
                })
        );
    }

    private void Write(Flip flip)
    {
        json.Property("threshold", flip.Threshold);
        json.Property(flip.IsReached ? "removeSupport" : "addSupport", flip.Support);
        json.Property(flip.IsReached ? "addRefutation" : "removeRefutation", flip.Refutation);
        json.Array("removeGroups", flip.RemoveGroups, json.Value);
    }

    private void Write(Flag flag)
    {
        json.Property("code", Vocabulary<FlagCode>.Word(flag.Code));
        json.Property("message", flag.Message);
        json.Array("evidence", flag.Evidence, json.Value);
    }

    private void Write(SourceUse source)
    {
        json.Property("id", source.Id);
        json.Property("items", source.Items);
        json.Property("supports", source.Supports);
        json.Property("refutes", source.Refutes);
        json.Property("unused", source.Unused);
    }

    private void Write(AbsentEvidence absent)
    {
        json.Property("evidence", absent.Evidence);
        json.Property("reason", Vocabulary<AbsenceReason>.Word(absent.Reason));
    }
}
