using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Verification.Confidence;

namespace Verification.Claims;

/// <summary>A statement that can be true or false.</summary>
public sealed record Claim
{
    private static readonly ReadOnlyDictionary<string, Interest> None = ReadOnlyDictionary<string, Interest>.Empty;

    /// <summary>Unique among the claims of a case.</summary>
    public required string Id { get; init; }

    /// <summary>The statement itself, or null where only the id may be shown.</summary>
    public string? Text { get; init; }

    /// <summary>What sort of statement it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no value of the enumeration.</exception>
    public ClaimKind Kind
    {
        get;
        init => field = Guard.Defined(value, nameof(Kind));
    }

    /// <summary>How probable it is before any evidence, strictly between 0 and 1; null for the options’ default.</summary>
    public Probability? BaseRate { get; init; }

    /// <summary>Which parties, by id, gain or lose from its being believed.</summary>
    public IReadOnlyDictionary<string, Interest> Interests
    {
        get;
        init => field = Kept(value ?? throw new ArgumentNullException(nameof(Interests)));
    } = None;

    /// <summary>The time, in whole hours, in which evidence on it loses half its strength; null if evidence does not fade.</summary>
    public TimeSpan? HalfLife { get; init; }

    /// <summary>How sure whoever published it says they are; or null.</summary>
    public Certainty? StatedCertainty { get; init; }

    /// <summary>The id of the party that makes the claim; or null.</summary>
    public string? MadeBy { get; init; }

    /// <summary>When the claim was made; or null.</summary>
    public DateTimeOffset? MadeAt
    {
        get;
        init => field = value?.ToUniversalTime();
    }

    /// <summary>How it may be passed on: labels of the Traffic Light Protocol such as <c>TLP:AMBER</c>, and statements.</summary>
    public ImmutableArray<string> Markings
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>A copy that nobody can change.</summary>
    private static ReadOnlyDictionary<string, Interest> Kept(IReadOnlyDictionary<string, Interest> interests) =>
        interests.Count == 0 ? None : new Dictionary<string, Interest>(interests, StringComparer.Ordinal).AsReadOnly();
}
