namespace Verification.Copies;

/// <summary>
/// The passages of a text: every three words in a row, or six characters of a script without spaces (shingles; Broder 1997, “On the resemblance and
/// containment of documents”). Two texts are as alike as the passages that both have.
/// </summary>
internal static class Passages
{
    private const int Length = 6;
    private const int OfWord = 2;
    private const int OfCharacter = 1;

    /// <summary>Adds the passages of a text to a list, in their order: the words from the first to before the last, and both as a number.</summary>
    public static void Find(List<Word> words, List<(ulong Hash, int First, int Last)> passages)
    {
        for (var first = 0; first < words.Count; first++)
        {
            var (hash, length, next) = (0UL, 0, first);
            while (length < Length && next < words.Count)
            {
                hash = Mixing.Add(hash, words[next].Hash);
                length += words[next].IsCharacter ? OfCharacter : OfWord;
                next++;
            }

            if (length < Length)
            {
                return;
            }

            passages.Add((hash, first, next - 1));
        }
    }
}
