using System.Text;

namespace Verification.TruthDiscovery;

/// <summary>Gathers assertions into an <see cref="AssertionCorpus"/>. Their order says nothing, and nor does repetition.</summary>
/// <param name="format">How values are read; null to work it out from the values.</param>
public sealed class AssertionCorpusBuilder(ValueFormat? format = null)
{
    private const int RowsPerPage = 1 << 16;
    private readonly NamePool items = new();
    private readonly NamePool sources = new();
    private readonly NamePool texts = new();
    private readonly List<Row[]> pages = [];
    private long count;

    /// <summary>Adds what a source asserts of an item.</summary>
    /// <param name="item">The item; not empty.</param>
    /// <param name="source">The source; not empty.</param>
    /// <param name="value">The value; not empty, and readable in the format where one is given.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">One of them is empty, or the value cannot be read.</exception>
    public AssertionCorpusBuilder Add(string item, string source, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(item);
        ArgumentException.ThrowIfNullOrEmpty(source);
        ArgumentException.ThrowIfNullOrEmpty(value);
        return TryAdd(Encoding.UTF8.GetBytes(item), Encoding.UTF8.GetBytes(source), Encoding.UTF8.GetBytes(value))
            ? this
            : throw new ArgumentException($"The value '{value}' cannot be read as {format!.Kind}.", nameof(value));
    }

    /// <summary>Sorts what was added. The builder is of no use afterwards: its memory is given back.</summary>
    /// <exception cref="InvalidOperationException">Nothing was added, or it was built before.</exception>
    public AssertionCorpus Build()
    {
        if (count == 0)
        {
            throw new InvalidOperationException("A corpus holds at least one assertion.");
        }

        var (values, labelOfText) = TypedValues.Read(texts, format ?? ValueFormatInference.Infer(texts, items, Rows()));
        var (itemOrder, sourceOrder) = (items.InOrder(), sources.InOrder());
        var (itemRows, rows) = ByItem(TypedValues.Inverse(itemOrder), TypedValues.Inverse(sourceOrder), labelOfText);
        if (values.Format.Tolerance > 0)
        {
            NumberClusters.Merge(itemRows, rows, values);
        }

        return new AssertionCorpus(items.Reordered(itemOrder), sources.Reordered(sourceOrder), values, AssertionTable.Sort(itemRows, rows));
    }

    /// <summary>Adds what a source asserts of an item, as UTF-8; none of them empty.</summary>
    /// <returns>Whether the value can be read in the format that was given. Where it cannot, nothing was added.</returns>
    internal bool TryAdd(ReadOnlySpan<byte> item, ReadOnlySpan<byte> source, ReadOnlySpan<byte> value)
    {
        if (format is not null && texts.Find(value) < 0 && !TypedValues.CanRead(value, format))
        {
            return false;
        }

        var page = (int)(count / RowsPerPage);
        if (page == pages.Count)
        {
            pages.Add(new Row[RowsPerPage]);
        }

        pages[page][count++ % RowsPerPage] = new(items.Add(item), sources.Add(source), texts.Add(value));
        return true;
    }

    private IEnumerable<Row> Rows() => pages.SelectMany(page => page).Take((int)count);

    private ReadOnlySpan<Row> RowsOf(int page) => pages[page].AsSpan(..(int)Math.Min(RowsPerPage, count - ((long)page * RowsPerPage)));

    /// <summary>Assertions by item, each a label in the high half and a source in the low one. Empties the pages.</summary>
    private (int[] ItemRows, long[] Rows) ByItem(int[] itemRank, int[] sourceRank, int[] labelOfText)
    {
        var starts = new int[itemRank.Length + 1];
        for (var page = 0; page < pages.Count; page++)
        {
            foreach (ref readonly var row in RowsOf(page))
            {
                starts[itemRank[row.Item] + 1]++;
            }
        }

        AssertionTable.Accumulate(starts);
        var next = starts.AsSpan(..^1).ToArray();
        var rows = new long[count];
        for (var page = 0; page < pages.Count; page++)
        {
            foreach (ref readonly var row in RowsOf(page))
            {
                rows[next[itemRank[row.Item]]++] = ((long)labelOfText[row.Text] << 32) | (uint)sourceRank[row.Source];
            }

            pages[page] = [];
        }

        pages.Clear();
        count = 0;
        return (starts, rows);
    }

    internal readonly record struct Row(int Item, int Source, int Text);
}
