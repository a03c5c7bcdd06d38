using System.Diagnostics;

namespace Verification.ServiceTests.Running;

/// <summary>The service as a process of its own, with no more than a quarter of a gigabyte for its heap.</summary>
internal sealed class ServiceProcess(Process process) : RunningService
{
    private const string Announcement = "Now listening on: ";
    private const string HeapLimit = "0x10000000";

    /// <summary>Starts it.</summary>
    /// <param name="path">The path of its assembly.</param>
    public static async Task<ServiceProcess> Start(string path)
    {
        var start = new ProcessStartInfo("dotnet", [path, "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = HeapLimit, ["DOTNET_gcServer"] = "0" },
        };
        var address = new TaskCompletionSource<string>();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data, address);
        process.BeginOutputReadLine();
        return new(process) { Address = new(await address.Task) };
    }

    public override string MemoryName => "working set";

    public override long Memory()
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    public override long MostGrowth => 64_000_000;

    public override async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static void Hear(string? line, TaskCompletionSource<string> address)
    {
        if (line is null)
        {
            address.TrySetException(new InvalidOperationException("The service ended."));
        }
        else if (line.IndexOf(Announcement, StringComparison.Ordinal) is >= 0 and var found)
        {
            address.TrySetResult(line[(found + Announcement.Length)..]);
        }
    }
}
