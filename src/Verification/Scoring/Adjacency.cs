namespace Verification.Scoring;

/// <summary>Lists of whole numbers, one list a row, all in one array.</summary>
internal readonly struct Adjacency
{
    private readonly int[] starts;
    private readonly int[] targets;

    private Adjacency(int[] starts, int[] targets)
    {
        this.starts = starts;
        this.targets = targets;
    }

    /// <summary>The list of a row.</summary>
    public ReadOnlySpan<int> this[int row] => targets.AsSpan(starts[row], starts[row + 1] - starts[row]);

    /// <summary>Puts each position of <paramref name="rowOf"/> into the list of the row it names, in order.</summary>
    public static Adjacency GroupBy(ReadOnlySpan<int> rowOf, int rows)
    {
        var ends = new int[rows + 1];
        foreach (var row in rowOf)
        {
            ends[row + 1]++;
        }

        for (var row = 0; row < rows; row++)
        {
            ends[row + 1] += ends[row];
        }

        var next = ends.AsSpan(0, rows).ToArray();
        var grouped = new int[rowOf.Length];
        for (var position = 0; position < rowOf.Length; position++)
        {
            grouped[next[rowOf[position]]++] = position;
        }

        return new(ends, grouped);
    }

    /// <summary>Takes over lists that were written one after the other: row i stands from <paramref name="starts"/>[i] to [i + 1].</summary>
    public static Adjacency FromRows(int[] starts, int[] targets) => new(starts, targets);

    /// <summary>The same links seen from the other end; both ends are rows.</summary>
    public Adjacency Transpose()
    {
        var rows = starts.Length - 1;
        var rowOfLink = new int[targets.Length];
        for (var row = 0; row < rows; row++)
        {
            rowOfLink.AsSpan(starts[row], starts[row + 1] - starts[row]).Fill(row);
        }

        var links = GroupBy(targets, rows);
        for (var i = 0; i < links.targets.Length; i++)
        {
            links.targets[i] = rowOfLink[links.targets[i]];
        }

        return links;
    }
}
