namespace Verification.TruthDiscovery;

/// <summary>What the values of a corpus are.</summary>
public enum ValueKind
{
    /// <summary>Labels: two are the same or they are not, and one of an item is true.</summary>
    Categorical,

    /// <summary>Numbers, which can be near each other; the truth of an item is a number, asserted or not.</summary>
    Numeric,

    /// <summary>Sets of elements, any number of which belong to an item; the truth of an item is a set, asserted or not.</summary>
    Set,

    /// <summary>Nodes of a tree, which can be right and more or less specific.</summary>
    Hierarchical,
}
