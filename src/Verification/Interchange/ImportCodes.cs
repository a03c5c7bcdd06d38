namespace Verification.Interchange;

/// <summary>The codes of import notes. They are stable: a code keeps its meaning.</summary>
public static class ImportCodes
{
    /// <summary>A property or an object that has no place in a case.</summary>
    public const string NoPlace = "noPlace";

    /// <summary>A property whose value is of the wrong type or out of its range.</summary>
    public const string UnusableValue = "unusableValue";

    /// <summary>A date that is not written as ISO 8601 has it, and could be read.</summary>
    public const string LooseDate = "looseDate";

    /// <summary>An address that is not http(s).</summary>
    public const string UnusableUrl = "unusableUrl";

    /// <summary>A reference to something that is not in the file.</summary>
    public const string UnknownReference = "unknownReference";

    /// <summary>Another version of something that is in the file, and is taken.</summary>
    public const string OlderVersion = "olderVersion";

    /// <summary>Less confidence than even chance, which no certainty can say.</summary>
    public const string LowConfidence = "lowConfidence";

    /// <summary>Something that was worked out from the case, and will be again.</summary>
    public const string Derived = "derived";

    /// <summary>There are more notes than are listed.</summary>
    public const string TooManyNotes = "tooManyNotes";
}
