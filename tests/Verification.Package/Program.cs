using Verification.Scoring;
using Verification.Serialization;

var reading = CaseFile.Read(args[0]);
foreach (var problem in reading.Problems)
{
    Console.WriteLine(problem);
}

foreach (var claim in new ScoringEngine().Assess(reading.Value).Claims)
{
    Console.WriteLine($"{claim.Id}: {claim.Verdict}, {claim.Probability}, {claim.Confidence.Level} confidence");
}
