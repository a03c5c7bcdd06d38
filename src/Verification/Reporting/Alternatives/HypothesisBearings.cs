using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>What bears on one hypothesis: what does so whether or not the hypotheses exclude each other, and else what does so for that alone.</summary>
internal sealed class HypothesisBearings
{
    private readonly Dictionary<string, List<EvidenceWeight>> weights = new(StringComparer.Ordinal);
    private readonly HashSet<string> direct = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EvidenceItem> items;

    public HypothesisBearings(ClaimAssessment hypothesis, Dictionary<string, EvidenceItem> items)
    {
        Hypothesis = hypothesis;
        this.items = items;
        foreach (var weight in hypothesis.AlternativeWeights)
        {
            direct.Add(weight.Evidence);
            Add(weight);
        }

        foreach (var weight in hypothesis.Weights.Where(weight => !direct.Contains(weight.Evidence)))
        {
            Add(weight);
        }

        Against =
        [
            .. weights
                .Values.SelectMany(carried => carried)
                .Where(weight => weight.Direction == Direction.Refutes)
                .GroupBy(weight => weight.Origin, StringComparer.Ordinal)
                .OrderBy(origin => origin.Key, StringComparer.Ordinal)
                .Select(origin => origin.Max(weight => (weight.Weight, direct.Contains(weight.Evidence)))),
        ];
    }

    /// <summary>The hypothesis.</summary>
    public ClaimAssessment Hypothesis { get; }

    /// <summary>The ids of the items that bear on it.</summary>
    public IEnumerable<string> Items => weights.Keys;

    /// <summary>The greatest weight against it of each origin, and whether that is more than a matter of exclusion; by origin.</summary>
    public IReadOnlyList<(double Weight, bool IsDirect)> Against { get; }

    /// <summary>How an item sits with the hypothesis.</summary>
    public HypothesisCell Cell(string item)
    {
        if (!weights.TryGetValue(item, out var carried))
        {
            return default;
        }

        var (direction, weight) = (carried[0].Direction, carried.Sum(origin => origin.Weight));
        var ratio = Math.Log(1 + weight);
        return new(
            Consistencies.Of(weight, direction),
            weight,
            direction == Direction.Supports ? ratio : -ratio,
            items[item].Claim == Hypothesis.Id ? HypothesisBearing.Itself
                : direct.Contains(item) ? HypothesisBearing.Relation
                : HypothesisBearing.Exclusion
        );
    }

    private void Add(EvidenceWeight weight)
    {
        weights.TryAdd(weight.Evidence, []);
        weights[weight.Evidence].Add(weight);
    }
}
