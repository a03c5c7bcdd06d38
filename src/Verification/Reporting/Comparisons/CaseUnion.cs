using System.Collections.Immutable;
using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Reporting;

/// <summary>
/// Two cases laid over each other, with switches for what differs. Whichever switches are on, what comes out is a case that the engine takes:
/// with none it has the figures of the case before, with all those of the case after.
/// </summary>
/// <remarks>
/// Claims and sources of either side are always in it: without evidence they bear on nothing. An item is left out while nothing that it repeats
/// is there, as when what it repeats has been retracted: so a copy is never taken for an origin on the way.
/// </remarks>
internal sealed record CaseUnion
{
    public required Versions<Claim>[] Claims { get; init; }

    public required Versions<Source>[] Sources { get; init; }

    public required TimedItem[] Items { get; init; }

    public required Versions<ClaimRelation>[] Relations { get; init; }

    public required Versions<SetGroup>[] Alternatives { get; init; }

    public required Versions<ScoringOptions> Options { get; init; }

    /// <summary>The case with some switches on.</summary>
    public VerificationCase With(IReadOnlySet<Switch> on)
    {
        var claims = Claims.Select(claim => claim.With(on)!).ToImmutableArray();
        var ids = Claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var items = Items.Select(item => item.With(on)).OfType<EvidenceItem>().Where(item => ids.Contains(item.Claim));
        return new()
        {
            AsOf = TimedItem.Now,
            Claims = claims,
            Sources = [.. Sources.Select(source => source.With(on)! with { PublishedAt = null })],
            Evidence = Chained.Keep([.. items]),
            Relations = [.. Relations.Select(relation => relation.With(on)).OfType<ClaimRelation>()],
            Alternatives = [.. Alternatives.SelectMany(group => group.With(on)!.Sets)],
        };
    }
}

/// <summary>Sets of alternatives that change together, since they share claims.</summary>
internal sealed record SetGroup(ImmutableArray<AlternativeSet> Sets);
