using System.Numerics;
using System.Reflection;

namespace Verification.Tests.Security;

/// <summary>Texts that collide in the hash that .NET gives a text in a table which it does not suspect, and in a frozen one always.</summary>
internal static class CollidingTexts
{
    private const uint Start = (5381 << 16) + 5381;
    private const uint Target = 0x12345678;
    private const char Filling = '\u4E00';
    private const uint TwoFillings = 0x4E004E00;
    private const int Letters = 0x5200;
    private const int Segments = 4;
    private const int Variants = 12;

    /// <summary>
    /// 20,736 different texts of 64 letters. Each is four segments of one of twelve, all of which bring the hash to the same state; and as no few letters
    /// of a text tell it from most others, a frozen table hashes it whole.
    /// </summary>
    public static string[] All()
    {
        var texts = new[] { "" };
        var state = Start;
        for (var segment = 0; segment < Segments; segment++)
        {
            var variants = VariantsFrom(state).Take(Variants).ToArray();
            texts = [.. texts.SelectMany(text => variants.Select(variant => text + variant))];
            state = Filled(Filled(Target));
        }

        return texts;
    }

    /// <summary>What .NET’s tables take for the hash of a text until too many collide.</summary>
    public static int Hash(string text) =>
        (int)typeof(string).GetMethod("GetNonRandomizedHashCode", BindingFlags.Instance | BindingFlags.NonPublic, [])!.Invoke(text, null)!;

    /// <summary>Of every four letters the first two go into one half of the hash. Here two are free, and the two after them undo what these did.</summary>
    private static IEnumerable<string> VariantsFrom(uint state)
    {
        for (var number = 0u; ; number++)
        {
            var free = TwoFillings + number;
            var undoing = Next(Next(state) ^ free) ^ Target;
            if (IsLetter(undoing & 0xFFFF) && IsLetter(undoing >> 16))
            {
                yield return Pair(free) + Pair(TwoFillings) + Pair(undoing) + Pair(TwoFillings) + new string(Filling, 8);
            }
        }
    }

    private static uint Filled(uint hash) => Next(hash) ^ TwoFillings;

    private static uint Next(uint hash) => BitOperations.RotateLeft(hash, 5) + hash;

    private static bool IsLetter(uint letter) => letter is >= Filling and < Filling + Letters;

    private static string Pair(uint letters) => $"{(char)(letters & 0xFFFF)}{(char)(letters >> 16)}";
}
