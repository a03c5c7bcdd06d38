using System.Collections.Immutable;
using System.Text;
using Verification.Calibration;
using Verification.Cli;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Sources;
using Verification.TruthDiscovery;
using Verification.Validation;

namespace Verification.Tests.Fuzzing;

/// <summary>Reads inputs and, where they are valid, does what users do next: checks, assesses, reports, writes, and reads what was written.</summary>
internal static class AfterReading
{
    private const int ReportEvery = 16;

    private static readonly Limits Bounds = new()
    {
        MaxProblems = 100,
        MaxWeights = 100_000,
        MaxPaths = 1_000_000,
    };

    private static readonly CaseValidator Validator = new();
    private static readonly VerificationCase Story = Cases.Read("wire-story.json");

    public static bool Case(byte[] input) => Value(CaseFile.Read(Stream(input), Bounds)) is { } @case && Use(@case, input.Length);

    public static bool Options(byte[] input)
    {
        if (Value(OptionsFile.Read(Stream(input), Bounds)) is not { } options)
        {
            return false;
        }

        ComesBack(options, OptionsFile.Write, stream => OptionsFile.Read(stream).Value);
        new ScoringEngine(options).Assess(Story);
        return true;
    }

    public static bool FittedOptions(byte[] input)
    {
        if (Value(FittedOptionsFile.Read(Stream(input), Bounds)) is not { } fitted)
        {
            return false;
        }

        ComesBack(fitted, FittedOptionsFile.Write, stream => FittedOptionsFile.Read(stream).Value);
        var assessment = new ScoringEngine(fitted.Options).Assess(fitted.Apply(Story));
        foreach (var claim in assessment.Claims)
        {
            fitted.Recalibration?.Apply(claim.Probability);
        }

        return true;
    }

    public static bool LabelledLines(byte[] input)
    {
        if (Value(LabelledFile.Read(Stream(input), Bounds)) is not { } cases)
        {
            return false;
        }

        ComesBack(cases, LabelledFile.Write, stream => LabelledFile.Read(stream).Value);
        return true;
    }

    public static bool LabelledFolder(byte[] input)
    {
        var parts = Parts(input);
        var folder = Directory.CreateTempSubdirectory("verification-");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, Verification.Calibration.LabelledFolder.OutcomesFile), parts[0]);
            File.WriteAllBytes(Path.Combine(folder.FullName, "case.json"), parts.ElementAtOrDefault(1) ?? []);
            return Value(Verification.Calibration.LabelledFolder.Read(folder.FullName, Bounds)) is not null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static bool ClaimReview(byte[] input) => Imported(Value(ClaimReviewFile.Read(Stream(input), Bounds)), input.Length);

    public static bool Stix(byte[] input) => Imported(Value(StixBundleFile.Read(Stream(input), Bounds)), input.Length);

    public static bool MispTags(byte[] input)
    {
        var tags = new List<MispTag>();
        foreach (var line in Encoding.UTF8.GetString(input).Split('\n'))
        {
            if (MispTag.TryParse(line, out var tag))
            {
                tags.Add(tag);
                MispTag.TryParse(tag.ToString(), out var again).Should().BeTrue();
                again.Should().Be(tag);
            }
        }

        object?[] said =
        [
            Verification.Interchange.MispTags.Reliability(tags),
            Verification.Interchange.MispTags.Credibility(tags),
            Verification.Interchange.MispTags.Likelihood(tags),
            Verification.Interchange.MispTags.Confidence(tags),
            Verification.Interchange.MispTags.Marking(tags),
        ];
        return said.Any(one => one is not null);
    }

    public static bool Assertions(byte[] input)
    {
        if (
            Table(input, (shell, file) => new DiscoverInput(shell with { Input = file }, skipBadRows: false).Assertions("-", null))
            is not { } corpus
        )
        {
            return false;
        }

        foreach (
            var method in TruthMethods.All.Where(method => (input.Length + method.Name.Length) % 8 == 0 && method.Misfit(corpus) is null)
        )
        {
            DiscoveryCsv.Write(DiscoveryReport.Of(method.Discover(corpus), quality: null), System.IO.Stream.Null);
        }

        return true;
    }

    public static bool Answers(byte[] input) =>
        Table(input, (shell, file) => new DiscoverInput(shell with { Input = file }, skipBadRows: false).Answers("-")) is not null;

    public static bool Hierarchy(byte[] input)
    {
        if (
            Table(input, (shell, file) => new DiscoverInput(shell with { Input = file }, skipBadRows: false).Hierarchy("-")) is not { } tree
        )
        {
            return false;
        }

        var builder = new AssertionCorpusBuilder(ValueFormat.Hierarchical(tree));
        builder.TryAdd("i"u8, "s"u8, "name1"u8);
        builder.TryAdd("i"u8, "t"u8, "name2"u8);
        TruthMethods.Find("tdh")!.Discover(builder.Build());
        return true;
    }

    public static bool LabelledTable(byte[] input)
    {
        if (
            Table(input, (shell, file) => new LabelledTable(new BadRows(shell, "-", skip: false), SourceKind.Other).Read(file))
            is not { } cases
        )
        {
            return false;
        }

        ComesBack(cases, LabelledFile.Write, stream => LabelledFile.Read(stream).Value);
        return true;
    }

    public static bool ClaimsKg(byte[] input) =>
        Imported(Table(input, (shell, file) => new ClaimsKgTable(shell, "-").Read(file)), input.Length);

    public static bool CaseTables(byte[] input)
    {
        var tables =
            from part in Parts(input)
            let name = Encoding.UTF8.GetString(part).Split('\n')[0]
            let table = CaseTable.All.FirstOrDefault(table => table.FileName == name)
            where table is not null
            select (table, (Stream)new MemoryStream(part[(name.Length + 1)..]));
        var files = tables.DistinctBy(pair => pair.table).ToList();
        return Imported(Table(input, (shell, _) => new CaseTablesReader(shell, table => table.FileName).Read(files)), input.Length);
    }

    private static bool Imported(ImportedCase? imported, int number)
    {
        if (imported is null)
        {
            return false;
        }

        imported.Notes.Should().NotContain(note => note.Message.Length == 0);
        return Use(imported.Case, number);
    }

    private static bool Use(VerificationCase @case, int number)
    {
        Validator.Validate(@case).Errors.Should().BeEmpty();
        ComesBack(@case, CaseFile.Write, stream => CaseFile.Read(stream).Value);
        try
        {
            var assessment = new ScoringEngine(limits: Bounds).Assess(@case);
            AssessmentFile.Write(assessment, System.IO.Stream.Null);
            if (number % ReportEvery == 0)
            {
                Report(@case, assessment);
            }
        }
        catch (LimitExceededException)
        {
            // An outcome like another: the case is too knotted to be assessed within the bounds.
        }

        return true;
    }

    private static void Report(VerificationCase @case, Assessment assessment)
    {
        MarkdownReport.Write(@case, assessment, System.IO.Stream.Null);
        HtmlReport.Write(@case, assessment, System.IO.Stream.Null);
        TimelineFile.Write(@case, Timeline.Of(@case), System.IO.Stream.Null);
        ClaimReviewFile.Write(@case, assessment, ClaimReviewPublisher.None, System.IO.Stream.Null);
        ComesBack(
            WithEachMarkingOnce(@case),
            (written, stream) => StixBundleFile.Write(written, assessment, stream),
            stream => StixBundleFile.Read(stream).Value.Case
        );
    }

    /// <summary>A case as bundles have it, where a marking that is named twice is one.</summary>
    private static VerificationCase WithEachMarkingOnce(VerificationCase @case) =>
        @case with
        {
            Markings = Once(@case.Markings),
            Parties = [.. @case.Parties.Select(one => one with { Markings = Once(one.Markings) })],
            Claims = [.. @case.Claims.Select(one => one with { Markings = Once(one.Markings) })],
            Sources = [.. @case.Sources.Select(one => one with { Markings = Once(one.Markings) })],
            Evidence = [.. @case.Evidence.Select(one => one with { Markings = Once(one.Markings) })],
        };

    private static ImmutableArray<string> Once(ImmutableArray<string> markings) => [.. markings.Distinct(StringComparer.Ordinal)];

    /// <summary>What was written and is read is written as the same bytes.</summary>
    private static void ComesBack<T>(T value, Action<T, Stream> write, Func<Stream, T> read)
    {
        using var written = new MemoryStream();
        write(value, written);
        using var again = new MemoryStream();
        write(read(new MemoryStream(written.ToArray())), again);
        if (!written.ToArray().AsSpan().SequenceEqual(again.ToArray()))
        {
            throw new FuzzFindingException("What was written reads as something else.");
        }
    }

    /// <summary>What a file holds; null where it has problems, each of which says what and where.</summary>
    private static T? Value<T>(FileReading<T> reading)
        where T : class
    {
        if (reading.IsValid != reading.Problems.IsEmpty || reading.Problems.Any(problem => problem.Line < 1 || problem.Message.Length == 0))
        {
            throw new FuzzFindingException("There is neither a value nor a problem.");
        }

        return reading.IsValid ? reading.Value : null;
    }

    /// <summary>What a reader of the command makes of a table; null where it says what is wrong.</summary>
    private static T? Table<T>(byte[] input, Func<Shell, Stream, T?> read)
        where T : class
    {
        using var error = new StringWriter();
        var shell = new Shell(System.IO.Stream.Null, System.IO.Stream.Null, error, IsRich: false, Shell.PlainWidth) { Limits = Bounds };
        var value = read(shell, Stream(input));
        return (value is null) == (error.GetStringBuilder().Length > 0)
            ? value
            : throw new FuzzFindingException($"There is neither a value nor a problem: {error}");
    }

    private static byte[][] Parts(byte[] input)
    {
        var between = Encoding.UTF8.GetBytes(JsonInputs.Between);
        var parts = new List<byte[]>();
        var rest = input.AsSpan();
        for (int end; (end = rest.IndexOf(between)) >= 0; rest = rest[(end + between.Length)..])
        {
            parts.Add(rest[..end].ToArray());
        }

        parts.Add(rest.ToArray());
        return [.. parts];
    }

    private static MemoryStream Stream(byte[] input) => new(input);
}
