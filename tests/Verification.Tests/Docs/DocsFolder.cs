using System.CommandLine.Parsing;
using Verification.Calibration;
using Verification.Cli;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Tests.Calibration;
using Verification.Tests.Cli;

namespace Verification.Tests.Docs;

/// <summary>A folder with the files that the pages name in their commands, in which these are run.</summary>
internal sealed class DocsFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verification-");

    public DocsFolder()
    {
        var story = Cases.Read("wire-story.json");
        foreach (var name in new[] { "case.json", "published.json", "draft.json" })
        {
            Write(name, stream => CaseFile.Write(story, stream));
        }

        Write(
            "undeclared.json",
            stream => CaseFile.Write(story with { Evidence = [.. story.Evidence.Select(item => item with { DerivedFrom = [] })] }, stream)
        );
        foreach (var name in new[] { "resolved.jsonl", "newer.jsonl" })
        {
            Write(name, stream => LabelledFile.Write(DrawnCases.Of(60, ScoringOptions.Default, seed: 1), stream));
        }

        foreach (var name in new[] { "old.json", "new.json", "fitted.json" })
        {
            Write(name, stream => OptionsFile.Write(ScoringOptions.Default, stream));
        }

        Run("convert --from case --to csv case.json --output misspelt");
        Replace("misspelt/evidence.csv", "refutes", "Refutes");
        Run("convert --from case --to claimreview case.json --output reviews.json");
        Run("convert --from case --to stix case.json --output bundle.json");
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The path of a file of the folder.</summary>
    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Runs <c>verification</c> as if the folder, with <c>docs</c> in it, were the working folder, and expects it to do what it is asked.</summary>
    /// <param name="arguments">Its arguments, as they are typed.</param>
    public void Run(string arguments)
    {
        var run = Of(arguments);
        run.ExitCode.Should().Be(ExitCode.Done, $"verification {arguments}: {run.Error}");
    }

    /// <summary>Reads arguments as <c>verification</c> does, and expects them to be understood.</summary>
    public static void Understand(string arguments) =>
        VerificationCommand
            .Create(new Shell(Stream.Null, Stream.Null, TextWriter.Null, IsRich: false, Shell.PlainWidth))
            .Parse([.. CommandLineParser.SplitCommandLine(arguments)])
            .Errors.Should()
            .BeEmpty();

    /// <summary>What it writes when it is run so, whether it does what it is asked or not.</summary>
    public string Told(string arguments)
    {
        var run = Of(arguments);
        return run.Output + run.Error.Replace(PathOf("") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    private CommandRun Of(string arguments)
    {
        var words = CommandLineParser.SplitCommandLine(arguments).ToArray();
        return CommandRun.WithInput(
            File.ReadAllText(PathOf("case.json")),
            [.. words.Select((word, place) => place > 0 && words[place - 1] == "--output" ? PathOf(word) : Placed(word))]
        );
    }

    private string Placed(string word) =>
        word.StartsWith("docs/", StringComparison.Ordinal) ? Path.Combine(Cases.Root, word)
        : Path.Exists(PathOf(word)) ? PathOf(word)
        : word;

    private void Replace(string name, string text, string by) =>
        File.WriteAllText(PathOf(name), File.ReadAllText(PathOf(name)).Replace(text, by, StringComparison.Ordinal));

    private void Write(string name, Action<Stream> write)
    {
        using var stream = File.Create(PathOf(name));
        write(stream);
    }
}
