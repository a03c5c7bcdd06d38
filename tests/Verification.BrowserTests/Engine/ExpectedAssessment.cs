using Newtonsoft.Json.Linq;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Tests.Serialization;

namespace Verification.BrowserTests.Engine;

/// <summary>What the library says of a case, in the shape in which the engine of the page says it.</summary>
internal static class ExpectedAssessment
{
    /// <summary>The assessment file without its format and options, and with the weights.</summary>
    public static JObject Of(VerificationCase @case, ScoringOptions options) => Of(new ScoringEngine(options).Assess(@case));

    /// <summary>The same, and what reports say of each claim.</summary>
    public static JObject WithTexts(VerificationCase @case, ScoringOptions options)
    {
        var assessment = new ScoringEngine(options).Assess(@case);
        var text = new CaseText(@case, assessment);
        var file = Of(assessment);
        file["texts"] = new JArray(assessment.Claims.Select(claim => Text(new ClaimText(text, claim), claim)));
        return file;
    }

    private static JObject Of(Assessment assessment)
    {
        var file = (JObject)JsonText.Parse(JsonText.Write(assessment));
        file.Remove("format");
        file.Remove("options");
        foreach (var (claim, written) in assessment.Claims.Zip(file["claims"]!))
        {
            written["weights"] = new JArray(claim.Weights.Select(Weight));
        }

        return file;
    }

    private static JObject Weight(EvidenceWeight weight) =>
        new()
        {
            ["evidence"] = weight.Evidence,
            ["direction"] = Vocabulary<Direction>.Word(weight.Direction),
            ["group"] = weight.Group,
            ["origin"] = weight.Origin,
            ["weight"] = weight.Weight,
        };

    private static JObject Text(ClaimText text, ClaimAssessment claim) =>
        new()
        {
            ["otherFigures"] = text.OtherFigures,
            ["reasons"] = new JArray(text.Reasons),
            ["changes"] = new JArray(text.Changes()),
            ["flags"] = new JArray(claim.Flags.Select(text.Flag)),
        };
}
