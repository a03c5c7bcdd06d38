using Verification.Benchmarks.Cases;

namespace Verification.Benchmarks;

/// <summary>What the least takes that anybody does with a CSV file of assertions, in nanoseconds an assertion: the floors of the scale table.</summary>
/// <param name="Split">Reading its lines and splitting them at commas, and nothing else.</param>
/// <param name="Copy">Copying its bytes.</param>
internal readonly record struct CsvFloor(double Split, double Copy)
{
    private const int Rows = 1_000_000;
    private const int Runs = 5;

    public static CsvFloor Measure()
    {
        var bytes = SyntheticCorpus.Csv(Rows);
        return new(
            Each(Measured.Best(Runs, () => SplitAll(bytes))),
            Each(Measured.Best(Runs, () => bytes.AsSpan().CopyTo(new byte[bytes.Length])))
        );
    }

    private static double Each(Measured measured) => measured.Clock.TotalNanoseconds / Rows;

    private static int SplitAll(byte[] bytes)
    {
        using var text = new StreamReader(new MemoryStream(bytes));
        var fields = 0;
        while (text.ReadLine() is { } line)
        {
            fields += line.Split(',').Length;
        }

        return fields;
    }
}
