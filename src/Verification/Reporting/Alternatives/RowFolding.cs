using System.Collections.Immutable;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>
/// Which items lead and which only repeat: of those of one origin that pull one claim one way, only the one that weighs most counts.
/// </summary>
internal sealed class RowFolding
{
    private readonly Dictionary<string, List<EvidenceWeight>> own = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> repetitions;

    public RowFolding(Dictionary<string, EvidenceItem> items, Assessment assessment)
    {
        foreach (var claim in assessment.Claims)
        {
            foreach (var weight in claim.Weights.Where(weight => items[weight.Evidence].Claim == claim.Id))
            {
                own.TryAdd(weight.Evidence, []);
                own[weight.Evidence].Add(weight);
            }
        }

        var leaders = own
            .Values.SelectMany(weights => weights)
            .GroupBy(weight => (items[weight.Evidence].Claim, weight.Direction, weight.Origin))
            .ToDictionary(
                origin => origin.Key,
                origin =>
                    origin
                        .OrderByDescending(weight => Comparison.Rank(weight.Weight))
                        .ThenBy(weight => items[weight.Evidence].DerivedFrom.Length > 0)
                        .ThenBy(weight => weight.Evidence, StringComparer.Ordinal)
                        .First()
                        .Evidence
            );
        var leading = leaders.Values.ToHashSet(StringComparer.Ordinal);
        repetitions = own.Where(item => !leading.Contains(item.Key))
            .SelectMany(item => item.Value)
            .Select(weight =>
                (Leader: leaders[(items[weight.Evidence].Claim, weight.Direction, weight.Origin)], Repetition: weight.Evidence)
            )
            .Distinct()
            .ToLookup(pair => pair.Leader, pair => pair.Repetition, StringComparer.Ordinal);
        Leads = leading.Contains;
    }

    /// <summary>Whether an item counts itself for at least one of its origins.</summary>
    public Func<string, bool> Leads { get; }

    /// <summary>The sources where what an item says starts.</summary>
    public ImmutableArray<string> Origins(string item) =>
        [.. own[item].Select(weight => weight.Origin).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The items that count only through another.</summary>
    public ImmutableArray<string> Repetitions(string item) => [.. repetitions[item].Order(StringComparer.Ordinal)];
}
