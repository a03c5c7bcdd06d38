namespace Verification.Copies;

/// <summary>Sets that only ever grow together (Tarjan 1975, with the smallest number of a set as its name).</summary>
internal sealed class UnionFind(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    /// <summary>The smallest number in the set of a number.</summary>
    public int Find(int number)
    {
        while (parents[number] != number)
        {
            parents[number] = parents[parents[number]];
            number = parents[number];
        }

        return number;
    }

    /// <summary>Puts two sets together; false if they were one.</summary>
    public bool Join(int a, int b)
    {
        var (first, second) = (Find(a), Find(b));
        if (first == second)
        {
            return false;
        }

        parents[Math.Max(first, second)] = Math.Min(first, second);
        return true;
    }
}
