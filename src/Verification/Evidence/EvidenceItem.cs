using System.Collections.Immutable;
using Verification.Confidence;

namespace Verification.Evidence;

/// <summary>One item from one source that bears on one claim.</summary>
public sealed record EvidenceItem
{
    /// <summary>Unique among the evidence of a case.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the claim that it bears on.</summary>
    public required string Claim { get; init; }

    /// <summary>The id of the source that asserts it.</summary>
    public required string Source { get; init; }

    /// <summary>How it bears on the claim.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no value of the enumeration.</exception>
    public required Stance Stance
    {
        get;
        init => field = Guard.Defined(value, nameof(Stance));
    }

    /// <summary>The Admiralty number, or null where nobody has rated it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no value of the enumeration.</exception>
    public Credibility? Credibility
    {
        get;
        init => field = value is { } number ? Guard.Defined(number, nameof(Credibility)) : null;
    }

    /// <summary>How close to the matter its source stood; or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no value of the enumeration.</exception>
    public Directness? Directness
    {
        get;
        init => field = value is { } directness ? Guard.Defined(directness, nameof(Directness)) : null;
    }

    /// <summary>How sure the source itself says it is, ½ or more; null if it says it flatly.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Whether the source calls it preliminary.</summary>
    public bool Preliminary { get; init; }

    /// <summary>How far it bears on the claim, from 0 to 1; 1 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Relevance
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(Relevance));
    } = 1;

    /// <summary>When it was asserted; null for the date of its source.</summary>
    public DateTimeOffset? Date
    {
        get;
        init => field = value?.ToUniversalTime();
    }

    /// <summary>When it was taken back; or null.</summary>
    public DateTimeOffset? RetractedAt
    {
        get;
        init => field = value?.ToUniversalTime();
    }

    /// <summary>The id of the source through which it was read, where only a repetition is at hand; or null.</summary>
    public string? Via { get; init; }

    /// <summary>The ids of the items that it repeats, on the same claim and of the same stance.</summary>
    public ImmutableArray<string> DerivedFrom
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>A few words of it; or null.</summary>
    public string? Quote { get; init; }

    /// <summary>Where in the source it stands; or null.</summary>
    public string? Locator { get; init; }

    /// <summary>A remark of whoever entered it; or null.</summary>
    public string? Note { get; init; }

    /// <summary>For a silent item: how probable it is that the source would have spoken if the claim were true; or null.</summary>
    public Probability? ExpectedIfTrue { get; init; }

    /// <summary>For a silent item: how probable it is that the source would have spoken if the claim were false; or null.</summary>
    public Probability? ExpectedIfFalse { get; init; }

    /// <summary>How it may be passed on: labels of the Traffic Light Protocol such as <c>TLP:AMBER</c>, and statements.</summary>
    public ImmutableArray<string> Markings
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];
}
