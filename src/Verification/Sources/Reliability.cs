namespace Verification.Sources;

/// <summary>
/// How far a source has proved reliable: the letters of the Admiralty code (NATO AJP-2.1).
/// F means <em>cannot be judged</em>, which is not a middling rating.
/// </summary>
public enum Reliability
{
    /// <summary>Completely reliable.</summary>
    A = 1,

    /// <summary>Usually reliable.</summary>
    B,

    /// <summary>Fairly reliable.</summary>
    C,

    /// <summary>Not usually reliable.</summary>
    D,

    /// <summary>Unreliable.</summary>
    E,

    /// <summary>Reliability cannot be judged; the same as no rating.</summary>
    F,
}
