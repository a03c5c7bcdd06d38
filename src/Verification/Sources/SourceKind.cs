namespace Verification.Sources;

/// <summary>What sort of source asserts. The kind decides how far an unrated source is believed, and how much interest sways it.</summary>
public enum SourceKind
{
    /// <summary>None of the other kinds; the default.</summary>
    Other,

    /// <summary>A government’s, authority’s or organisation’s statement on its own behalf.</summary>
    OfficialStatement,

    /// <summary>A report of an intelligence service.</summary>
    IntelligenceReport,

    /// <summary>An assessment of the effects of military action.</summary>
    BattlefieldAssessment,

    /// <summary>A thing that can be examined: wreckage, a sample, an authenticated picture.</summary>
    PhysicalEvidence,

    /// <summary>A record made for another purpose: a register, a log, a contract.</summary>
    Document,

    /// <summary>Somebody who was there.</summary>
    Eyewitness,

    /// <summary>A report in the press or on the air.</summary>
    MediaReport,

    /// <summary>The judgement of somebody who knows the field.</summary>
    ExpertAnalysis,

    /// <summary>A post on a social network.</summary>
    SocialMedia,

    /// <summary>A source that is quoted without a name.</summary>
    AnonymousSource,
}
