using System.Collections.Immutable;
using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>Sets the evidence of a case against its sets of hypotheses.</summary>
internal sealed class EvidenceMatching
{
    private readonly VerificationCase @case;
    private readonly Dictionary<string, EvidenceItem> items;
    private readonly Dictionary<string, ClaimAssessment> assessed;
    private readonly Dictionary<string, Claim> claims;
    private readonly HashSet<string> absent;
    private readonly RowFolding folding;

    public EvidenceMatching(VerificationCase @case, Assessment assessment)
    {
        this.@case = @case;
        items = @case.Evidence.ToDictionary(item => item.Id, StringComparer.Ordinal);
        claims = @case.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        assessed = assessment.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        absent = assessment.Absent.Select(item => item.Evidence).ToHashSet(StringComparer.Ordinal);
        folding = new(items, assessment);
    }

    /// <summary>The matrix of a set.</summary>
    public HypothesisMatrix Matrix(AlternativeSet set)
    {
        var bearings = set.Claims.Select(id => new HypothesisBearings(assessed[id], items)).ToArray();
        var columns = HypothesisRanking.Columns(bearings);
        return new()
        {
            Set = set.Id,
            Hypotheses = columns,
            Evidence = Rows(bearings),
            Neutral = Neutral(set, bearings),
            Disagreement = HypothesisRanking.Disagreement(columns, id => claims[id].BaseRate ?? 1.0 / set.Claims.Length),
        };
    }

    private ImmutableArray<HypothesisRow> Rows(HypothesisBearings[] bearings) =>
        [
            .. bearings
                .SelectMany(hypothesis => hypothesis.Items)
                .Distinct(StringComparer.Ordinal)
                .Where(folding.Leads)
                .Select(item => Row(item, bearings))
                .OrderByDescending(row => Comparison.Rank(row.Diagnosticity))
                .ThenBy(row => row.Evidence, StringComparer.Ordinal),
        ];

    private HypothesisRow Row(string item, HypothesisBearings[] bearings)
    {
        ImmutableArray<HypothesisCell> cells = [.. bearings.Select(hypothesis => hypothesis.Cell(item))];
        var ratios = cells.Select(cell => cell.Bearing == HypothesisBearing.Exclusion ? 0 : cell.LogLikelihoodRatio).ToArray();
        return new()
        {
            Evidence = item,
            Origins = folding.Origins(item),
            Repetitions = folding.Repetitions(item),
            Diagnosticity = ratios.Max() - ratios.Min(),
            Cells = cells,
        };
    }

    private ImmutableArray<string> Neutral(AlternativeSet set, HypothesisBearings[] bearings)
    {
        var members = set.Claims.ToHashSet(StringComparer.Ordinal);
        var weighing = bearings.SelectMany(hypothesis => hypothesis.Items).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. @case
                .Evidence.Where(item => members.Contains(item.Claim) && !absent.Contains(item.Id) && !weighing.Contains(item.Id))
                .Select(item => item.Id)
                .Order(StringComparer.Ordinal),
        ];
    }
}
