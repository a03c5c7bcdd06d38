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

    /// <summary>A file in which nothing was found that could become a case.</summary>
    public const string NothingFound = "nothingFound";

    /// <summary>A text in which signs were written as HTML writes them.</summary>
    public const string HtmlEntities = "htmlEntities";

    /// <summary>A property that is missing or empty, for which another stands in, if one does.</summary>
    public const string Missing = "missing";

    /// <summary>A scale whose best is below its worst.</summary>
    public const string ReversedScale = "reversedScale";

    /// <summary>What a review is of, called a work and not a claim, as reviews did before there was a type for claims.</summary>
    public const string LegacyItem = "legacyItem";

    /// <summary>A rating whose number and words disagree.</summary>
    public const string RatingsDisagree = "ratingsDisagree";

    /// <summary>A rating of which neither the number nor the words can be read.</summary>
    public const string UnreadableRating = "unreadableRating";

    /// <summary>Something that stands in the file twice, or is said of one thing in two ways.</summary>
    public const string SaidTwice = "saidTwice";

    /// <summary>Somebody named as the maker of a claim who reviews it.</summary>
    public const string ReviewerAsClaimant = "reviewerAsClaimant";

    /// <summary>There are more notes than are listed.</summary>
    public const string TooManyNotes = "tooManyNotes";
}
