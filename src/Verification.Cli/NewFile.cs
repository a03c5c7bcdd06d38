using System.Runtime.InteropServices;

namespace Verification.Cli;

/// <summary>
/// A file written whole beside the one that it replaces, and then moved into its place: whatever stops the writing leaves the old file as it was.
/// What is no file, such as a pipe or a terminal, is written as it stands. <c>docs/decisions/0011-limits.md</c> says why.
/// </summary>
internal sealed class NewFile : IDisposable
{
    private static readonly PosixSignal[] Ends = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    private readonly string target;
    private readonly string beside;
    private readonly PosixSignalRegistration[] ends;

    private NewFile(string target)
    {
        this.target = target;
        beside = Path.Combine(Path.GetDirectoryName(target)!, $".verification-{Path.GetRandomFileName()}.tmp");
        ends = Array.ConvertAll(Ends, end => PosixSignalRegistration.Create(end, _ => File.Delete(beside)));
    }

    /// <summary>Writes a file, up to its move into place; or what is no file, to its end.</summary>
    /// <returns>What is to be moved; null where there is nothing to move.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static NewFile? Write(string path, Action<Stream> write)
    {
        var end = new FileInfo(path) is { LinkTarget: not null } link
            ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName
            : Path.GetFullPath(path);
        using var old =
            IsDevice(Path.GetFullPath(path)) ? File.Create(path)
            : File.Exists(end) ? File.Open(end, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)
            : null;
        if (old is not null && (!old.CanSeek || IsDevice(end)))
        {
            write(old);
            return null;
        }

        var file = new NewFile(end);
        try
        {
            file.Write(old, write);
        }
        catch
        {
            file.Dispose();
            throw;
        }

        return file;
    }

    /// <summary>Puts the file where it belongs, in place of what was there.</summary>
    /// <exception cref="IOException">It cannot be moved.</exception>
    public void MoveIntoPlace() => File.Move(beside, target, overwrite: true);

    /// <summary>Removes what was not moved.</summary>
    public void Dispose()
    {
        if (File.Exists(beside))
        {
            File.Delete(beside);
        }

        Array.ForEach(ends, end => end.Dispose());
    }

    /// <summary>Whether a path leads to the devices, or to what processes have open.</summary>
    private static bool IsDevice(string path) =>
        (path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal))
        || path.StartsWith("/proc/", StringComparison.Ordinal);

    private void Write(FileStream? old, Action<Stream> write)
    {
        if (Directory.Exists(target))
        {
            throw new IOException("It is a folder.");
        }

        using var stream = Open(old);
        write(stream);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Opens the file beside the old one, for nobody who may not open that.</summary>
    private FileStream Open(FileStream? old)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (old is not null && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File.GetUnixFileMode(old.SafeFileHandle);
        }

        try
        {
            var stream = new FileStream(beside, options);
            if (old is not null && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(old.SafeFileHandle));
            }

            return stream;
        }
        catch (DirectoryNotFoundException e)
        {
            throw new DirectoryNotFoundException($"There is no folder {Path.GetDirectoryName(target)}.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnauthorizedAccessException(
                "The new file is written beside the old one and then moved into its place, and the folder may not be written to. "
                    + "Redirect the standard output to write into a file as it stands.",
                e
            );
        }
    }
}
