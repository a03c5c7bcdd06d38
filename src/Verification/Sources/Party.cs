namespace Verification.Sources;

/// <summary>A side that issues statements and may gain or lose from what is believed: a government, an organisation, a person.</summary>
public sealed record Party
{
    /// <summary>Unique among the parties of a case.</summary>
    public required string Id { get; init; }

    /// <summary>The name to show, or null to show the id.</summary>
    public string? Name { get; init; }
}
