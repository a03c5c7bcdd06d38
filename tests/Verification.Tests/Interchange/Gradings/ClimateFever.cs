using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Scoring;

namespace Verification.Tests.Interchange;

/// <summary>Claims of Climate-FEVER, each with the label that its publishers give it and the one that the preset gives it.</summary>
internal static class ClimateFever
{
    private static readonly ScoringEngine Engine = new();

    /// <summary>Reads one claim a line, and grades each through the engine.</summary>
    public static IEnumerable<(string Id, string Published, string? Given)> Grade(IEnumerable<string> lines) =>
        lines
            .Select(JObject.Parse)
            .Select(claim => (claim.Value<string>("claim_id")!, claim.Value<string>("claim_label")!, Label(CaseOf(claim))));

    private static string? Label(VerificationCase @case) =>
        Gradings.Find("climateFever")!.Apply(@case, Engine.Assess(@case)).Claims.Single().Grade!.Label;

    /// <summary>The claim as a case: each piece of evidence is an item of a source of its own, with the stance that most of its voters gave it.</summary>
    private static VerificationCase CaseOf(JObject claim)
    {
        var stances = claim["evidences"]!.Select(StanceOf).ToImmutableArray();
        return new()
        {
            Claims = [new() { Id = "claim", Text = claim.Value<string>("claim") }],
            Sources = [.. stances.Select((_, position) => new Sources.Source { Id = $"s{position}" })],
            Evidence =
            [
                .. stances.Select(
                    (stance, position) =>
                        new EvidenceItem
                        {
                            Id = $"e{position}",
                            Claim = "claim",
                            Source = $"s{position}",
                            Stance = stance,
                        }
                ),
            ],
        };
    }

    private static Stance StanceOf(JToken evidence)
    {
        var votes = evidence["votes"]!
            .Values<string?>()
            .OfType<string>()
            .GroupBy(vote => vote, StringComparer.Ordinal)
            .OrderByDescending(vote => vote.Count())
            .ToArray();
        var isTied = votes.Length == 0 || (votes.Length > 1 && votes[0].Count() == votes[1].Count());
        return isTied
            ? Stance.Neutral
            : votes[0].Key switch
            {
                "SUPPORTS" => Stance.Supports,
                "REFUTES" => Stance.Refutes,
                _ => Stance.Neutral,
            };
    }
}
