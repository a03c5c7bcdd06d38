namespace Verification.Copies;

/// <summary>
/// Picks passages by which a text is found within a longer one: the least of every four in a row (Schleimer, Wilkerson and Aiken 2003,
/// “Winnowing”). Whatever two texts share over six words or more, both pick a passage of it.
/// </summary>
internal static class Winnowing
{
    private const int Window = 4;

    /// <summary>Adds what is picked to a list; of equal passages in a window, the last.</summary>
    public static void Pick(ReadOnlySpan<ulong> passages, List<uint> picked)
    {
        var latest = -1;
        for (var end = Window; end <= passages.Length; end++)
        {
            var least = end - Window;
            for (var position = least + 1; position < end; position++)
            {
                least = passages[position] <= passages[least] ? position : least;
            }

            if (least != latest)
            {
                picked.Add((uint)passages[least]);
                latest = least;
            }
        }
    }
}
