using System.Collections.Immutable;
using System.Globalization;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Tests.Docs;

/// <summary>The code in the guide to cases whose evidence keeps coming.</summary>
public sealed class LiveGuideTests
{
    [Fact]
    public void The_code_is_run()
    {
        var @case = Cases.Read("wire-story.json");
        var live = Run(@case, "breach");
        live.Case.Evidence.Length.Should().Be(@case.Evidence.Length);
        live.Case.Sources.Length.Should().Be(@case.Sources.Length + 1);
    }

    // csharpier-ignore
    private static LiveAssessment Run(VerificationCase @case, string claim)
    {
        LiveAssessment live = new ScoringEngine().AssessLive(@case);

        live.Put(new Source { Id = "harbour-log", Kind = SourceKind.Document, Reliability = Reliability.B });
        ImmutableArray<ClaimAssessment> anew = live.Put(
            new EvidenceItem { Id = "log-entry", Claim = claim, Source = "harbour-log", Stance = Stance.Refutes }
        );
        foreach (var assessed in anew)
        {
            Console.WriteLine($"{assessed.Id}: {assessed.Verdict.InWords()}, {assessed.Probability.Value:0.00}");
        }

        EvidenceItem retracted = live.Case.Evidence.Last() with { RetractedAt = DateTimeOffset.Parse("2024-03-18T09:00Z", CultureInfo.InvariantCulture) };
        live.Put(retracted);
        live.Remove("log-entry");
        return live;
    }
}
