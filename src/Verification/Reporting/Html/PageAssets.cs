namespace Verification.Reporting;

/// <summary>The script and the style sheet of the page.</summary>
internal static class PageAssets
{
    /// <summary>How the marks of reliability diagrams look, in an element that has the style sheet of charts.</summary>
    public static string Marks { get; } = Read("reliability.css");

    /// <summary>The style sheet.</summary>
    public static string Style { get; } = Read("page.css") + TimelineChart.StyleSheet + Marks;

    /// <summary>
    /// The scoring engine once more, in JavaScript: functions and constants that belong inside one strict function, <c>assess</c>,
    /// <c>changed</c>, <c>claimText</c> and <c>figures</c> among them. They touch nothing outside.
    /// </summary>
    public static string Engine { get; } = ReadAll("Engine/");

    /// <summary>The script: the engine, then what the page does with it.</summary>
    public static string Script { get; } = $"(() => {{\n'use strict';\n{Engine}\n{ReadAll("Page/")}\nstart();\n}})();\n";

    /// <summary>The files of a folder one after the other, by name.</summary>
    private static string ReadAll(string folder) =>
        string.Join(
            '\n',
            typeof(PageAssets)
                .Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(Read)
        );

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PageAssets).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
