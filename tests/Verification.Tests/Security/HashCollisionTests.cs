using System.Diagnostics;
using System.Text;
using Verification.Calibration;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Tests.Serialization;
using Verification.TruthDiscovery;
using Xunit.Abstractions;

namespace Verification.Tests.Security;

/// <summary>Names that were made to collide take about as long as others. If each had to be compared with all, it would be half a minute.</summary>
public sealed class HashCollisionTests(ITestOutputHelper output)
{
    private static readonly string[] Colliding = CollidingTexts.All();

    private static readonly string[] Others =
    [
        .. Enumerable.Range(0, Colliding.Length).Select(number => $"{number:0000}".PadRight(64, '-')),
    ];

    public static TheoryData<string> Readers => ["case", "outcomes", "reviews", "trust", "assertions"];

    [Fact]
    public void They_are_different_and_collide()
    {
        Colliding.Should().OnlyHaveUniqueItems();
        Colliding.Select(CollidingTexts.Hash).Distinct().Should().ContainSingle();
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Whoever_reads_them_is_not_slowed_down(string reader)
    {
        Action<string[]> read = reader switch
        {
            "case" => names => new ScoringEngine().Assess(CaseFile.Read(Stream(JsonText.Write(Case(names)))).Value),
            "outcomes" => names => Find(new LabelledCase(Case(names), names.Select(Known)).Outcomes, names),
            "reviews" => WriteReviews,
            "trust" => names => Find(FittedOptionsFile.Read(Stream(Options(names))).Value.SourceTrust, names),
            _ => Discover,
        };
        read(["warm"]);
        var others = Timed(read, Others);
        var colliding = Timed(read, Colliding);

        output.WriteLine($"{reader}: {colliding.TotalSeconds:0.00} s, other names {others.TotalSeconds:0.00} s");
        colliding.Should().BeLessThan((others * 8) + TimeSpan.FromSeconds(2));
    }

    private static VerificationCase Case(string[] names) =>
        new() { Claims = [.. names.Select(name => new Verification.Claims.Claim { Id = name })] };

    private static KeyValuePair<string, Outcome> Known(string name) => new(name, Outcome.True);

    private static void Find<T>(IReadOnlyDictionary<string, T> table, string[] names)
    {
        for (var time = 0; time < 5; time++)
        {
            names.Count(table.ContainsKey).Should().Be(names.Length);
        }
    }

    private static void WriteReviews(string[] names)
    {
        var @case = Case(names);
        ClaimReviewFile.Write(@case, new ScoringEngine().Assess(@case), new ClaimReviewPublisher { Name = "Desk" }, System.IO.Stream.Null);
    }

    private static void Discover(string[] names)
    {
        var corpus = new AssertionCorpusBuilder();
        foreach (var name in names)
        {
            corpus.Add(name, name, name);
        }

        new MajorityVote().Discover(corpus.Build());
    }

    private static string Options(string[] names) =>
        $$"""{ "format": "verification-options/1", "sourceTrust": { {{string.Join(',', names.Select(name => $"\"{name}\": 0.5"))}} } }""";

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static TimeSpan Timed(Action<string[]> read, string[] names)
    {
        var watch = Stopwatch.StartNew();
        read(names);
        return watch.Elapsed;
    }
}
