using Newtonsoft.Json.Linq;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.BrowserTests.Engine;

/// <summary>A reader’s changes to a case, few enough that much of it stays.</summary>
internal sealed class RandomChanges(VerificationCase @case, int seed)
{
    private static readonly string[] Letters = [.. Enum.GetNames<Reliability>()];

    private readonly Random random = new(seed);

    /// <summary>The changes of a seed, as the engine takes them.</summary>
    public static JObject Of(VerificationCase @case, int seed) => new RandomChanges(@case, seed).Changes();

    private JObject Changes()
    {
        var sources = @case.Sources.Select(source => source.Id).ToArray();
        var items = @case.Evidence.Select(item => item.Id).ToArray();
        return new()
        {
            ["off"] = new JObject
            {
                ["sources"] = Some(sources, 0.1),
                ["origins"] = Some(sources, 0.15),
                ["evidence"] = Some(items, 0.1),
            },
            ["reliability"] = Values(sources, () => Letters[random.Next(Letters.Length)]),
            ["trust"] = Values(sources, () => random.NextDouble()),
            ["credibility"] = Values(items, () => random.Next(1, 7)),
            ["baseRate"] = Values(@case.Claims.Select(claim => claim.Id), () => 0.01 + (0.98 * random.NextDouble())),
            ["asOf"] = Chance(0.2) ? AsOf() : null,
        };
    }

    private string AsOf()
    {
        var day = new DateTime(2026, 1, 1).AddDays(random.Next(60));
        return day.ToString(random.GetItems(["yyyy-MM-dd", "yyyy-MM-dd'T12:30Z'", "yyyy-MM-dd'T23:59:59.0000001Z'"], 1)[0]);
    }

    private JArray Some(IEnumerable<string> ids, double share) => Chance(0.5) ? [] : new(ids.Where(_ => Chance(share)));

    private JObject Values(IEnumerable<string> ids, Func<JToken> value) =>
        Chance(0.6) ? [] : new(ids.Where(_ => Chance(0.15)).Select(id => new JProperty(id, Chance(0.3) ? null : value())));

    private bool Chance(double probability) => random.NextDouble() < probability;
}
