namespace Verification.TruthDiscovery;

/// <summary>
/// What sources assert of items, held once as arrays: items, sources, and the distinct values of each item, all in order of
/// code points (numbers in order of size), so that nothing depends on the order in which the assertions came.
/// </summary>
/// <remarks>
/// A <em>value</em> below is a number from 0 that stands for one distinct value of one item; the values of an item follow
/// one another, and so do the assertions of a value, in the order of their sources. One source asserts a value of an item once;
/// it may assert several values of it. At most 24 bytes an assertion, beside the texts.
/// </remarks>
public sealed class AssertionCorpus
{
    private readonly NamePool items;
    private readonly NamePool sources;
    private readonly TypedValues values;
    private readonly int[] itemValues;
    private readonly int[] valueItem;
    private readonly int[] valueLabel;
    private readonly int[] valueAssertions;
    private readonly int[] assertionSource;
    private readonly int[] sourceAssertions;
    private readonly int[] sourceValue;

    internal AssertionCorpus(NamePool items, NamePool sources, TypedValues values, AssertionTable table)
    {
        this.items = items;
        this.sources = sources;
        this.values = values;
        itemValues = table.ItemValues;
        valueLabel = table.ValueLabel;
        valueAssertions = table.ValueAssertions;
        assertionSource = table.AssertionSource;
        valueItem = table.ItemOfEachValue();
        (sourceAssertions, sourceValue) = table.BySource(sources.Count);
    }

    /// <summary>How the values are read.</summary>
    public ValueFormat Format => values.Format;

    /// <summary>How many items have an assertion.</summary>
    public int ItemCount => items.Count;

    /// <summary>How many sources assert something.</summary>
    public int SourceCount => sources.Count;

    /// <summary>How many distinct values the items have, added up.</summary>
    public int ValueCount => valueLabel.Length;

    /// <summary>How many distinct assertions there are.</summary>
    public int AssertionCount => assertionSource.Length;

    /// <summary>The name of an item.</summary>
    /// <param name="item">From 0 to below <see cref="ItemCount"/>.</param>
    public string ItemName(int item) => items.Text(item);

    /// <summary>The name of a source.</summary>
    /// <param name="source">From 0 to below <see cref="SourceCount"/>.</param>
    public string SourceName(int source) => sources.Text(source);

    /// <summary>The text of a value.</summary>
    /// <param name="value">From 0 to below <see cref="ValueCount"/>.</param>
    public string ValueText(int value) => values.Names.Text(valueLabel[value]);

    /// <summary>The texts that values have, each once: values of different items may share a label.</summary>
    internal TypedValues Labels => values;

    /// <summary>For each item, its first value; then the number of values.</summary>
    internal ReadOnlySpan<int> ItemValues => itemValues;

    /// <summary>For each value, its item.</summary>
    internal ReadOnlySpan<int> ValueItem => valueItem;

    /// <summary>For each value, its label.</summary>
    internal ReadOnlySpan<int> ValueLabel => valueLabel;

    /// <summary>For each value, its first assertion; then the number of assertions.</summary>
    internal ReadOnlySpan<int> ValueAssertions => valueAssertions;

    /// <summary>For each assertion, in order of value, its source.</summary>
    internal ReadOnlySpan<int> AssertionSource => assertionSource;

    /// <summary>For each source, where its values start in <see cref="SourceValue"/>; then the number of assertions.</summary>
    internal ReadOnlySpan<int> SourceAssertions => sourceAssertions;

    /// <summary>The values that each source asserts, in order.</summary>
    internal ReadOnlySpan<int> SourceValue => sourceValue;

    /// <summary>The sources of a value, in order.</summary>
    internal ReadOnlySpan<int> SourcesOf(int value) => assertionSource.AsSpan(valueAssertions[value]..valueAssertions[value + 1]);

    /// <summary>The values of a source, in order.</summary>
    internal ReadOnlySpan<int> ValuesOf(int source) => sourceValue.AsSpan(sourceAssertions[source]..sourceAssertions[source + 1]);

    /// <summary>The range of the values of an item.</summary>
    internal Range ValuesOfItem(int item) => itemValues[item]..itemValues[item + 1];

    /// <summary>How many sources assert a value.</summary>
    internal int Support(int value) => valueAssertions[value + 1] - valueAssertions[value];

    /// <summary>How many assertions an item has.</summary>
    internal int AssertionsOfItem(int item) => valueAssertions[itemValues[item + 1]] - valueAssertions[itemValues[item]];

    internal int FindItem(ReadOnlySpan<byte> name) => items.Find(name);

    internal int FindSource(ReadOnlySpan<byte> name) => sources.Find(name);

    /// <summary>The value of an item that has a label, or −1.</summary>
    internal int FindValue(int item, int label)
    {
        var (first, end) = (itemValues[item], itemValues[item + 1]);
        var found = valueLabel.AsSpan(first..end).IndexOf(label);
        return found < 0 ? -1 : first + found;
    }
}
