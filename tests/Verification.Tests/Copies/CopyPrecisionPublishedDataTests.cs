using System.Globalization;
using Verification.Claims;
using Verification.Cli;
using Verification.Copies;
using Verification.Evidence;
using Verification.Sources;
using Xunit.Abstractions;

namespace Verification.Tests.Copies;

/// <summary>
/// The headlines of Emergent (Silverman 2015) taken as quotes. Every proposal of score 0.50 and more was read and judged; the judgements name items
/// by their row in <c>emergent/articles.csv</c>, the first after the header being 1.
/// </summary>
public sealed class CopyPrecisionPublishedDataTests(ITestOutputHelper output)
{
    private const double LeastJudged = 0.5;

    private static readonly Shell Quiet = new(Stream.Null, Stream.Null, TextWriter.Null, IsRich: false, Shell.PlainWidth);

    private static readonly Dictionary<string, Stance> Stances = new(StringComparer.Ordinal)
    {
        ["for"] = Stance.Supports,
        ["against"] = Stance.Refutes,
        ["observing"] = Stance.Neutral,
    };

    [PublishedDataTheory]
    [InlineData(0.65, 1, 0.95)]
    [InlineData(LeastJudged, 0.65, 0)]
    public void Of_the_proposals_on_headlines_so_many_are_copies(double from, double to, double least)
    {
        var judged = Judgements();
        var proposals = CopyDetector
            .Find(Headlines(), new() { Threshold = LeastJudged })
            .Where(proposal => proposal.Score >= from && proposal.Score < to)
            .ToArray();

        var right = proposals.Count(proposal => judged[(proposal.Item, proposal.Repeats)]);

        output.WriteLine(
            $"from {from:0.00} to {to:0.00}: {right} of {proposals.Length}, precision {(double)right / proposals.Length:0.000}"
        );
        ((double)right / proposals.Length).Should().BeGreaterThanOrEqualTo(least);
    }

    private static VerificationCase Headlines()
    {
        var path = Path.Combine(PublishedDataTheoryAttribute.Folder!, "emergent", "articles.csv");
        using var stream = File.OpenRead(path);
        var items = new List<EvidenceItem>();
        new Sheet(new BadRows(Quiet, path, skip: false), ["claim_id", "publisher", "stance", "headline"]).Read(
            stream,
            (_, row) =>
                items.Add(
                    new()
                    {
                        Id = (items.Count + 1).ToString("0000", CultureInfo.InvariantCulture),
                        Claim = row["claim_id"]!,
                        Source = row["publisher"]!,
                        Stance = Stances[row["stance"]!],
                        Quote = row["headline"],
                    }
                )
        );
        return new()
        {
            Claims = [.. items.Select(item => item.Claim).Distinct().Select(id => new Claim { Id = id })],
            Sources = [.. items.Select(item => item.Source).Distinct().Select(id => new Source { Id = id })],
            Evidence = [.. items],
        };
    }

    private static Dictionary<(string, string), bool> Judgements() =>
        File.ReadLines(Path.Combine(Cases.Root, "tests", "Verification.Tests", "Copies", "emergent-judgements.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(cells => (cells[0].PadLeft(4, '0'), cells[1].PadLeft(4, '0')), cells => cells[2] == "copy");
}
