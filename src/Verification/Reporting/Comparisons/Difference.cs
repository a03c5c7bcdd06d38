namespace Verification.Reporting;

/// <summary>One difference between what two assessments were made from.</summary>
public sealed record Difference
{
    /// <summary>What became of it.</summary>
    public required DifferenceKind Kind { get; init; }

    /// <summary>What sort of input it is about.</summary>
    public required DifferenceElement Element { get; init; }

    /// <summary>
    /// The id of the element; for a relation, its claims and its kind; for alternatives, the ids of the sets; for a constant or a property of
    /// the case, its name.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The property of the element that differs, as case files name it; null where it differs as a whole.</summary>
    public string? Property { get; init; }

    /// <summary>What it was; null where it was not there.</summary>
    public string? Before { get; init; }

    /// <summary>What it is; null where it is not there any more.</summary>
    public string? After { get; init; }

    /// <summary>How it can bear on the figures of a claim.</summary>
    public required DifferenceBearing Bearing { get; init; }

    /// <summary>The same in a few English words.</summary>
    public required string Summary { get; init; }
}

/// <summary>What became of an input.</summary>
public enum DifferenceKind
{
    /// <summary>It is in the case after, and not before.</summary>
    Added = 1,

    /// <summary>It was in the case before, and is not after.</summary>
    Removed,

    /// <summary>Its rating is another.</summary>
    Rerated,

    /// <summary>Something else about it is another.</summary>
    Changed,

    /// <summary>An item that stood before has been retracted.</summary>
    Retracted,

    /// <summary>An item that was retracted before stands again.</summary>
    Reinstated,

    /// <summary>An item that was dated later than the first date of assessment is there at the second.</summary>
    Appeared,

    /// <summary>An item that was there at the first date of assessment is dated later than the second.</summary>
    Disappeared,

    /// <summary>The items of a claim have another age, since the date of assessment is another.</summary>
    Aged,
}

/// <summary>What sort of input differs. Lists of differences are in this order.</summary>
public enum DifferenceElement
{
    /// <summary>An item of evidence.</summary>
    Evidence = 1,

    /// <summary>A source.</summary>
    Source,

    /// <summary>A claim.</summary>
    Claim,

    /// <summary>A relation of two claims.</summary>
    Relation,

    /// <summary>Sets of alternatives.</summary>
    Alternatives,

    /// <summary>A constant of the model.</summary>
    Option,

    /// <summary>A party.</summary>
    Party,

    /// <summary>The case as a whole.</summary>
    Case,
}

/// <summary>How a difference can bear on the figures of a claim.</summary>
public enum DifferenceBearing
{
    /// <summary>By itself: the figures that it changes are attributed to it.</summary>
    Direct = 1,

    /// <summary>Only through the items that it brings, takes away or dates, each of which is a difference of its own.</summary>
    ThroughEvidence,

    /// <summary>Not at all.</summary>
    None,
}
