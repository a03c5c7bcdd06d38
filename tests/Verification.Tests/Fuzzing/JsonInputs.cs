using System.Collections.Frozen;
using System.Text;
using Newtonsoft.Json.Linq;
using Verification.Calibration;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Tests.Interchange.ClaimReviews;
using Verification.Tests.Interchange.Stix;
using Verification.Tests.Scoring;
using Verification.Tests.Serialization;

namespace Verification.Tests.Fuzzing;

/// <summary>Files in JSON: some as they should be, most with values, names or bytes damaged.</summary>
internal static class JsonInputs
{
    /// <summary>What stands between files that are read together.</summary>
    public const string Between = "\n===\n";

    private const int PublishedEvery = 25;

    private static readonly VerificationCase[] Published =
    [
        .. Directory
            .GetFiles(Path.Combine(Cases.Root, "docs", "cases"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => CaseFile.Read(file).Value),
    ];

    private static readonly JToken[] Others =
    [
        JsonText.Parse(StixImportTests.Bundle),
        .. PublishedSamples.OfFolder("stix").Select(JsonText.Parse),
    ];

    private static readonly JToken[] Reviews = [.. PublishedSamples.OfFolder("claimreview").Select(JsonText.Parse)];

    public static byte[] Case(int seed) => Damaged(seed, Parsed(stream => CaseFile.Write(CaseOf(seed), stream)));

    public static byte[] Options(int seed) => Damaged(seed, Parsed(stream => OptionsFile.Write(RandomOptions.Of(seed), stream)));

    public static byte[] FittedOptions(int seed) => Damaged(seed, Parsed(stream => FittedOptionsFile.Write(FittedOf(seed), stream)));

    public static byte[] LabelledLines(int seed)
    {
        var lines = Enumerable
            .Range(seed, 1 + (seed % 3))
            .Select(each => Damaged(each, Parsed(stream => LabelledFile.Write([LabelledOf(each)], stream))));
        return [.. lines.SelectMany(line => line.Append((byte)'\n'))];
    }

    public static byte[] LabelledFolder(int seed)
    {
        var labels = new JObject(LabelledOf(seed).Outcomes.Select(pair => new JProperty(pair.Key, Vocabulary<Outcome>.Word(pair.Value))));
        var outcomes = Damaged(seed, new JObject { ["case.json"] = labels });
        return [.. outcomes, .. Encoding.UTF8.GetBytes(Between), .. Case(seed)];
    }

    public static byte[] ClaimReview(int seed) =>
        Damaged(
            seed,
            seed % PublishedEvery == 0 && Reviews.Length > 0
                ? Reviews[seed / PublishedEvery % Reviews.Length]
                : new RandomReviews(seed).File()
        );

    public static byte[] Stix(int seed)
    {
        if (seed % 3 == 0)
        {
            return Damaged(seed, Others[seed % PublishedEvery == 0 ? seed / PublishedEvery % Others.Length : 0]);
        }

        var @case = CaseOf(seed);
        return Damaged(seed, Parsed(stream => StixBundleFile.Write(@case, new ScoringEngine().Assess(@case), stream)));
    }

    /// <summary>A valid case: a random one, with odd texts or with knotted evidence, and now and then a published one.</summary>
    public static VerificationCase CaseOf(int seed) =>
        seed % PublishedEvery == 0 ? Published[seed / PublishedEvery % Published.Length]
        : seed % 2 == 0 ? WrittenCases.Of(seed)
        : RandomCases.Of(seed);

    private static LabelledCase LabelledOf(int seed)
    {
        var @case = CaseOf(seed);
        return new(@case, @case.Claims.Select((claim, i) => KeyValuePair.Create(claim.Id, (Outcome)((seed + i) % 3))));
    }

    private static FittedOptions FittedOf(int seed) =>
        new()
        {
            Options = RandomOptions.Of(seed),
            SourceTrust = new Dictionary<string, Probability> { ["s0"] = (Probability)(seed % 101 / 100.0) }.ToFrozenDictionary(
                StringComparer.Ordinal
            ),
            Recalibration =
                seed % 2 == 0 ? new PlattScaling(1 + (seed % 7), (seed % 5) - 2)
                : seed % 3 == 0 ? new IsotonicCurve([(0, 0.1), (0.5, 0.5), (1, 0.9)])
                : null,
            Provenance = new()
            {
                Data = new("0", 1, 2, 3, 4, 5),
                Folds = 5,
                Constants = [new("priorWeight", 2, 3, 4, seed % 2 == 0)],
                Scorecards = [new(Forecaster.Fitted, [new(MeasureKind.Brier, 0.1, 0.05, 0.2)])],
            },
        };

    private static JToken Parsed(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return JsonText.Parse(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static byte[] Damaged(int seed, JToken document)
    {
        var random = new Random(seed);
        var text = Encoding.UTF8.GetBytes(JsonText.Of(random.Next(8) == 0 ? document : new Mutations(seed).Mutate(document)));
        return random.Next(3) == 0 ? new ByteDamage(random).Damage(text) : text;
    }
}
