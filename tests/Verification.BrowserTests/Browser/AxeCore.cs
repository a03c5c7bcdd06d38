using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

namespace Verification.BrowserTests.Browser;

/// <summary>axe-core, which looks for barriers in a page: fetched from npm when it is first needed, and kept beside the tests, never in the project.</summary>
internal static class AxeCore
{
    private const string Package = "axe-core@4";
    private const string ScriptEntry = "package/axe.min.js";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "axe-core");
    private static readonly Lazy<string?> Fetching = new(Fetch);

    /// <summary>Why there is none; null where there is.</summary>
    public static string? Absence => Fetching.Value;

    /// <summary>The text of its script, which defines <c>axe</c>.</summary>
    public static string Script =>
        Absence is { } reason ? throw new InvalidOperationException(reason) : File.ReadAllText(Path.Combine(Folder, ScriptEntry));

    private static string? Fetch()
    {
        if (File.Exists(Path.Combine(Folder, ScriptEntry)))
        {
            return null;
        }

        try
        {
            Directory.CreateDirectory(Folder);
            return Pack() ?? Unpack();
        }
        catch (Exception e) when (e is IOException or System.ComponentModel.Win32Exception or InvalidDataException)
        {
            return $"There is no {Package}: {e.Message}";
        }
    }

    private static string? Pack()
    {
        using var npm = Process.Start(
            new ProcessStartInfo("npm", ["pack", Package, "--silent", "--pack-destination", Folder])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        if (npm.WaitForExit(Patience))
        {
            return npm.ExitCode == 0 ? null : $"There is no {Package}: npm ended with {npm.ExitCode}.";
        }

        npm.Kill(entireProcessTree: true);
        return $"There is no {Package}: npm took more than {Patience.TotalSeconds} seconds.";
    }

    private static string? Unpack()
    {
        var archive = Directory.GetFiles(Folder, "axe-core-*.tgz").Order(StringComparer.Ordinal).Last();
        using var zipped = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        TarFile.ExtractToDirectory(zipped, Folder, overwriteFiles: true);
        return File.Exists(Path.Combine(Folder, ScriptEntry)) ? null : $"There is no {ScriptEntry} in {Package}.";
    }
}
