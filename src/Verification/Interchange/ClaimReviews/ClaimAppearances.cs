using System.Collections.Immutable;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Interchange;

/// <summary>Where the claims of a case appear: the sources with an address that say or mention them and are themselves no review of them.</summary>
internal sealed class ClaimAppearances
{
    private readonly ILookup<string, Source> sources;

    public ClaimAppearances(VerificationCase @case, Assessment assessment)
    {
        var absent = assessment.Absent.Select(item => item.Evidence).ToHashSet(StringComparer.Ordinal);
        var byId = @case.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        sources = @case
            .Evidence.Where(item => item.Stance is Stance.Supports or Stance.Neutral && !absent.Contains(item.Id))
            .Select(item => (item.Claim, Source: byId[item.Source]))
            .Where(pair => pair.Source is { Url: not null, Kind: not SourceKind.ExpertAnalysis })
            .DistinctBy(pair => (pair.Claim, pair.Source.Id))
            .ToLookup(pair => pair.Claim, pair => pair.Source, StringComparer.Ordinal);
    }

    /// <summary>The earliest of those with a date, if there is one, and the others.</summary>
    public (Source? First, ImmutableArray<Source> Others) Of(string claim)
    {
        var first = sources[claim].Where(source => source.PublishedAt is not null).MinBy(source => source.PublishedAt);
        return (first, [.. sources[claim].Where(source => source != first)]);
    }
}
