using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Verification.Cli;

/// <summary>
/// Answers a shell that asks how an unfinished line may go on: <c>verification "[suggest:POSITION]" LINE</c>. Options are offered where a word
/// starts as one; where nothing is, the shell is to complete the names of files.
/// </summary>
internal sealed class Suggestions(RootCommand root, SuggestDirective directive) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Makes a command answer.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var directive in root.Directives.OfType<SuggestDirective>())
        {
            directive.Action = new Suggestions(root, directive);
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var line = parseResult.Tokens is [.., { Type: not TokenType.Directive } last] ? last.Value : "";
        var cursor = parseResult.GetResult(directive) is { Values: [var value, ..] } ? value : "";
        var isPlace = int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var place);
        foreach (var suggestion in On(isPlace ? line[..Math.Min(place, line.Length)] : line))
        {
            parseResult.InvocationConfiguration.Output.WriteLine(suggestion);
        }

        return ExitCode.Done;
    }

    /// <summary>What the last word of a line that starts with the name of the command may become.</summary>
    private IEnumerable<string> On(string line)
    {
        var name = line.IndexOf(' ', StringComparison.Ordinal);
        var rest = name < 0 ? "" : line[(name + 1)..];
        var word = rest[(rest.LastIndexOf(' ') + 1)..];
        return root.Parse(rest)
            .GetCompletions(rest.Length)
            .Select(completion => completion.InsertText ?? completion.Label)
            .Where(text => text.StartsWith(word, StringComparison.Ordinal) && IsOption(text) == IsOption(word))
            .Distinct(StringComparer.Ordinal);

        static bool IsOption(string text) => text.StartsWith('-') || text.StartsWith('/');
    }
}
