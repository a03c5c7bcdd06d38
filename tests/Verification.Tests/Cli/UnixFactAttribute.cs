using System.Diagnostics;

namespace Verification.Tests.Cli;

/// <summary>A test of what only Unix has: skipped, by name, elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        Skip = OperatingSystem.IsWindows() ? "There is no such thing on Windows." : null;
    }
}

/// <summary>A theory that mounts a small disk of its own: skipped, by name, where that is not allowed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskTheoryAttribute : TheoryAttribute
{
    /// <summary>Runs a script in which disks can be mounted without being root.</summary>
    public static readonly string[] Mounting = ["unshare", "--map-root-user", "--mount", "sh", "-c"];

    private static readonly Lazy<bool> CanMount = new(TryToMount);

    public SmallDiskTheoryAttribute()
    {
        Skip = CanMount.Value ? null : "No disk can be mounted here.";
    }

    private static bool TryToMount()
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(Mounting[0], [.. Mounting[1..], "mount -t tmpfs -o size=16k tmpfs /tmp"])
                {
                    UseShellExecute = false,
                    RedirectStandardError = true,
                }
            )!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
