using System.Text.RegularExpressions;

namespace Verification.Tests.Docs;

/// <summary>A line of a shell in a page.</summary>
/// <param name="folder">Where <c>verification</c> is run.</param>
/// <param name="line">The line.</param>
internal sealed partial class DocsCommand(DocsFolder folder, string line)
{
    private static readonly string[] TestSources =
    [
        .. Directory
            .GetFiles(Path.Combine(Cases.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText),
    ];

    /// <summary>
    /// Runs what the line asks of <c>verification</c>, at the end of a pipe too. Of <c>dotnet</c>, which would build and test for minutes, it is
    /// checked that what it names is there.
    /// </summary>
    public void Check()
    {
        if (line[0] == '#')
        {
            return;
        }

        if (Tool().Match(line) is { Success: true } tool)
        {
            Check(tool.Groups["arguments"].Value);
            return;
        }

        Dotnet().IsMatch(line).Should().BeTrue($"'{line}' is no command that is known here");
        foreach (Match named in Named().Matches(line))
        {
            Path.Exists(Path.Combine(Cases.Root, named.Groups["path"].Value)).Should().BeTrue($"'{line}' names it");
        }

        foreach (Match filter in Filter().Matches(line))
        {
            var test = Test(filter.Groups["name"].Value);
            TestSources.Any(source => test.IsMatch(source)).Should().BeTrue($"'{line}' asks for it");
        }
    }

    /// <summary>Runs the tool; what needs a server is only read.</summary>
    private void Check(string arguments)
    {
        if (arguments.Contains("--database", StringComparison.Ordinal))
        {
            DocsFolder.Understand(arguments);
            return;
        }

        folder.Run(arguments);
    }

    /// <summary>A class or a method whose name has a part in it.</summary>
    private static Regex Test(string part) =>
        new($@"(class|void|Task) \w*{Regex.Escape(part)}", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(10));

    [GeneratedRegex(@"^([^|]*\| )?(verification|dotnet run --project src/Verification\.Cli --) (?<arguments>[^|#>]*)(#.*)?$")]
    private static partial Regex Tool();

    [GeneratedRegex(
        @"^([A-Za-z_]+=\S+ )*(cd tests/|dotnet (build|test|run|tool restore|csharpier|stryker|add package Verification|list)\b|\.ci/run|tests/\S+/run)"
    )]
    private static partial Regex Dotnet();

    [GeneratedRegex(@"(?<=^|\s)(?<path>(src|tests|\.ci)/[^\s`]+)")]
    private static partial Regex Named();

    [GeneratedRegex(@"--filter (?<name>\w+)")]
    private static partial Regex Filter();
}
