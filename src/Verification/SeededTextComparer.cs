namespace Verification;

/// <summary>
/// Compares texts ordinally, with hashes that are seeded anew in every process. Frozen tables hash texts by a fixed function otherwise, and for that
/// anybody can write texts that collide.
/// </summary>
internal sealed class SeededTextComparer : IEqualityComparer<string>
{
    public static SeededTextComparer Instance { get; } = new();

    public bool Equals(string? x, string? y) => x == y;

    public int GetHashCode(string obj) => obj.GetHashCode(StringComparison.Ordinal);
}
