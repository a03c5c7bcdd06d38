using System.Collections.Immutable;

namespace Verification.Claims;

/// <summary>Hypotheses of which exactly one is true.</summary>
public sealed record AlternativeSet
{
    /// <summary>Unique among the sets of a case.</summary>
    public required string Id { get; init; }

    /// <summary>The ids of the claims that exclude each other and leave nothing out; two or more.</summary>
    public required ImmutableArray<string> Claims
    {
        get;
        init => field = value.IsDefault ? [] : value;
    }
}
