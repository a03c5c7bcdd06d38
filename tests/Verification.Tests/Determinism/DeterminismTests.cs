using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;
using Verification.Calibration;
using Verification.Cli;
using Verification.Evidence;
using Verification.Serialization;
using Verification.Sources;
using Verification.Tests.Cli;
using Verification.Tests.Scoring;
using Verification.Tests.Serialization;

namespace Verification.Tests.Determinism;

/// <summary>The same bytes come of the same input, whatever the culture, the time zone, the number of threads, the order of its lists and the build.</summary>
public sealed class DeterminismTests : IDisposable
{
    private const int AtOnce = 2;

    private static readonly string Docs = Path.Combine(Cases.Root, "docs");
    private static readonly string Founding = Path.Combine(Docs, "cases", "cuban-casualties.json");
    private static readonly string Assertions = Path.Combine(Docs, "assertions", "museum-hours.csv");
    private static readonly string Outcomes = Path.Combine(Docs, "outcomes", "harbour-rumours.csv");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verification-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Processes_run_where_they_are_told()
    {
        foreach (var framework in new[] { "net8.0", "net10.0" })
        {
            var said = await Everywhere((place, _) => Library(framework, place, "place"));

            for (var i = 0; i < Place.All.Length; i++)
            {
                said[i].Text.Should().StartWith(Place.All[i].Said, said[i].Error).And.EndWith($"v{framework[3..]}\n");
            }
        }
    }

    [Fact]
    public async Task The_command_says_the_same_in_every_place()
    {
        var commands = Commands();

        var runs = await Everywhere((place, _) => Command(commands, place));

        var expected = runs[0];
        foreach (var run in runs)
        {
            run.Keys.Should().Equal(expected.Keys);
            foreach (var (command, ran) in run)
            {
                ran.ExitCode.Should().Be(command.StartsWith("validate", StringComparison.Ordinal) ? 2 : 0, ran.Error);
                ran.Output.Should().NotBeEmpty();
                Digest(ran).Should().Be(Digest(expected[command]), command);
            }
        }
    }

    [Fact]
    public async Task Both_builds_of_the_library_write_the_same_in_every_place()
    {
        var labelled = InFolder("labelled.jsonl");
        CommandRun.Of("convert", "--from", "labelled-csv", "--to", "labelled", Outcomes, "--output", labelled).ExitCode.Should().Be(0);
        var large = Written("large.json", Large);

        var runs = await Everywhere((place, i) => Library(i % 2 == 0 ? "net8.0" : "net10.0", place, Founding, labelled, Assertions));
        var largeRuns = await Everywhere((place, i) => Library(i % 2 == 0 ? "net10.0" : "net8.0", place, large, labelled, Assertions));

        foreach (var group in new[] { runs, largeRuns })
        {
            group.Should().OnlyContain(run => run.ExitCode == 0 && run.Output.Length > 100_000, group[0].Error);
            group.Select(Digest).Distinct().Should().ContainSingle();
        }
    }

    [Fact]
    public async Task The_order_of_lists_changes_nothing()
    {
        var expected = await CommandProcess.Run("assess", Written("case.json", Large), "--format", "json");
        var random = new Random(7);
        var within = Large with
        {
            Evidence = Shuffled(Large.Evidence, random),
            Relations = Shuffled(Large.Relations, random),
            Parties = Shuffled(Large.Parties, random),
        };
        var across = within with { Claims = Shuffled(Large.Claims, random), Sources = Shuffled(Large.Sources, random) };

        var sameLists = await CommandProcess.Run("assess", Written("within.json", within), "--format", "json");
        var otherLists = await CommandProcess.Run("assess", Written("across.json", across), "--format", "json");

        sameLists.Text.Should().NotBeEmpty().And.Be(expected.Text);
        otherLists.Text.Should().NotBe(expected.Text);
        InOrder(otherLists.Text).Should().Be(InOrder(expected.Text));
    }

    /// <summary>A case that is read and assessed on every core, with dates and with letters that cultures see in different ways.</summary>
    private static VerificationCase Large { get; } =
        LargeCaseTests.Crowd(1_500) with
        {
            Title = "Iıİi: ﷼ ١٢٣ ๑๒๓",
            Parties = [new Party { Id = "I" }, new Party { Id = "i" }, new Party { Id = "ı" }],
            Evidence =
            [
                .. LargeCaseTests
                    .Crowd(1_500)
                    .Evidence.Select(
                        (item, i) =>
                            item with
                            {
                                Date = new DateTimeOffset(2026, 1, 1 + (i / 10 % 28), 23, 30, 0, TimeSpan.FromHours(i / 10 % 27 - 12)),
                            }
                    ),
            ],
        };

    private string[][] Commands()
    {
        var bundle = InFolder("bundle.json");
        CommandRun.Of("convert", "--from", "case", "--to", "stix", Founding, "--output", bundle).ExitCode.Should().Be(0);
        File.WriteAllText(
            InFolder("bad.json"),
            """{ "format": "verification-case/1", "claims": [{ "id": "I", "baseRate": 1.5 }, { "id": "ı", "halfLife": "P1I" }], "titel": 1234567.5 }"""
        );
        return
        [
            ["assess", Written("large.json", Large), "--format", "json"],
            ["assess", Founding, "--format", "markdown"],
            ["assess", Founding, "--format", "html"],
            ["assess", Founding],
            ["validate", InFolder("bad.json")],
            ["timeline", Path.Combine(Docs, "cases", "three-hypotheses.json"), "--format", "json"],
            ["discover", Assertions, "--format", "json"],
            ["discover", Assertions, "--format", "csv"],
            ["calibrate", Outcomes, "--format", "json"],
            ["convert", "--from", "case", "--to", "stix", Founding],
            ["convert", "--from", "stix", "--to", "case", bundle],
        ];
    }

    private static async Task<Dictionary<string, ProcessRun>> Command(string[][] commands, Place place)
    {
        var runs = new Dictionary<string, ProcessRun>();
        foreach (var arguments in commands)
        {
            runs[string.Join(' ', arguments)] = await CommandProcess.RunProgram(
                "dotnet",
                [CommandProcess.Assembly, .. arguments],
                place.Environment
            );
        }

        return runs;
    }

    private static Task<ProcessRun> Library(string framework, Place place, params string[] arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Path.Combine(
            Cases.Root,
            "tests",
            "Verification.Determinism",
            "bin",
            configuration,
            framework,
            "Verification.Determinism.dll"
        );
        return CommandProcess.RunProgram("dotnet", [program, .. arguments], place.Environment);
    }

    /// <summary>Does something in every place, in some of them side by side.</summary>
    private static async Task<T[]> Everywhere<T>(Func<Place, int, Task<T>> act)
    {
        var results = new T[Place.All.Length];
        await Parallel.ForAsync(
            0,
            results.Length,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (i, _) => results[i] = await act(Place.All[i], i)
        );
        return results;
    }

    private static string Digest(ProcessRun run) =>
        string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexString(SHA256.HashData(run.Output))} {run.ExitCode} {run.Error}");

    private static System.Collections.Immutable.ImmutableArray<T> Shuffled<T>(
        System.Collections.Immutable.ImmutableArray<T> list,
        Random random
    )
    {
        T[] shuffled = [.. list];
        random.Shuffle(shuffled);
        return [.. shuffled];
    }

    /// <summary>An assessment with what follows the order of the case in the order of its ids.</summary>
    private static string InOrder(string assessment)
    {
        var document = (JObject)JsonText.Parse(assessment);
        foreach (var list in new[] { "claims", "sources" })
        {
            document[list] = new JArray(document[list]!.OrderBy(element => (string)element["id"]!, StringComparer.Ordinal));
        }

        return JsonText.Of(document);
    }

    private string Written(string name, VerificationCase @case)
    {
        using var file = File.Create(InFolder(name));
        CaseFile.Write(@case, file);
        return file.Name;
    }

    private string InFolder(string name) => Path.Combine(folder.FullName, name);
}
