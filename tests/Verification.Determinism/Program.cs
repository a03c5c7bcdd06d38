using System.Globalization;
using Verification.Calibration;
using Verification.Interchange;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Serialization;
using Verification.TruthDiscovery;

// Writes to the standard output all that the library makes of a case, or where it runs, for the tests to compare byte by byte.
//   verification-determinism place
//   verification-determinism CASE.json LABELLED.jsonl ASSERTIONS.csv
if (args is ["place"])
{
    var offset = TimeZoneInfo.Local.GetUtcOffset(DateTimeOffset.UnixEpoch.AddYears(50));
    Console.WriteLine(
        $"{CultureInfo.CurrentCulture.Name} {offset.TotalHours.ToString(CultureInfo.InvariantCulture)} {Environment.ProcessorCount} {AppContext.TargetFrameworkName}"
    );
    return;
}

using var output = Console.OpenStandardOutput();
var @case = CaseFile.Read(args[0]).Value;
var assessment = new ScoringEngine().Assess(@case);
CaseFile.Write(@case, output);
AssessmentFile.Write(assessment, output);
MarkdownReport.Write(@case, assessment, output);
HtmlReport.Write(@case, assessment, output);
var timeline = Timeline.Of(@case);
TimelineFile.Write(@case, timeline, output);
SvgTimeline.Write(@case, timeline, output);
StixBundleFile.Write(@case, assessment, output);
ClaimReviewFile.Write(@case, assessment, ClaimReviewPublisher.None, output);

using var labelled = File.OpenRead(args[1]);
FittedOptionsFile.Write(Calibrator.Fit(LabelledFile.Read(labelled).Value).Fitted, output);

var builder = new AssertionCorpusBuilder();
foreach (var row in File.ReadLines(args[2]).Skip(1).Select(row => row.Split(',')))
{
    builder.Add(row[0], row[1], row[2]);
}

var corpus = builder.Build();
using var text = new StreamWriter(output) { NewLine = "\n" };
foreach (var method in TruthMethods.All.Where(method => method.Misfit(corpus) is null))
{
    foreach (var source in method.Discover(corpus).Sources)
    {
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{method.Name} {source.Source} {source.Trust:R}"));
    }
}
