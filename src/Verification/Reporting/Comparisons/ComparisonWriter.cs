using Verification.Confidence;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Reporting;

/// <summary>Writes a comparison in the order of the format. Differences are referred to by their position in the list of all.</summary>
internal sealed class ComparisonWriter
{
    private readonly JsonOutput json;
    private readonly CaseComparison comparison;
    private readonly Dictionary<Difference, int> positions = new(ReferenceEqualityComparer.Instance);

    public ComparisonWriter(JsonOutput json, CaseComparison comparison)
    {
        this.json = json;
        this.comparison = comparison;
        foreach (var difference in comparison.Differences)
        {
            positions.Add(difference, positions.Count);
        }
    }

    public void Write() =>
        json.Object(() =>
        {
            json.Property("format", ComparisonFile.Format);
            json.Object("before", () => Write(comparison.Before, comparison.AsOfBefore));
            json.Object("after", () => Write(comparison.After, comparison.AsOfAfter));
            json.Property("verdictChanged", comparison.IsVerdictChanged);
            json.Array("claims", comparison.Claims, claim => json.Object(() => Write(claim)));
            json.Array("differences", comparison.Differences, difference => json.Object(() => Write(difference)));
            json.Array("withoutEffect", comparison.WithoutEffect, Position);
        });

    private void Write(ComparisonSide side, DateTimeOffset? asOf)
    {
        json.Nullable("case", side.Case.Title);
        json.Nullable("asOf", asOf is { } date ? Dates.Write(date) : null);
        AssessmentWriter.WriteOptions(json, side.Options);
    }

    private void Write(ClaimComparison claim)
    {
        json.Property("id", claim.Id);
        json.Property("change", Vocabulary<ClaimChange>.Word(claim.Change));
        Write("before", claim.Before);
        Write("after", claim.After);
        json.Property("orders", claim.Orders);
        json.Array("attributions", claim.Attributions, attribution => json.Object(() => Write(attribution)));
    }

    private void Write(string name, ClaimFigures? figures)
    {
        if (figures is null)
        {
            json.Nullable(name, null);
        }
        else
        {
            json.Object(name, () => Write(figures));
        }
    }

    private void Write(ClaimFigures figures)
    {
        json.Property("verdict", Vocabulary<Verdict>.Word(figures.Verdict));
        json.Property("probability", figures.Probability.Value);
        AssessmentWriter.WriteRange(json, "range", figures.Range);
        AssessmentWriter.WriteRange(json, "interval", figures.Interval);
        json.Property("term", Vocabulary<LikelihoodTerm>.Word(figures.Term));
        json.Property("confidence", Vocabulary<ConfidenceLevel>.Word(figures.Confidence));
        json.Property("contest", figures.Contest);
        json.Object(
            "groups",
            () =>
            {
                json.Property("supports", figures.Groups.Supports);
                json.Property("refutes", figures.Groups.Refutes);
            }
        );
        json.Optional("alternativeProbability", figures.AlternativeProbability?.Value);
    }

    private void Write(Attribution attribution)
    {
        json.Array("differences", attribution.Differences, Position);
        json.Property("part", attribution.Part);
        json.Property("verdictWithout", Vocabulary<Verdict>.Word(attribution.VerdictWithout));
        json.Property("verdictAlone", Vocabulary<Verdict>.Word(attribution.VerdictAlone));
        json.Property("decisive", attribution.IsDecisive);
        json.Property("sufficient", attribution.IsSufficient);
    }

    private void Write(Difference difference)
    {
        json.Property("kind", Vocabulary<DifferenceKind>.Word(difference.Kind));
        json.Property("element", Vocabulary<DifferenceElement>.Word(difference.Element));
        json.Property("id", difference.Id);
        json.Optional("property", difference.Property);
        json.Optional("before", difference.Before);
        json.Optional("after", difference.After);
        json.Property("bearing", Vocabulary<DifferenceBearing>.Word(difference.Bearing));
        json.Property("summary", difference.Summary);
    }

    private void Position(Difference difference) => json.Value(positions[difference]);
}
