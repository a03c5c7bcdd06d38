using System.Buffers;
using System.Text;
using System.Text.Unicode;
using FluentValidation;
using FluentValidation.Results;
using Newtonsoft.Json;
using Verification.Validation;

namespace Verification.Serialization;

/// <summary>Reads a JSON file of one of the formats: bounded, strictly, and with everything that is wrong noted.</summary>
internal static class JsonFile
{
    /// <summary>Reads a file of one of the library’s own formats.</summary>
    /// <param name="stream">The file, from where it stands to its end.</param>
    /// <param name="limits">How much to take on.</param>
    /// <param name="read">Reads the value; it may leave gaps where the input notes a problem.</param>
    /// <param name="validate">Says what is wrong with the value as a whole.</param>
    /// <param name="readSound">
    /// A quicker way to read a large file, given its text and how much to take on, which gives nothing where anything is wrong.
    /// </param>
    public static FileReading<T> Read<T>(
        Stream stream,
        Limits limits,
        Func<JsonInput, T> read,
        Func<ValidationContext<T>, ValidationResult> validate,
        Func<ReadOnlyMemory<byte>, Limits, T?>? readSound = null
    )
        where T : class =>
        Read(
            stream,
            limits,
            (reader, problems) =>
            {
                var input = new JsonInput(reader, problems);
                var value = input.Start() ? read(input) : null;
                input.Finish();
                return value;
            },
            validate,
            readSound ?? ((_, _) => null)
        );

    /// <summary>Reads a file of one of the library’s own formats of which there is nothing to check but its words.</summary>
    public static FileReading<T> Read<T>(Stream stream, Limits limits, Func<JsonInput, T> read)
        where T : class => Read(stream, limits, read, _ => new());

    /// <summary>Reads a file of another format, of which it is known only that it is JSON.</summary>
    /// <param name="stream">The file, from where it stands to its end.</param>
    /// <param name="limits">How much to take on.</param>
    /// <param name="read">Reads the value, from the reader’s first token.</param>
    public static FileReading<T> Read<T>(Stream stream, Limits limits, Func<JsonTextReader, T?> read)
        where T : class =>
        Read(
            stream,
            limits,
            (reader, _) =>
            {
                var value = reader.Read() ? read(reader) : null;
                while (value is not null && reader.Read())
                {
                    // Whatever follows the first value makes the reader throw, unless it is a comment.
                }

                return value;
            },
            _ => new(),
            (_, _) => null
        );

    private static FileReading<T> Read<T>(
        Stream stream,
        Limits limits,
        Func<JsonTextReader, ProblemList, T?> read,
        Func<ValidationContext<T>, ValidationResult> validate,
        Func<ReadOnlyMemory<byte>, Limits, T?> readSound
    )
        where T : class
    {
        var problems = new ProblemList(limits.MaxProblems);
        var bytes = WholeFile.Read(stream, limits);
        if (bytes is null)
        {
            problems.Break("", 1, ProblemCodes.TooLarge, WholeFile.TooLarge(limits));
            return new(null, problems.ToImmutable());
        }

        if (LooksLikeUtf16(bytes))
        {
            problems.Break("", 1, ProblemCodes.NotUtf8, "is in UTF-16 or UTF-32; expected UTF-8");
            return new(null, problems.ToImmutable());
        }

        CheckUtf8(bytes, problems);
        if (problems.IsEmpty && readSound(WithoutMark(bytes), limits) is { } sound)
        {
            return new(sound, []);
        }

        var value = ReadValue(bytes, limits, read, problems);
        if (!problems.Broken)
        {
            problems.AddFailures(
                gaps => value is null ? [] : validate(gaps.In(value)).Errors,
                paths => LineLocator.Locate(Text(bytes), limits.MaxDepth, paths)
            );
            StrictSyntax.Check(WithoutMark(bytes).Span, limits.MaxDepth, problems);
        }

        return new(value, problems.ToImmutable());
    }

    private static T? ReadValue<T>(byte[] bytes, Limits limits, Func<JsonTextReader, ProblemList, T?> read, ProblemList problems)
        where T : class
    {
        using var reader = Reader(Text(bytes), limits);
        try
        {
            var value = read(reader, problems);
            if (value is null && !problems.Broken)
            {
                problems.Break("", 1, ProblemCodes.Syntax, "is empty");
            }

            return value;
        }
        catch (ProblemList.LimitReachedException)
        {
            // The list says so itself.
        }
        catch (BeyondLimitException e)
        {
            problems.Break(reader.Path, reader.LineNumber, e.Code, e.Message);
        }
        catch (JsonReaderException e)
        {
            if (reader.TokenType is JsonToken.StartObject or JsonToken.StartArray && reader.Depth >= limits.MaxDepth)
            {
                problems.Break(e.Path ?? "", e.LineNumber, ProblemCodes.TooDeep, $"is nested more than {limits.MaxDepth} deep");
            }
            else if (StrictSyntax.IsJson(WithoutMark(bytes).Span, limits.MaxDepth))
            {
                problems.Break(e.Path ?? "", e.LineNumber, ProblemCodes.OutOfRange, "is a number of more digits than can be held");
            }
            else
            {
                problems.Break(e.Path ?? "", e.LineNumber, ProblemCodes.Syntax, $"is not JSON at column {e.LinePosition}");
            }
        }

        return null;
    }

    /// <summary>Whether a text begins as no UTF-8 does: with a mark of UTF-16 or UTF-32, or with a NUL as half of its first letter.</summary>
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 2 && (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || bytes[..2].Contains((byte)0));

    private static void CheckUtf8(byte[] bytes, ProblemList problems)
    {
        if (Utf8.IsValid(bytes))
        {
            return;
        }

        var rest = bytes.AsSpan();
        while (Rune.DecodeFromUtf8(rest, out _, out var length) == OperationStatus.Done)
        {
            rest = rest[length..];
        }

        var offset = bytes.Length - rest.Length;
        problems.Add(
            "",
            bytes.AsSpan(0, offset).Count((byte)'\n') + 1,
            ProblemCodes.NotUtf8,
            $"is not UTF-8 at byte {offset + 1} of the file"
        );
    }

    /// <summary>A reader of Json.NET’s, set to take nothing for what it is not.</summary>
    public static JsonTextReader Reader(TextReader text, Limits limits) =>
        new BoundedJsonReader(text, limits) { PropertyNameTable = new PropertyNames(), ArrayPool = CharPool.Shared };

    /// <summary>The text of a file.</summary>
    public static StreamReader Text(byte[] bytes) =>
        new(new MemoryStream(bytes, writable: false), Encoding.UTF8, detectEncodingFromByteOrderMarks: false);

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    /// <summary>Lends Json.NET its buffers.</summary>
    private sealed class CharPool : IArrayPool<char>
    {
        public static CharPool Shared { get; } = new();

        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return(char[]? array)
        {
            if (array is not null)
            {
                ArrayPool<char>.Shared.Return(array);
            }
        }
    }
}
