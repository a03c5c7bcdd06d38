namespace Verification.TruthDiscovery;

/// <summary>Assertions sorted by item, value and source, each once.</summary>
/// <param name="ItemValues">For each item, its first value; then the number of values.</param>
/// <param name="ValueLabel">For each value, its label.</param>
/// <param name="ValueAssertions">For each value, its first assertion; then the number of assertions.</param>
/// <param name="AssertionSource">For each assertion, its source.</param>
internal sealed record AssertionTable(int[] ItemValues, int[] ValueLabel, int[] ValueAssertions, int[] AssertionSource)
{
    /// <summary>Sorts assertions.</summary>
    /// <param name="itemRows">For each item, where its assertions start; then their number.</param>
    /// <param name="rows">The assertions of each item: a label in the high half and a source in the low one. They are put in order.</param>
    public static AssertionTable Sort(int[] itemRows, long[] rows)
    {
        var itemCount = itemRows.Length - 1;
        var itemValues = new int[itemCount + 1];
        var distinct = new int[itemCount + 1];
        Blocks.For(
            itemRows,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    var own = rows.AsSpan(itemRows[item]..itemRows[item + 1]);
                    own.Sort();
                    (itemValues[item + 1], distinct[item + 1]) = Distinct(own);
                }
            }
        );

        Accumulate(itemValues);
        Accumulate(distinct);
        var table = new AssertionTable(itemValues, new int[itemValues[^1]], new int[itemValues[^1] + 1], new int[distinct[^1]]);
        Blocks.For(
            itemRows,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    table.Fill(rows.AsSpan(itemRows[item]..itemRows[item + 1]), itemValues[item], distinct[item]);
                }
            }
        );
        table.ValueAssertions[^1] = distinct[^1];
        return table;
    }

    /// <summary>For each value, its item.</summary>
    public int[] ItemOfEachValue()
    {
        var items = new int[ValueLabel.Length];
        for (var item = 0; item + 1 < ItemValues.Length; item++)
        {
            items.AsSpan(ItemValues[item]..ItemValues[item + 1]).Fill(item);
        }

        return items;
    }

    /// <summary>For each source, where its values start, and then the values, in order.</summary>
    public (int[] Starts, int[] Values) BySource(int sourceCount)
    {
        var starts = new int[sourceCount + 1];
        foreach (var source in AssertionSource)
        {
            starts[source + 1]++;
        }

        Accumulate(starts);
        var next = starts.AsSpan(..^1).ToArray();
        var values = new int[AssertionSource.Length];
        for (var value = 0; value < ValueLabel.Length; value++)
        {
            foreach (var source in AssertionSource.AsSpan(ValueAssertions[value]..ValueAssertions[value + 1]))
            {
                values[next[source]++] = value;
            }
        }

        return (starts, values);
    }

    public static void Accumulate(Span<int> counts)
    {
        for (var i = 1; i < counts.Length; i++)
        {
            counts[i] += counts[i - 1];
        }
    }

    private static int Label(long row) => (int)(row >> 32);

    private static (int Values, int Assertions) Distinct(ReadOnlySpan<long> rows)
    {
        var (values, assertions) = (0, 0);
        for (var i = 0; i < rows.Length; i++)
        {
            assertions += i == 0 || rows[i] != rows[i - 1] ? 1 : 0;
            values += i == 0 || Label(rows[i]) != Label(rows[i - 1]) ? 1 : 0;
        }

        return (values, assertions);
    }

    private void Fill(ReadOnlySpan<long> rows, int value, int assertion)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (i == 0 || Label(rows[i]) != Label(rows[i - 1]))
            {
                ValueLabel[value] = Label(rows[i]);
                ValueAssertions[value++] = assertion;
            }

            if (i == 0 || rows[i] != rows[i - 1])
            {
                AssertionSource[assertion++] = (int)rows[i];
            }
        }
    }
}
