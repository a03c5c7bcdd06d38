using System.Text;
using Verification.Serialization;
using Verification.Tests.Rules;

namespace Verification.Tests.Docs;

/// <summary>Every block of the pages is compiled, read or run, by what its fence says it holds.</summary>
public sealed class FenceTests : IDisposable
{
    /// <summary>Where code that stands in a page may stand as well: in tests, and in programs that are run against the package.</summary>
    private static readonly string[][] Sources =
    [
        .. new[]
        {
            "tests/Verification.Tests/Docs",
            "tests/Verification.Package",
            "tests/Verification.Samples",
            "tests/Verification.PostgresTests",
        }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Cases.Root, folder), "*.cs"))
            .Select(file => Fence.LinesOf(File.ReadAllText(file))),
    ];

    private readonly DocsFolder folder = new();

    public static TheoryData<string> Fences => [.. Fence.All.Select(fence => fence.ToString())];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Fences))]
    public void Every_block_holds(string place) => Check(Fence.All.Single(fence => fence.ToString() == place));

    [Theory]
    [InlineData("```\nwhat is this?\n```")]
    [InlineData("```python\nprint()\n```")]
    [InlineData("```text\nfree\n```")]
    [InlineData("```sql\nselect 1;\n```")]
    [InlineData("```csharp\nvar never = \"compiled\";\n```")]
    [InlineData("```csharp\nusing Verification.Nothing;\n```")]
    [InlineData("```json\n{ \"format\": \"verification-case/1\", \"claim\": [] }\n```")]
    [InlineData("```json\n{ \"format\": \"another/1\" }\n```")]
    [InlineData("```sh\nverification asess case.json\n```")]
    [InlineData("```sh\nverification assess missing.json\n```")]
    [InlineData("```sh\ndotnet test --filter NoSuchTest\n```")]
    [InlineData("```sh\ndotnet run --project tests/Missing\n```")]
    [InlineData("```sh\nrm -rf /\n```")]
    [InlineData("```console\n$ verification scale 50 --from percent --to phia\n50 -> something\n```")]
    [InlineData("<!-- output: schema case -->\n```\nnot a schema\n```")]
    public void A_block_that_does_not_hold_is_seen(string page)
    {
        var fence = Fence.Of("page.md", page).Single();

        fence.Invoking(Check).Should().Throw<Exception>();
    }

    private void Check(Fence fence)
    {
        switch (fence)
        {
            case { Language: "", Command: { } arguments }:
                Run(arguments, fence.Body);
                break;
            case { Language: "console" } when fence.Body.StartsWith("$ verification ", StringComparison.Ordinal):
                var end = fence.Body.IndexOf('\n', StringComparison.Ordinal);
                Run(fence.Body["$ verification ".Length..end], fence.Body[(end + 1)..]);
                break;
            case { Language: "sh" }:
                Fence.LinesOf(fence.Body).Should().NotBeEmpty().And.AllSatisfy(line => new DocsCommand(folder, line).Check());
                break;
            case { Language: "csharp" }:
                Compiled(Fence.LinesOf(fence.Body));
                break;
            case { Language: "text", Page: "docs/CONTRIBUTING.md" }:
                Fence.LinesOf(fence.Body).Should().AllSatisfy(line => Rooms.IsAllowed(line).Should().BeTrue($"it says '{line}'"));
                break;
            case { Language: "sql", Page: "docs/database.md" }:
                // Run by DatabaseGuideTests, where there is a server.
                break;
            case { Language: "json" }:
                CaseFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(fence.Body))).Problems.Should().BeEmpty();
                break;
            default:
                throw new InvalidOperationException($"What is at {fence} is nothing that is compiled, read or run.");
        }
    }

    private void Run(string arguments, string output) => folder.Told(arguments).Should().StartWith(output);

    /// <summary>The directives stand in one file, and all other lines together in it.</summary>
    private static void Compiled(string[] lines)
    {
        var code = lines.SkipWhile(IsDirective).ToArray();
        Sources
            .Any(source => lines.TakeWhile(IsDirective).All(source.Contains) && Holds(source, code))
            .Should()
            .BeTrue($"no test or sample has {string.Join('\n', lines)}");
    }

    private static bool Holds(string[] source, string[] code) =>
        Enumerable.Range(0, source.Length).Any(start => source.AsSpan(start).StartsWith(code));

    private static bool IsDirective(string line) =>
        line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=', StringComparison.Ordinal);
}
