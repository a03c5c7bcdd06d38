using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Verification.Evidence;

namespace Verification.Benchmarks;

/// <summary>
/// Cases made up from numbers alone, the same on every machine: sentences of made-up words of which some are frequent and most are rare, and copies of
/// them with a few words changed.
/// </summary>
internal static class SyntheticStories
{
    private const int Words = 200_000;
    private const int LeastWords = 15;
    private const int MoreWords = 20;
    private const int Sources = 10_000;

    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Items of which every third repeats one of the two before it, with one word in twenty changed.</summary>
    /// <param name="items">How many.</param>
    /// <param name="perClaim">How many on one claim.</param>
    public static VerificationCase Stories(int items, int perClaim) =>
        Case(items, perClaim, item => item % 3 == 2 ? Changed(item - 1 - (item / 3 % 2), item) : Sentence(item));

    /// <summary>Items that all have the same quote.</summary>
    public static VerificationCase Identical(int items) => Case(items, items, _ => Sentence(0));

    /// <summary>Items that all have a passage in common, in the midst of a text of their own.</summary>
    public static VerificationCase Colliding(int items) =>
        Case(items, items, item => $"{Sentence(item)} {Sentence(-1)} {Sentence(item + items)}");

    /// <summary>One quote of so many characters, and others that stand in it.</summary>
    public static VerificationCase Long(int length)
    {
        var text = new StringBuilder(length + 1000);
        for (var number = 0; text.Length < length; number++)
        {
            text.Append(Sentence(number)).Append(". ");
        }

        return Case(1000, 1000, item => item == 0 ? text.ToString() : Sentence(item));
    }

    private static VerificationCase Case(int items, int perClaim, Func<int, string> quote)
    {
        var sources = Enumerable.Range(0, Math.Min(items, Sources)).Select(number => Name('s', number)).ToImmutableArray();
        var claims = Enumerable.Range(0, ((items - 1) / perClaim) + 1).Select(number => Name('c', number)).ToImmutableArray();
        var evidence = ImmutableArray.CreateBuilder<EvidenceItem>(items);
        for (var item = 0; item < items; item++)
        {
            evidence.Add(
                new()
                {
                    Id = Name('e', item),
                    Claim = claims[item / perClaim],
                    Source = sources[item % sources.Length],
                    Stance = Stance.Supports,
                    Date = Start.AddSeconds(item),
                    Quote = quote(item),
                }
            );
        }

        return new()
        {
            Claims = [.. claims.Select(id => new Claims.Claim { Id = id })],
            Sources = [.. sources.Select(id => new Sources.Source { Id = id })],
            Evidence = evidence.MoveToImmutable(),
        };
    }

    private static string Name(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");

    private static string Sentence(int number) => string.Join(' ', WordsOf(number).Select(Word));

    private static string Changed(int number, int seed) =>
        string.Join(' ', WordsOf(number).Select((word, place) => Word(place % 20 == seed % 20 ? Frequent(Bits(seed, place + 500)) : word)));

    private static IEnumerable<int> WordsOf(int number)
    {
        var length = LeastWords + (int)(Bits(number, 0) % MoreWords);
        return Enumerable.Range(1, length).Select(place => Frequent(Bits(number, place)));
    }

    /// <summary>A word, the first ones far more often than the last.</summary>
    private static int Frequent(ulong bits)
    {
        var place = (bits >> 11) * (1.0 / (1UL << 53));
        return (int)(Words * place * place * place);
    }

    private static string Word(int number)
    {
        Span<char> letters = stackalloc char[10];
        var length = 0;
        for (var rest = number + 20; rest > 0; rest /= 20)
        {
            letters[length++] = "bcdfghjklmnpqrstvwxz"[rest % 20];
            letters[length++] = "aeiou"[rest % 5];
        }

        return new(letters[..length]);
    }

    /// <summary>The bits that two numbers stand for, stirred as SplitMix64 does (G. L. Steele and others, 2014).</summary>
    private static ulong Bits(int number, int place)
    {
        var bits = (((ulong)(uint)number << 12) + (ulong)place) * 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
