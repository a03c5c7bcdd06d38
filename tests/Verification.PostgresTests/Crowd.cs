using System.Globalization;
using Verification.TruthDiscovery;

namespace Verification.PostgresTests;

/// <summary>Made-up assertions on which no two values tie for long: sources of different accuracy, one of which copies another.</summary>
internal static class Crowd
{
    private const int Labels = 4;

    public static AssertionCorpus Of(int items, int sources)
    {
        var builder = new AssertionCorpusBuilder(ValueFormat.Categorical);
        for (var item = 0; item < items; item++)
        {
            for (var source = 0; source < sources; source++)
            {
                var original = source == sources - 1 ? source - 1 : source;
                if (Drawn(item, source, 1) % 5 != 0)
                {
                    builder.Add(Name("item", item), Name("source", source), Name("value", Value(item, original, sources)));
                }
            }
        }

        return builder.Build();
    }

    /// <summary>Later sources err more often.</summary>
    private static int Value(int item, int source, int sources)
    {
        var isRight = Drawn(item, source, 2) % 100 >= 10 + (50 * source / sources);
        return (item + (isRight ? 0 : 1 + (Drawn(item, source, 3) % (Labels - 1)))) % Labels;
    }

    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind} {number}");

    private static int Drawn(int item, int source, int salt)
    {
        var bits = (ulong)((((item * 1009) + source) * 31) + salt + 1) * 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 29)) * 0xBF58476D1CE4E5B9;
        return (int)(bits >> 40);
    }
}
