using System.Globalization;
using System.Text;
using Verification.Calibration;
using Verification.Cli;
using Verification.Interchange;
using Verification.Serialization;
using Verification.Sources;

namespace Verification.Tests;

/// <summary>A reader, with files that put its limits to the test.</summary>
/// <param name="Name">What it reads.</param>
/// <param name="Codes">Reads a file, and gives the codes of its problems.</param>
/// <param name="Text">A valid file with a text of some length, the longest in it.</param>
internal sealed record FormatReader(string Name, Func<string, Limits, string[]> Codes, Func<int, string> Text)
{
    /// <summary>A valid file, and how deeply it is nested; null for tables.</summary>
    public (int Depth, string File)? Deep { get; init; }

    /// <summary>A valid file with a list or an object of some elements, the most in it.</summary>
    public Func<int, string>? Elements { get; init; }

    /// <summary>A valid file of some rows.</summary>
    public Func<int, string>? Rows { get; init; }

    /// <summary>A file with some problems; null where what is wrong is repaired.</summary>
    public Func<int, string>? Bad { get; init; }
}

/// <summary>Every reader of the library and of the command.</summary>
internal static class FormatReaders
{
    private const string CaseFormat = "\"format\":\"verification-case/1\"";
    private const string OptionsFormat = "\"format\":\"verification-options/1\"";
    private const string Assertions = "item,source,value\n";
    private const string Answers = "item,value\n";
    private const string Nodes = "id,name,parentId\n";
    private const string Labelled = "claim,outcome,source,stance\n";
    private const string ClaimsKg = "claimReview_claimReviewed,rating_alternateName\n";

    private static readonly string[] Kinds = [.. Vocabulary<SourceKind>.All];

    public static FormatReader[] All { get; } =
    [
        new("case", (text, limits) => Codes(CaseFile.Read(Stream(text), limits)), n => Case($"\"title\":\"{Letters(n)}\""))
        {
            Deep = (3, Case("\"claims\":[{\"id\":\"c\"}]")),
            Elements = n => Case($"\"claims\":[{Many(n, "{\"id\":\"c#\"}")}]"),
            Bad = n => Case(Many(n, "\"wrong#\":1")),
        },
        new("options", (text, limits) => Codes(OptionsFile.Read(Stream(text), limits)), n => Options($"\"$schema\":\"{Letters(n)}\""))
        {
            Deep = (3, Options("\"kinds\":{\"document\":{}}")),
            Elements = n => Options($"\"kinds\":{{{string.Join(',', Kinds.Take(n).Select(kind => $"\"{kind}\":{{}}"))}}}"),
            Bad = n => Options(Many(n, "\"wrong#\":1")),
        },
        new(
            "fittedOptions",
            (text, limits) => Codes(FittedOptionsFile.Read(Stream(text), limits)),
            n => Options($"\"provenance\":{{\"data\":{{\"sha256\":\"{Letters(n)}\"}}}}")
        )
        {
            Deep = (4, Options("\"provenance\":{\"constants\":[{}]}")),
            Elements = n => Options($"\"sourceTrust\":{{{Many(n, "\"s#\":0.5")}}}"),
            Bad = n => Options(Many(n, "\"wrong#\":1")),
        },
        new(
            "labelledLines",
            (text, limits) => Codes(LabelledFile.Read(Stream(text), limits)),
            n => Line(Case($"\"title\":\"{Letters(n)}\""))
        )
        {
            Deep = (4, Line(Case("\"claims\":[{\"id\":\"c\"}]"))),
            Elements = n => Line(Case($"\"claims\":[{Many(n, "{\"id\":\"c#\"}")}]")),
            Rows = n => string.Concat(Enumerable.Repeat(Line(Case("\"title\":\"t\"")), n)),
            Bad = n => string.Concat(Enumerable.Repeat("{\"case\":5}\n", n)),
        },
        new(
            "claimReview",
            (text, limits) => Codes(ClaimReviewFile.Read(Stream(text), limits)),
            n => $$"""{"@type":"ClaimReview","claimReviewed":"{{Letters(n)}}"}"""
        )
        {
            Deep = (3, """{"@type":"ClaimReview","itemReviewed":{"author":{"name":"x"}}}"""),
            Elements = n => $"[{Many(n, "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"c#\"}")}]",
        },
        new(
            "stix",
            (text, limits) => Codes(StixBundleFile.Read(Stream(text), limits)),
            n => Bundle($$"""{"type":"identity","id":"identity--1","name":"{{Letters(n)}}"}""")
        )
        {
            Deep = (4, Bundle("""{"type":"report","id":"report--1","name":"r","object_refs":["identity--1"]}""")),
            Elements = n => Bundle(Many(n, """{"type":"identity","id":"identity--#","name":"i#"}""")),
        },
        Table(
            "caseTables",
            (shell, file) => new CaseTablesReader(shell, table => table.FileName).Read([(Claims, file)]),
            "id,text\n",
            "c#,#\n"
        ),
        Table("claimsKg", (shell, file) => new ClaimsKgTable(shell, "-").Read(file), ClaimsKg, "c#,#\n"),
        Table(
            "labelledTable",
            (shell, file) => new LabelledTable(new BadRows(shell, "-", skip: false), SourceKind.Other).Read(file),
            Labelled,
            "c#,true,#,supports\n"
        ),
        Table(
            "assertions",
            (shell, file) => new DiscoverInput(shell with { Input = file }, skipBadRows: false).Assertions("-", format: null),
            Assertions,
            "i#,s,#\n"
        ),
        Table(
            "answers",
            (shell, file) => new DiscoverInput(shell with { Input = file }, skipBadRows: false).Answers("-"),
            Answers,
            "i#,#\n"
        ),
        Table(
            "hierarchy",
            (shell, file) => new DiscoverInput(shell with { Input = file }, skipBadRows: false).Hierarchy("-"),
            Nodes,
            "n#,#,none\n"
        ),
        new("labelledFolder", LabelledFolderCodes, n => Case($"\"title\":\"{Letters(n)}\""))
        {
            Deep = (3, Case("\"claims\":[{\"id\":\"c\"}]")),
            Elements = n => Case($"\"claims\":[{Many(n, "{\"id\":\"c#\"}")}]"),
            Bad = n => Case(Many(n, "\"wrong#\":1")),
        },
    ];

    private static CaseTable Claims => CaseTable.All.Single(table => table.FileName == "claims.csv");

    public static FormatReader Named(string name) => All.Single(reader => reader.Name == name);

    /// <summary>A reader of the command, which says what is wrong on the error stream: <c>PATH:LINE: PLACE: MESSAGE [CODE]</c>.</summary>
    private static FormatReader Table(string name, Func<Shell, Stream, object?> read, string header, string row) =>
        new(
            name,
            (text, limits) =>
            {
                using var error = new StringWriter { NewLine = "\n" };
                var shell = new Shell(System.IO.Stream.Null, System.IO.Stream.Null, error, IsRich: false, Shell.PlainWidth)
                {
                    Limits = limits,
                };
                var result = read(shell, Stream(text));
                var lines = error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
                (result is null).Should().Be(lines.Length > 0);
                return [.. lines.Select(line => line[(line.LastIndexOf('[') + 1)..^1])];
            },
            n => header + Row(row, "1", Letters(n))
        )
        {
            Rows = n => header + string.Concat(Enumerable.Range(0, n).Select(i => Row(row, Number(i), "x"))),
            Bad = n => header + string.Concat(Enumerable.Repeat("one field\n", n)),
        };

    private static string[] LabelledFolderCodes(string text, Limits limits)
    {
        var folder = Directory.CreateTempSubdirectory("verification-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, LabelledFolder.OutcomesFile), """{"case.json":{}}""");
            File.WriteAllText(Path.Combine(folder.FullName, "case.json"), text);
            return Codes(LabelledFolder.Read(folder.FullName, limits));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Codes<T>(FileReading<T> reading)
        where T : class => [.. reading.Problems.Select(problem => problem.Code)];

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string Case(string properties) => $$"""{ {{CaseFormat}},{{properties}} }""";

    private static string Line(string @case) => $"{{\"case\":{@case},\"outcomes\":{{}}}}\n";

    private static string Options(string properties) => $$"""{ {{OptionsFormat}},{{properties}} }""";

    private static string Bundle(string objects) => $$"""{"type":"bundle","id":"bundle--1","objects":[{{objects}}]}""";

    private static string Letters(int count) => new('x', count);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Many(int count, string element) =>
        string.Join(',', Enumerable.Range(0, count).Select(i => element.Replace("#", Number(i), StringComparison.Ordinal)));

    /// <summary>A row whose <c>#</c> are numbers, but for one that stands alone, which is a text.</summary>
    private static string Row(string row, string number, string text) =>
        row.Replace(",#", $",{text}", StringComparison.Ordinal).Replace("#", number, StringComparison.Ordinal);
}
