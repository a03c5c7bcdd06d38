using System.Collections.Frozen;
using Verification.Sources;

namespace Verification.Scoring;

/// <summary>What a kind of source is given where nobody has rated it.</summary>
/// <param name="Supports">Credence of an item that supports, ½ to 0.9.</param>
/// <param name="Refutes">Credence of an item that refutes, ½ to 0.9. A published refutation is often more diagnostic than a repetition.</param>
/// <param name="InterestSensitivity">How far its issuer’s interest sways it, σ from 0 (not at all) to 2; 1 is an official speaking for itself.</param>
public sealed record KindCredence(double Supports, double Refutes, double InterestSensitivity)
{
    /// <summary>The default of every kind.</summary>
    public static FrozenDictionary<SourceKind, KindCredence> Defaults { get; } =
        new Dictionary<SourceKind, KindCredence>
        {
            [SourceKind.OfficialStatement] = new(0.65, 0.65, 1),
            [SourceKind.IntelligenceReport] = new(0.70, 0.70, 0.5),
            [SourceKind.BattlefieldAssessment] = new(0.70, 0.70, 0.5),
            [SourceKind.PhysicalEvidence] = new(0.85, 0.85, 0.25),
            [SourceKind.Document] = new(0.80, 0.80, 0.25),
            [SourceKind.Eyewitness] = new(0.65, 0.65, 0.5),
            [SourceKind.MediaReport] = new(0.65, 0.65, 0.5),
            [SourceKind.ExpertAnalysis] = new(0.65, 0.65, 0.5),
            [SourceKind.SocialMedia] = new(0.55, 0.55, 0.5),
            [SourceKind.AnonymousSource] = new(0.55, 0.55, 0.5),
            [SourceKind.Other] = new(0.60, 0.60, 0.5),
        }.ToFrozenDictionary();
}
