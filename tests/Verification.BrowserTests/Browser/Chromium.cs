namespace Verification.BrowserTests.Browser;

/// <summary>The Chromium of the machine. None is ever downloaded.</summary>
internal static class Chromium
{
    /// <summary>The environment variable that names another than the usual.</summary>
    public const string Variable = "CHROMIUM";

    private static readonly string[] Paths = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? [named]
        : ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Where it is; null where there is none.</summary>
    public static string? Path { get; } = Array.Find(Paths, File.Exists);

    /// <summary>Why tests that need it are skipped; null where they are not.</summary>
    public static string? Absence =>
        Path is null ? $"There is no Chromium at {string.Join(", ", Paths)}; {Variable} can name another." : null;
}
