using Verification.Serialization;

namespace Verification.Cli;

/// <summary>A file that ends in an exception where it is larger than the limit.</summary>
/// <param name="file">The file, which stays open.</param>
/// <param name="limits">The limits.</param>
internal sealed class BoundedStream(Stream file, Limits limits) : Stream
{
    private long count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => count;
        set => throw new NotSupportedException();
    }

    /// <exception cref="FileTooLargeException">The file is larger.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = file.Read(buffer);
        count += read;
        return count <= limits.MaxBytes ? read : throw new FileTooLargeException(limits);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>A file is larger than the limit.</summary>
internal sealed class FileTooLargeException(Limits limits) : Exception(WholeFile.TooLarge(limits));
