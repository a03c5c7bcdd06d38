using System.Collections.Immutable;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>Compares two sides.</summary>
internal sealed class ComparisonRun(
    ComparisonSide before,
    ComparisonSide after,
    IProgress<ComparisonProgress>? progress,
    CancellationToken cancellationToken
)
{
    private readonly Dictionary<ScoringOptions, ScoringEngine> engines = [];
    private readonly Dictionary<string, (ImmutableArray<Attribution> Attributions, int Orders)> attributed = new(StringComparer.Ordinal);

    public CaseComparison Compare()
    {
        var first = Assess(before);
        var second = Assess(after);
        var differences = DifferenceSearch.Compare(before, after, first.AsOf, second.AsOf);
        var claims = Pair(first, second);
        Attribute(differences, claims);
        return new()
        {
            Before = before,
            After = after,
            AsOfBefore = first.AsOf,
            AsOfAfter = second.AsOf,
            Claims = [.. claims.Select(Attributed)],
            Differences = differences.Differences,
            WithoutEffect = [.. WithoutEffect(differences, claims)],
        };
    }

    private Assessment Assess(ComparisonSide side) => EngineOf(side.Options).Assess(side.Case, cancellationToken);

    private ScoringEngine EngineOf(ScoringOptions options)
    {
        if (!engines.TryGetValue(options, out var engine))
        {
            engine = new ScoringEngine(options);
            engines.Add(options, engine);
        }

        return engine;
    }

    private static ImmutableArray<ClaimComparison> Pair(Assessment first, Assessment second)
    {
        var was = first.Claims.ToDictionary(claim => claim.Id, ClaimFigures.Of, StringComparer.Ordinal);
        var now = second.Claims.ToDictionary(claim => claim.Id, ClaimFigures.Of, StringComparer.Ordinal);
        return
        [
            .. second
                .Claims.Concat(first.Claims)
                .Select(claim => claim.Id)
                .Distinct(StringComparer.Ordinal)
                .Select(id => new ClaimComparison
                {
                    Id = id,
                    Before = was.GetValueOrDefault(id),
                    After = now.GetValueOrDefault(id),
                }),
        ];
    }

    private void Attribute(FoundDifferences differences, ImmutableArray<ClaimComparison> claims)
    {
        var figures = claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        var parts = Connections.Of(differences.Union, differences.Switches);
        for (var position = 0; position < parts.Count; position++)
        {
            var part = parts[position];
            var compared = part
                .Union.Claims.Select(claim => figures[claim.Id])
                .Where(claim => claim is { Before: not null, After: not null })
                .Select(claim => (claim.Id, claim.Before!, claim.After!))
                .ToArray();
            var attributing = new Attributing(part, compared, EngineOf, cancellationToken);
            foreach (var (claim, attributions) in compared.Length == 0 ? [] : attributing.Attribute())
            {
                attributed.Add(claim, (attributions, attributing.Orders));
            }

            progress?.Report(new(position + 1, parts.Count));
        }
    }

    private ClaimComparison Attributed(ClaimComparison claim) =>
        attributed.TryGetValue(claim.Id, out var found) ? claim with { Attributions = found.Attributions, Orders = found.Orders } : claim;

    /// <summary>Those that bear on nothing, and those that might and did not; what is about a claim that came or went had its effect on that.</summary>
    private IEnumerable<Difference> WithoutEffect(FoundDifferences differences, ImmutableArray<ClaimComparison> claims)
    {
        var effective = attributed
            .Values.SelectMany(claim => claim.Attributions)
            .SelectMany(attribution => attribution.Differences)
            .ToHashSet<Difference>(ReferenceEqualityComparer.Instance);
        var onOneSide = claims
            .Where(claim => claim.Before is null || claim.After is null)
            .Select(claim => claim.Id)
            .ToHashSet(StringComparer.Ordinal);
        effective.UnionWith(differences.Switches.Where(by => by.Claims?.Any(onOneSide.Contains) == true).Select(by => by.Difference));
        return differences.Differences.Where(difference =>
            difference.Bearing == DifferenceBearing.None
            || (difference.Bearing == DifferenceBearing.Direct && !effective.Contains(difference))
        );
    }
}
