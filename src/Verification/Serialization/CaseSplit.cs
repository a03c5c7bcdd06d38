using System.Text.Json;

namespace Verification.Serialization;

/// <summary>Some elements of one of the lists of a case, next to each other: where they stand in the file.</summary>
internal readonly record struct ListStretch(string List, int Start, int End);

/// <summary>
/// Reads a case file for its syntax, to the letter of RFC 8259, and on the way cuts its lists into stretches that can be read side by side.
/// </summary>
internal static class CaseSplit
{
    private const int StretchBytes = 1 << 19;
    private const int ElementDepth = 2;

    /// <summary>Cuts a file up.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="maxDepth">How deeply values may be nested.</param>
    /// <param name="found">Gets each stretch as soon as it is found.</param>
    /// <returns>The file with nothing in the lists that were cut out of it.</returns>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static byte[] Cut(ReadOnlySpan<byte> utf8, int maxDepth, Action<ListStretch> found)
    {
        using var frame = new MemoryStream();
        var copied = 0;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth });
        while (reader.Read())
        {
            if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            var list = reader.GetString();
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray && list is "parties" or "claims" or "sources" or "evidence" or "relations")
            {
                frame.Write(utf8[copied..(int)reader.BytesConsumed]);
                CutList(list, ref reader, found);
                copied = (int)reader.TokenStartIndex;
            }
        }

        frame.Write(utf8[copied..]);
        return frame.ToArray();
    }

    /// <summary>Cuts a list into stretches, and leaves the reader at its end.</summary>
    private static void CutList(string list, ref Utf8JsonReader reader, Action<ListStretch> found)
    {
        var (start, end) = (0, 0);
        while (reader.Read() && reader.CurrentDepth >= ElementDepth)
        {
            start = start == end ? (int)reader.TokenStartIndex : start;
            reader.Skip();
            end = (int)reader.BytesConsumed;
            if (end - start >= StretchBytes)
            {
                found(new(list, start, end));
                start = end;
            }
        }

        if (end > start)
        {
            found(new(list, start, end));
        }
    }
}
