using System.Buffers.Text;
using System.Globalization;
using Verification.TruthDiscovery;

namespace Verification.Benchmarks;

/// <summary>
/// Assertions made up from their number alone, the same on every machine: about ten of each item, by sources of which some
/// say far more than others and each is right as often as it is reliable; a wrong one says one of nine other values.
/// </summary>
internal static class SyntheticCorpus
{
    private const int AssertionsPerItem = 10;
    private const int AssertionsPerSource = 10_000;
    private const int LeastSources = 100;
    private const int WrongValues = 9;

    public static AssertionCorpus Build(int assertions)
    {
        var builder = new AssertionCorpusBuilder(ValueFormat.Categorical);
        var sources = Sources(assertions);
        Span<byte> item = stackalloc byte[16];
        Span<byte> source = stackalloc byte[16];
        Span<byte> value = stackalloc byte[16];
        for (var i = 0; i < assertions; i++)
        {
            var number = SourceOf(i, sources);
            _ = builder.TryAdd(
                Name(item, (byte)'i', i / AssertionsPerItem),
                Name(source, (byte)'s', number),
                Name(value, (byte)'v', ValueOf(i, number))
            );
        }

        return builder.Build();
    }

    /// <summary>The same assertions as a CSV file of <c>item,source,value</c>.</summary>
    public static byte[] Csv(int assertions)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes))
        {
            text.WriteLine("item,source,value");
            var sources = Sources(assertions);
            for (var i = 0; i < assertions; i++)
            {
                var number = SourceOf(i, sources);
                text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"i{i / AssertionsPerItem},s{number},v{ValueOf(i, number)}"));
            }
        }

        return bytes.ToArray();
    }

    private static int Sources(int assertions) => Math.Max(LeastSources, assertions / AssertionsPerSource);

    private static int SourceOf(int assertion, int sources)
    {
        var place = Uniform((ulong)assertion, salt: 1);
        return (int)(sources * place * place);
    }

    private static int ValueOf(int assertion, int source)
    {
        var reliability = 0.5 + (0.45 * Uniform((ulong)source, salt: 2));
        return Uniform((ulong)assertion, salt: 3) < reliability ? 0 : 1 + (int)(WrongValues * Uniform((ulong)assertion, salt: 4));
    }

    private static ReadOnlySpan<byte> Name(Span<byte> buffer, byte kind, int number)
    {
        buffer[0] = kind;
        _ = Utf8Formatter.TryFormat(number, buffer[1..], out var length);
        return buffer[..(length + 1)];
    }

    private static double Uniform(ulong counter, ulong salt) => Scattered.Uniform((counter * 4) + salt);
}
