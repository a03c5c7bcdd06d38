using System.Buffers;
using System.Text;
using Verification.Interchange;

namespace Verification.Cli;

/// <summary>Reads reviews of claims: JSON-LD, or a table of ClaimsKG, told apart by how they begin.</summary>
internal static class ClaimReviewInput
{
    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r\n"u8);

    /// <summary>Makes a case of a file, or lists everything that is wrong with it and gives nothing.</summary>
    /// <exception cref="UnusableFileException">The file cannot be read.</exception>
    public static ImportedCase? Read(Shell shell, string path)
    {
        using var input = shell.OpenInput(path);
        using var file = input.CanSeek ? input : shell.ReadWhole(path, input);
        return file is null ? null
            : IsTable(file) ? new ClaimsKgTable(shell, path).Read(file)
            : shell.Take(path, ClaimReviewFile.Read(file, shell.Limits));
    }

    /// <summary>Whether a file begins as no JSON document does: neither with an object nor with an array.</summary>
    private static bool IsTable(Stream file)
    {
        var start = new byte[1 << 12];
        var count = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        var text = start.AsSpan(0, count);
        text = text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
        var first = text.IndexOfAnyExcept(Blank);
        return first >= 0 && text[first] is not ((byte)'{' or (byte)'[');
    }
}
