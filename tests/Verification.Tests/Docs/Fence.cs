using System.Text.RegularExpressions;

namespace Verification.Tests.Docs;

/// <summary>A fenced block of the README or of a page of the documentation.</summary>
/// <param name="Page">The page, as a path from the root.</param>
/// <param name="Line">The line on which the block begins, from 1.</param>
/// <param name="Language">What the fence says it holds; empty where it says nothing.</param>
/// <param name="Command">The arguments of <c>verification</c> whose output it says to show, in a comment on the line before; else null.</param>
/// <param name="Body">What it holds.</param>
internal sealed partial record Fence(string Page, int Line, string Language, string? Command, string Body)
{
    /// <summary>The pages, as paths from the root.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "README.md",
        .. Directory
            .GetFiles(Path.Combine(Cases.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(page => Path.GetRelativePath(Cases.Root, page))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>All blocks of all pages.</summary>
    public static IReadOnlyList<Fence> All { get; } =
    [.. Pages.SelectMany(page => Of(page, File.ReadAllText(Path.Combine(Cases.Root, page))))];

    /// <summary>The blocks of a page.</summary>
    public static IEnumerable<Fence> Of(string page, string text) =>
        Block()
            .Matches(text)
            .Select(block => new Fence(
                page,
                text[..block.Groups["fence"].Index].Count(letter => letter == '\n') + 1,
                block.Groups["language"].Value,
                block.Groups["command"].Success ? block.Groups["command"].Value : null,
                block.Groups["body"].Value
            ));

    /// <summary>The lines that are not empty, without the white space around them.</summary>
    public static string[] LinesOf(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public override string ToString() => $"{Page}:{Line}";

    [GeneratedRegex(
        """(<!-- output: (?<command>[^>]*?) -->\n)?^[ ]*(?<fence>```+|~~~+)(?<language>[^\n]*)\n(?<body>(.*\n)*?)^[ ]*\k<fence>[ ]*$""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Block();
}
