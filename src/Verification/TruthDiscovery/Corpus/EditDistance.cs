namespace Verification.TruthDiscovery;

/// <summary>How many letters must be added, dropped or replaced to make one text of another (Levenshtein 1966).</summary>
internal static class EditDistance
{
    private const int LongestOnStack = 256;

    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var row = right.Length < LongestOnStack ? stackalloc int[right.Length + 1] : new int[right.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < right.Length; j++)
            {
                var replaced = diagonal + (left[i] == right[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, Math.Min(row[j], diagonal) + 1);
            }
        }

        return row[^1];
    }

    /// <summary>Whether so many edits are enough.</summary>
    public static bool IsWithin(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int edits) =>
        Math.Abs(left.Length - right.Length) <= edits && Between(left, right) <= edits;
}
