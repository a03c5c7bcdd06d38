using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Reporting;

/// <summary>Writes matrices of evidence against hypotheses as JSON; <c>docs/alternatives.md</c> describes the format.</summary>
public static class AlternativesFile
{
    /// <summary>The format that this version writes.</summary>
    public const string Format = "verification-alternatives/1";

    /// <summary>Writes matrices: the same bytes for the same matrices.</summary>
    /// <param name="assessment">The assessment that they are of.</param>
    /// <param name="matrices">The matrices.</param>
    /// <param name="stream">Where to write UTF-8 JSON; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(Assessment assessment, IEnumerable<HypothesisMatrix> matrices, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(matrices);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new JsonOutput(stream))
        {
            json.Object(() =>
            {
                json.Property("format", Format);
                json.Nullable("case", assessment.Title);
                json.Nullable("asOf", assessment.AsOf is { } date ? Dates.Write(date) : null);
                json.Array("sets", matrices, matrix => json.Object(() => Write(json, matrix)));
            });
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(JsonOutput json, HypothesisMatrix matrix)
    {
        json.Property("id", matrix.Set);
        json.Array("hypotheses", matrix.Hypotheses, hypothesis => json.Object(() => Write(json, hypothesis)));
        json.Array("evidence", matrix.Evidence, row => json.Object(() => Write(json, row)));
        json.Array("neutral", matrix.Neutral, json.Value);
        if (matrix.Disagreement is { } disagreement)
        {
            json.Object("disagreement", () => Write(json, disagreement));
        }
    }

    private static void Write(JsonOutput json, HypothesisColumn hypothesis)
    {
        json.Property("label", hypothesis.Label);
        json.Property("claim", hypothesis.Claim);
        json.Property("probability", hypothesis.Probability.Value);
        json.Property("alternativeProbability", hypothesis.AlternativeProbability.Value);
        json.Property("probabilityRank", hypothesis.ProbabilityRank);
        json.Property("inconsistent", hypothesis.Inconsistent);
        json.Property("inconsistentDirectly", hypothesis.InconsistentDirectly);
        json.Property("inconsistency", hypothesis.Inconsistency);
        json.Property("inconsistencyRank", hypothesis.InconsistencyRank);
    }

    private static void Write(JsonOutput json, HypothesisRow row)
    {
        json.Property("evidence", row.Evidence);
        json.Array("origins", row.Origins, json.Value);
        json.Array("repetitions", row.Repetitions, json.Value);
        json.Property("diagnosticity", row.Diagnosticity);
        json.Array("cells", row.Cells, cell => json.Object(() => Write(json, cell)));
    }

    private static void Write(JsonOutput json, HypothesisCell cell)
    {
        json.Property("consistency", Vocabulary<Consistency>.Word(cell.Consistency));
        json.Property("weight", cell.Weight);
        json.Property("logLikelihoodRatio", cell.LogLikelihoodRatio);
        json.Property("bearing", Vocabulary<HypothesisBearing>.Word(cell.Bearing));
    }

    private static void Write(JsonOutput json, RankDisagreement disagreement)
    {
        json.Property("moreProbable", disagreement.MoreProbable);
        json.Property("lessInconsistent", disagreement.LessInconsistent);
        json.Property("reason", Vocabulary<DisagreementReason>.Word(disagreement.Reason));
        json.Property("message", disagreement.Message);
    }
}
