using Newtonsoft.Json;

namespace Verification.Serialization;

/// <summary>The names of properties that stand many times in a file, each held as one string.</summary>
internal sealed class PropertyNames : JsonNameTable
{
    private const int Slots = 256;

    private readonly string?[] names = new string?[Slots];

    /// <summary>A name that was met before, or now for the first time; of two that fall into one slot the later takes it.</summary>
    public override string Get(char[] key, int start, int length)
    {
        var letters = key.AsSpan(start, length);
        ref var name = ref names[Slot(letters)];
        return name is not null && letters.SequenceEqual(name) ? name : name = letters.ToString();
    }

    private static int Slot(ReadOnlySpan<char> letters) =>
        letters.IsEmpty ? 0 : ((letters.Length * 31) + (letters[0] * 7) + (letters[^1] * 3) + letters[letters.Length / 2]) % Slots;
}
