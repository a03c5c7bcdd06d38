using System.Text;

namespace Verification.Tests.Fuzzing;

/// <summary>Lines of machine tags.</summary>
internal static class MispInputs
{
    private static readonly string[] Spaces = ["admiralty-scale", "estimative-language", "misp", "tlp", "TLP", "x", "", " "];

    private static readonly string[] Predicates =
    [
        "source-reliability",
        "information-credibility",
        "likelihood-probability",
        "confidence-in-analytic-judgment",
        "confidence-level",
        "amber",
        "amber+strict",
        "red",
        "x y",
        "",
    ];

    private static readonly string[] Values =
    [
        "a",
        "F",
        "1",
        "6",
        "7",
        "likely",
        "almost-certain",
        "high",
        "completely-confident",
        "usually-confident",
        "confidence-cannot-be-evaluated",
        "",
        "\"",
        "\u0000",
        "🙂",
    ];

    public static byte[] Tags(int seed)
    {
        var random = new Random(seed);
        var lines = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Tag(random));
        var text = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        return random.Next(3) == 0 ? new ByteDamage(random).Damage(text) : text;
    }

    private static string Tag(Random random)
    {
        var tag = $"{Pick(Spaces, random)}:{Pick(Predicates, random)}";
        return random.Next(3) switch
        {
            0 => tag,
            1 => $"{tag}={Pick(Values, random)}",
            _ => $"{tag}=\"{Pick(Values, random)}\"",
        };
    }

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
