using System.Collections.Immutable;
using Verification.Claims;
using Verification.Sources;

namespace Verification.Evidence;

/// <summary>
/// Claims, the sources behind them and the evidence between. The order of the lists bears on nothing but the order of what is shown.
/// </summary>
public sealed record VerificationCase
{
    /// <summary>What the case is about; or null.</summary>
    public string? Title { get; init; }

    /// <summary>The date as of which it is assessed; null for the latest date in its evidence.</summary>
    public DateTimeOffset? AsOf
    {
        get;
        init => field = value?.ToUniversalTime();
    }

    /// <summary>How the case as a whole may be passed on: labels of the Traffic Light Protocol such as <c>TLP:AMBER</c>, and statements.</summary>
    public ImmutableArray<string> Markings
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Every marking of the case and of what is in it, each once, in the order of the lists.</summary>
    public IEnumerable<string> AllMarkings =>
        Markings
            .Concat(Parties.SelectMany(party => party.Markings))
            .Concat(Claims.SelectMany(claim => claim.Markings))
            .Concat(Sources.SelectMany(source => source.Markings))
            .Concat(Evidence.SelectMany(item => item.Markings))
            .Distinct(StringComparer.Ordinal);

    /// <summary>The parties that issue sources or have interests.</summary>
    public ImmutableArray<Party> Parties
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The claims to assess.</summary>
    public ImmutableArray<Claim> Claims
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The sources that assert.</summary>
    public ImmutableArray<Source> Sources
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>What the sources say of the claims.</summary>
    public ImmutableArray<EvidenceItem> Evidence
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>How claims bear on each other.</summary>
    public ImmutableArray<ClaimRelation> Relations
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Sets of claims of which exactly one is true.</summary>
    public ImmutableArray<AlternativeSet> Alternatives
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];
}
