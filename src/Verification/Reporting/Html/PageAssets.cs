using System.Text;

namespace Verification.Reporting;

/// <summary>The script and the style sheet of the page.</summary>
internal static class PageAssets
{
    private const string ScriptRoot = "Script/";

    /// <summary>The style sheet.</summary>
    public static string Style { get; } = Read("page.css");

    /// <summary>The script: the engine, then what it does on the page.</summary>
    public static string Script { get; } =
        string.Concat([
            "\"use strict\";\n(() => {\n",
            .. Names.Where(name => name.StartsWith(ScriptRoot, StringComparison.Ordinal)).Select(Read),
            "start();\n})();\n",
        ]);

    private static IEnumerable<string> Names => typeof(PageAssets).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal);

    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
