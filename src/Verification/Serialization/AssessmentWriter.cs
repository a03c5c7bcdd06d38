using System.Collections.Immutable;
using Verification.Confidence;
using Verification.Scoring;

namespace Verification.Serialization;

/// <summary>Writes an assessment in the order of the format.</summary>
internal sealed class AssessmentWriter(JsonOutput json)
{
    /// <summary>Writes an assessment of which the claims are given apart.</summary>
    /// <param name="assessment">The assessment; its own claims are not looked at.</param>
    /// <param name="count">How many claims there are.</param>
    /// <param name="claims">Gives the claims from one position up to another; called for several stretches at once.</param>
    public void Write(Assessment assessment, int count, Func<int, int, ReadOnlyMemory<ClaimAssessment>> claims)
    {
        json.StartObject();
        json.Property("format", AssessmentFile.Format);
        json.Nullable("case", assessment.Title);
        json.Nullable("asOf", assessment.AsOf is { } date ? Dates.Write(date) : null);
        WriteOptions(json, assessment.Options);
        json.StartArray("claims");
        OrderedFragments.Write(
            json,
            count,
            (fragment, start, end) =>
            {
                var writer = new AssessmentWriter(fragment);
                foreach (var claim in claims(start, end).Span)
                {
                    writer.Write(claim);
                }
            }
        );
        json.EndArray();
        json.Array("sources", assessment.Sources, Write);
        json.Array("absent", assessment.Absent, Write);
        json.EndObject();
    }

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
        json.StartObject();
        json.Property("id", claim.Id);
        json.Property("verdict", Vocabulary<Verdict>.Word(claim.Verdict));
        json.Property("probability", claim.Probability.Value);
        WriteRange(json, "range", claim.Range);
        WriteRange(json, "interval", claim.Interval);
        json.Property("term", Vocabulary<LikelihoodTerm>.Word(claim.Term));
        Write(claim.Opinion);
        json.Property("support", claim.Support);
        json.Property("refutation", claim.Refutation);
        json.Property("contest", claim.Contest);
        Write(claim.Groups);
        Write(claim.Confidence);
        Write(claim.Contributions);
        Write(claim.Flips);
        Write(claim.Flags);
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
            Write(grade);
        }

        json.EndObject();
    }

    private void Write(Grade grade)
    {
        json.StartObject("grade");
        json.Property("scheme", grade.Scheme);
        json.Nullable("label", grade.Label);
        json.Property("reason", grade.Reason);
        json.EndObject();
    }

    private void Write(Opinion opinion)
    {
        json.StartObject("opinion");
        json.Property("belief", opinion.Belief);
        json.Property("disbelief", opinion.Disbelief);
        json.Property("uncertainty", opinion.Uncertainty);
        json.Property("baseRate", opinion.BaseRate.Value);
        json.EndObject();
    }

    private void Write(GroupCounts groups)
    {
        json.StartObject("groups");
        json.Property("supports", groups.Supports);
        json.Property("refutes", groups.Refutes);
        json.EndObject();
    }

    private void Write(AnalyticConfidence confidence)
    {
        json.StartObject("confidence");
        json.Property("level", Vocabulary<ConfidenceLevel>.Word(confidence.Level));
        json.StartArray("reasons");
        foreach (var reason in confidence.Reasons)
        {
            json.StartObject();
            json.Property("code", Vocabulary<ReasonCode>.Word(reason.Code));
            json.Property("message", reason.Message);
            json.EndObject();
        }

        json.EndArray();
        json.EndObject();
    }

    private void Write(ImmutableArray<Contribution> contributions)
    {
        json.StartArray("contributions");
        foreach (var contribution in contributions)
        {
            json.StartObject();
            json.Property("direction", Vocabulary<Direction>.Word(contribution.Direction));
            json.Property("group", contribution.Group);
            json.Property("weight", contribution.Weight);
            json.Property("probabilityWithout", contribution.ProbabilityWithout.Value);
            Write(contribution.Origins);
            json.EndObject();
        }

        json.EndArray();
    }

    private void Write(ImmutableArray<OriginContribution> origins)
    {
        json.StartArray("origins");
        foreach (var origin in origins)
        {
            json.StartObject();
            json.Property("source", origin.Source);
            json.Property("weight", origin.Weight);
            Texts("evidence", origin.Evidence);
            json.EndObject();
        }

        json.EndArray();
    }

    private void Write(ImmutableArray<Flip> flips)
    {
        json.StartArray("flips");
        foreach (var flip in flips)
        {
            json.StartObject();
            json.Property("threshold", flip.Threshold);
            json.Property(flip.IsReached ? "removeSupport" : "addSupport", flip.Support);
            json.Property(flip.IsReached ? "addRefutation" : "removeRefutation", flip.Refutation);
            Texts("removeGroups", flip.RemoveGroups);
            json.EndObject();
        }

        json.EndArray();
    }

    private void Write(ImmutableArray<Flag> flags)
    {
        json.StartArray("flags");
        foreach (var flag in flags)
        {
            json.StartObject();
            json.Property("code", Vocabulary<FlagCode>.Word(flag.Code));
            json.Property("message", flag.Message);
            Texts("evidence", flag.Evidence);
            json.EndObject();
        }

        json.EndArray();
    }

    private void Texts(string name, ImmutableArray<string> texts)
    {
        json.StartArray(name);
        foreach (var text in texts)
        {
            json.Value(text);
        }

        json.EndArray();
    }

    private void Write(SourceUse source)
    {
        json.StartObject();
        json.Property("id", source.Id);
        json.Property("items", source.Items);
        json.Property("supports", source.Supports);
        json.Property("refutes", source.Refutes);
        json.Property("unused", source.Unused);
        json.EndObject();
    }

    private void Write(AbsentEvidence absent)
    {
        json.StartObject();
        json.Property("evidence", absent.Evidence);
        json.Property("reason", Vocabulary<AbsenceReason>.Word(absent.Reason));
        json.EndObject();
    }
}
