using System.Collections.Frozen;

namespace Verification.Serialization;

/// <summary>The words by which the members of an enumeration are written in files: their names in camelCase; a single letter as it is.</summary>
internal static class Vocabulary<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Words = Enum.GetValues<T>()
        .ToFrozenDictionary(value => value, value => CamelCase(value.ToString()));

    private static readonly FrozenDictionary<string, T> Values = Words.ToFrozenDictionary(
        pair => pair.Value,
        pair => pair.Key,
        StringComparer.Ordinal
    );

    /// <summary>All words, in the order of the enumeration.</summary>
    public static IEnumerable<string> All => Enum.GetValues<T>().Select(Word);

    public static string Word(T value) => Words[value];

    public static bool TryRead(string word, out T value) => Values.TryGetValue(word, out value);

    private static string CamelCase(string name) => name.Length == 1 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
