using Newtonsoft.Json.Linq;

namespace Verification.Tests.Serialization;

/// <summary>Damages documents at random places: drops, renames, retypes, repeats, adds, and puts values where others belong.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly JToken[] Values =
    [
        JValue.CreateNull(),
        true,
        false,
        0,
        1,
        2,
        6,
        7,
        -1,
        0.5,
        0.95,
        1.5,
        0.001,
        0.0009,
        49.5,
        999,
        1000,
        101,
        -1e300,
        1e300,
        "",
        " ",
        "\u00a0",
        "x",
        "A",
        "F",
        "G",
        "supports",
        "silent",
        "Supports",
        "gains",
        "factual",
        "document",
        "firsthand",
        "almostCertain",
        "unlikely",
        "contradicts",
        "1",
        "P2W",
        "P0D",
        "P1DT12H",
        "PT",
        "P1Y",
        "2026-02-28",
        "2026-02-29",
        "2024-02-29T23:59:59.1234567Z",
        "2026-01-10T24:00:00Z",
        "2026-01-10T12:30:00+0200",
        "2026-01-10T12:30:00+02:00",
        "0000-01-01",
        "https://example.org/",
        "HTTP://example.org",
        "ftp://example.org/",
        "verification-case/1",
        "verification-options/1",
        "verification-case/2",
        new JArray(),
        new JArray("x"),
        new JArray("x", "x"),
        new JArray("x", 1, null!),
        new JObject(),
        new JObject { ["id"] = "x" },
        new JObject { ["$type"] = "System.Object" },
    ];

    private readonly Random random = new(seed);

    /// <summary>A copy of a document with one to three mutations.</summary>
    public JToken Mutate(JToken document)
    {
        var root = new JArray(document.DeepClone());
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var tokens = root.Descendants().Where(token => token is not JProperty).ToArray();
            Damage(tokens[random.Next(tokens.Length)]);
        }

        return root.Count == 1 ? root[0] : new JObject();
    }

    private void Damage(JToken token)
    {
        switch (random.Next(8))
        {
            case 0 when token.Parent is JProperty property:
                property.Remove();
                break;
            case 1 when token.Parent is JProperty property:
                Rename(property);
                break;
            case 2 when token is JObject o:
                o[Pick("extra", "$type", "Id", "stance", "via", "certainty", "halfLife", "expectedIfTrue", "directness")] = Value();
                break;
            case 3 when token is JArray { Count: > 0 } array:
                array.Add(array[random.Next(array.Count)].DeepClone());
                break;
            case 4 when token.Type is JTokenType.Float or JTokenType.Integer:
                token.Replace((double)token * Pick(-1, 0.5, 2, 10));
                break;
            default:
                token.Replace(Value());
                break;
        }
    }

    private void Rename(JProperty property)
    {
        var name = Pick(property.Name.ToUpperInvariant(), property.Name + "s", "note", "text", "baseRate", "expectedIfFalse");
        if (((JObject)property.Parent!)[name] is null)
        {
            property.Replace(new JProperty(name, property.Value));
        }
    }

    private JToken Value() => Values[random.Next(Values.Length)].DeepClone();

    private T Pick<T>(params T[] from) => from[random.Next(from.Length)];
}
