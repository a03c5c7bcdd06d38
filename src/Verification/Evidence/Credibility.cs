namespace Verification.Evidence;

/// <summary>
/// How credible a piece of information is: the numbers of the Admiralty code (NATO AJP-2.1).
/// 6 means <em>cannot be judged</em>, which is not a middling rating.
/// </summary>
public enum Credibility
{
    /// <summary>1: confirmed by other sources.</summary>
    Confirmed = 1,

    /// <summary>2: probably true.</summary>
    ProbablyTrue = 2,

    /// <summary>3: possibly true.</summary>
    PossiblyTrue = 3,

    /// <summary>4: doubtful.</summary>
    Doubtful = 4,

    /// <summary>5: improbable.</summary>
    Improbable = 5,

    /// <summary>6: truth cannot be judged; the same as no rating.</summary>
    CannotBeJudged = 6,
}
