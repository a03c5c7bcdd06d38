namespace Verification.Reporting;

/// <summary>The scripts of an HTML report.</summary>
internal static class PageScript
{
    /// <summary>
    /// The scoring engine once more, in JavaScript: functions and constants that belong inside one strict function, <c>assess</c>,
    /// <c>changed</c>, <c>claimText</c> and <c>figures</c> among them. They touch nothing outside.
    /// </summary>
    public static string Engine => Load("Engine/");

    /// <summary>The files of a folder one after the other, by name.</summary>
    private static string Load(string folder)
    {
        var assembly = typeof(PageScript).Assembly;
        return string.Join(
            '\n',
            assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(Read)
        );

        string Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
