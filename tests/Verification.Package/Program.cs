using Verification;
using Verification.Scoring;
using Verification.Serialization;

var reading = CaseFile.Read(args[0]);
foreach (var problem in reading.Problems)
{
    Console.WriteLine(problem); // line 12: $.evidence[3].source: names the source 's9', which is not in the case [unknownReference]
}

var engine = new ScoringEngine();
foreach (var claim in engine.Assess(reading.Value).Claims)
{
    Console.WriteLine(
        $"{claim.Id}: {claim.Verdict.InWords()}, {claim.Probability.Value:0.00}, {claim.Confidence.Level.InWords()} confidence"
    );
    Console.WriteLine(claim.Narrative);
}
