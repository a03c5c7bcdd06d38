using System.Collections.Immutable;

namespace Verification.Sources;

/// <summary>A side that issues statements and may gain or lose from what is believed: a government, an organisation, a person.</summary>
public sealed record Party
{
    /// <summary>Unique among the parties of a case.</summary>
    public required string Id { get; init; }

    /// <summary>The name to show, or null to show the id.</summary>
    public string? Name { get; init; }

    /// <summary>How it may be passed on: labels of the Traffic Light Protocol such as <c>TLP:AMBER</c>, and statements.</summary>
    public ImmutableArray<string> Markings
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];
}
