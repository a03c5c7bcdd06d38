using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Benchmarks.Cases;

/// <summary>
/// Shows what reading, assessing and writing a case cost, from a thousand items to a million: as multiples of what Json.NET takes to read every
/// token of the same file, which is measured in the same run.
/// </summary>
internal static class CaseSpeed
{
    /// <param name="greatest">The greatest number of items to try.</param>
    public static void Run(int greatest)
    {
        WarmUp();
        Console.WriteLine("items      MB file  step                      ms  x tokens  ns/item  ns/item of all cores  bytes/item");
        for (var items = 1_000L; items <= greatest; items *= 10)
        {
            Measure((int)items, runs: items < 1_000_000 ? 5 : 2);
        }

        var fading = new RelatedClaims(strength: 0.8, evidenceEvery: 10);
        Relations("a chain at 0.8", fading.Chain(100_000));
        Relations("a circle at 0.8", fading.Circle(100_000));
        Relations("a dense component at 0.8", fading.Dense(2_000, 50));
        var lasting = new RelatedClaims(strength: 1, evidenceEvery: 2_000);
        Relations("a chain at 1", lasting.Chain(100_000));
        Relations("a circle at 1", lasting.Circle(100_000));
    }

    /// <summary>So that the first figures are not those of code that is still being compiled.</summary>
    private static void WarmUp()
    {
        var bytes = Write(LargeCase.Of(10_000));
        for (var i = 0; i < 20; i++)
        {
            AssessmentFile.Write(new ScoringEngine().Assess(CaseFile.Read(new MemoryStream(bytes)).Value), Stream.Null);
        }
    }

    private static void Measure(int items, int runs)
    {
        var bytes = Write(LargeCase.Of(items));
        var table = new SpeedTable(items, bytes.Length, Measured.Best(runs, () => ReadTokens(bytes)));
        table.Add("copying the bytes", Measured.Best(runs, () => bytes.AsSpan().CopyTo(new byte[bytes.Length])));
        VerificationCase @case = null!;
        table.Add("reading, validating", Measured.Best(runs, () => @case = CaseFile.Read(new MemoryStream(bytes)).Value));
        Assessment assessment = null!;
        table.Add("figures alone", Measured.Best(runs, () => Figures(@case)));
        var prepared = PreparedCase.Of(@case, ScoringOptions.Default, Limits.Default, CancellationToken.None);
        table.Add("figures, prepared", Measured.Best(runs, () => Figures(prepared)));
        prepared = null!;
        table.Add("assessing", Measured.Best(runs, () => assessment = new ScoringEngine().Assess(@case)));
        table.Add("writing", Measured.Best(runs, () => AssessmentFile.Write(assessment, Stream.Null)));
        assessment = null!;
        table.Add(LiveChanges.To(@case));
        @case = null!;
        EndToEnd(bytes, table);
    }

    private static void Figures(VerificationCase @case) =>
        Figures(PreparedCase.Of(@case, ScoringOptions.Default, Limits.Default, CancellationToken.None));

    /// <summary>Probability, range, contest and verdict of every claim, on one core but for what leads up to the weights.</summary>
    private static void Figures(PreparedCase prepared)
    {
        var findings = prepared.AsOf(prepared.Index.AsOf(), CancellationToken.None).Findings;
        for (var claim = 0; claim < prepared.Index.Claims.Length; claim++)
        {
            findings.On(claim);
        }
    }

    private static void Relations(string shape, VerificationCase @case)
    {
        var measured = Measured.Once(() => new ScoringEngine().Assess(@case));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{shape}: {@case.Claims.Length} claims, {@case.Evidence.Length} items, {@case.Relations.Length} relations: {measured.Clock.TotalSeconds:F1} s, {measured.Allocated / 1e6:F0} MB allocated"
            )
        );
    }

    private static void EndToEnd(byte[] bytes, SpeedTable table)
    {
        var folder = Directory.CreateTempSubdirectory("verification-cases");
        try
        {
            var (input, output) = (Path.Combine(folder.FullName, "case.json"), Path.Combine(folder.FullName, "assessment.json"));
            File.WriteAllBytes(input, bytes);
            table.Add(CommandRun.Of("assess", input, "--format", "json", "--output", output), new FileInfo(output).Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Write(VerificationCase @case)
    {
        using var stream = new MemoryStream();
        CaseFile.Write(@case, stream);
        return stream.ToArray();
    }

    private static void ReadTokens(byte[] bytes)
    {
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(bytes), Encoding.UTF8))
        {
            DateParseHandling = DateParseHandling.None,
        };
        while (reader.Read())
        {
            // Reading is what is measured.
        }
    }
}
