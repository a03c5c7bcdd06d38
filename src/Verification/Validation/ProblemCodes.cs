namespace Verification.Validation;

/// <summary>The codes of problems. They are stable: a code keeps its meaning.</summary>
public static class ProblemCodes
{
    /// <summary>The file is larger than the limit.</summary>
    public const string TooLarge = "tooLarge";

    /// <summary>Arrays and objects are nested more deeply than the limit.</summary>
    public const string TooDeep = "tooDeep";

    /// <summary>A list has more elements, an object more properties, or a table more rows than the limit.</summary>
    public const string TooMany = "tooMany";

    /// <summary>A text is longer than the limit.</summary>
    public const string TooLong = "tooLong";

    /// <summary>There are more problems than the limit; the rest is not listed.</summary>
    public const string TooManyProblems = "tooManyProblems";

    /// <summary>The bytes are not UTF-8.</summary>
    public const string NotUtf8 = "notUtf8";

    /// <summary>The text is not JSON as RFC 8259 has it.</summary>
    public const string Syntax = "syntax";

    /// <summary>An object names a property twice.</summary>
    public const string DuplicateProperty = "duplicateProperty";

    /// <summary>A property that the format does not have.</summary>
    public const string UnknownProperty = "unknownProperty";

    /// <summary>A value of another JSON type than expected.</summary>
    public const string WrongType = "wrongType";

    /// <summary>The format property is missing or names another format.</summary>
    public const string UnknownFormat = "unknownFormat";

    /// <summary>A word that is none of those that the property allows.</summary>
    public const string UnknownWord = "unknownWord";

    /// <summary>A number outside its bounds, or none at all.</summary>
    public const string OutOfRange = "outOfRange";

    /// <summary>A text that is no date.</summary>
    public const string InvalidDate = "invalidDate";

    /// <summary>A text that is no duration, or one that is not positive.</summary>
    public const string InvalidDuration = "invalidDuration";

    /// <summary>A property that must be there is not.</summary>
    public const string Required = "required";

    /// <summary>An id that another element of the list has too.</summary>
    public const string DuplicateId = "duplicateId";

    /// <summary>A reference to something that is not in the case.</summary>
    public const string UnknownReference = "unknownReference";

    /// <summary>A base rate of 0 or 1, which no evidence could move.</summary>
    public const string ExtremeBaseRate = "extremeBaseRate";

    /// <summary>A marking that begins as a label of the Traffic Light Protocol, and is none.</summary>
    public const string UnknownTlpLabel = "unknownTlpLabel";

    /// <summary>An address that is not an absolute http(s) one.</summary>
    public const string InvalidUrl = "invalidUrl";

    /// <summary>A certainty below even chance.</summary>
    public const string CertaintyBelowHalf = "certaintyBelowHalf";

    /// <summary>An item read through its own source.</summary>
    public const string ViaItself = "viaItself";

    /// <summary>An expectation on an item that is not silent.</summary>
    public const string ExpectationNotSilent = "expectationNotSilent";

    /// <summary>A silent item with only one of its two expectations.</summary>
    public const string HalfExpectation = "halfExpectation";

    /// <summary>A silent item that is derived from others.</summary>
    public const string SilentDerived = "silentDerived";

    /// <summary>A firsthand item that is derived from others.</summary>
    public const string FirsthandDerived = "firsthandDerived";

    /// <summary>An item derived from itself.</summary>
    public const string DerivedFromItself = "derivedFromItself";

    /// <summary>An item that names an upstream item twice.</summary>
    public const string DerivedTwice = "derivedTwice";

    /// <summary>An item derived from one on another claim.</summary>
    public const string DerivedAcrossClaims = "derivedAcrossClaims";

    /// <summary>An item derived from one of another stance.</summary>
    public const string DerivedAcrossStances = "derivedAcrossStances";

    /// <summary>An item derived from one dated later.</summary>
    public const string DerivedFromLater = "derivedFromLater";

    /// <summary>A retraction before the date of its item.</summary>
    public const string RetractedBeforeDate = "retractedBeforeDate";

    /// <summary>A relation of a claim with itself.</summary>
    public const string RelationWithItself = "relationWithItself";

    /// <summary>A relation between two claims of one alternatives set, which exclude each other already.</summary>
    public const string RelationAmongAlternatives = "relationAmongAlternatives";

    /// <summary>An alternatives set of fewer than two claims.</summary>
    public const string TooFewAlternatives = "tooFewAlternatives";

    /// <summary>A claim that stands twice among the alternatives.</summary>
    public const string AlternativeTwice = "alternativeTwice";

    /// <summary>A table of options that rises where it must not.</summary>
    public const string NotMonotone = "notMonotone";

    /// <summary>A CSV file without a column that it must have.</summary>
    public const string MissingColumn = "missingColumn";

    /// <summary>A row with more or fewer fields than the header.</summary>
    public const string FieldCount = "fieldCount";

    /// <summary>A field that must not be empty.</summary>
    public const string EmptyField = "emptyField";
}
