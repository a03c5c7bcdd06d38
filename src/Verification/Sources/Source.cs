using System.Collections.Immutable;
using Verification.Confidence;

namespace Verification.Sources;

/// <summary>Who or what asserts: a statement, a report, an assessment.</summary>
public sealed record Source
{
    /// <summary>Unique among the sources of a case.</summary>
    public required string Id { get; init; }

    /// <summary>The name to show, or null to show the id.</summary>
    public string? Name { get; init; }

    /// <summary>What sort of source it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no value of the enumeration.</exception>
    public SourceKind Kind
    {
        get;
        init => field = Guard.Defined(value, nameof(Kind));
    }

    /// <summary>The id of the party that issued it, or null. Sources of one issuer are affiliated.</summary>
    public string? Issuer { get; init; }

    /// <summary>The Admiralty letter, or null where nobody has rated it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no value of the enumeration.</exception>
    public Reliability? Reliability
    {
        get;
        init => field = value is { } letter ? Guard.Defined(letter, nameof(Reliability)) : null;
    }

    /// <summary>Reliability learned from data, used in place of the letter; or null.</summary>
    public Probability? Trust { get; init; }

    /// <summary>Where it can be read, an http(s) address; or null.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published; the date of its items that have none. Or null.</summary>
    public DateTimeOffset? PublishedAt
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

    /// <summary>Whether somebody has judged how reliable it is: by a letter from A to E, or by trust.</summary>
    public bool IsRated => Trust is not null || Reliability is not (null or Sources.Reliability.F);
}
