using System.Runtime.InteropServices;

namespace Verification.TruthDiscovery;

/// <summary>
/// A corpus of sets, seen by element: which elements each item has, and which of them each source lists. What a source says of an
/// item, in however many assertions, is one <em>list</em>; elements of the item that are not on it are ones that the source leaves out.
/// </summary>
internal sealed class ElementView
{
    private readonly int[] listStarts;
    private readonly int[] listed;
    private readonly int[] sourceLists;
    private readonly int[] listOfSource;

    private ElementView(
        int sources,
        int[] itemElements,
        int[] elementName,
        int[] itemLists,
        int[] listSource,
        int[] listStarts,
        int[] listed
    )
    {
        ItemElements = itemElements;
        ElementName = elementName;
        ItemLists = itemLists;
        ListSource = listSource;
        this.listStarts = listStarts;
        this.listed = listed;
        (sourceLists, listOfSource) = BySource(sources, listSource);
        ListItem = new int[listSource.Length];
        for (var item = 0; item + 1 < itemLists.Length; item++)
        {
            ListItem.AsSpan(itemLists[item]..itemLists[item + 1]).Fill(item);
        }

        Support = new int[elementName.Length];
        foreach (var element in listed)
        {
            Support[element]++;
        }
    }

    /// <summary>For each item, its first element; then the number of elements. Elements of different items differ.</summary>
    public int[] ItemElements { get; }

    /// <summary>For each element, its number among the names of elements, in increasing order within an item.</summary>
    public int[] ElementName { get; }

    /// <summary>For each item, its first list; then the number of lists.</summary>
    public int[] ItemLists { get; }

    /// <summary>For each list, its source.</summary>
    public int[] ListSource { get; }

    /// <summary>For each list, its item.</summary>
    public int[] ListItem { get; }

    /// <summary>For each element, how many lists have it.</summary>
    public int[] Support { get; }

    public int ElementCount => ElementName.Length;

    public int ListCount => ListSource.Length;

    /// <summary>For each source, where its lists start; then the number of lists.</summary>
    public ReadOnlySpan<int> SourceLists => sourceLists;

    /// <summary>The range of the elements of an item.</summary>
    public Range RangeOf(int item) => ItemElements[item]..ItemElements[item + 1];

    /// <summary>The elements on a list, in order.</summary>
    public ReadOnlySpan<int> On(int list) => listed.AsSpan(listStarts[list]..listStarts[list + 1]);

    /// <summary>The lists of a source, in order.</summary>
    public ReadOnlySpan<int> ListsOf(int source) => listOfSource.AsSpan(sourceLists[source]..sourceLists[source + 1]);

    public static ElementView Of(AssertionCorpus corpus)
    {
        var (itemElements, itemLists) = (new int[corpus.ItemCount + 1], new int[corpus.ItemCount + 1]);
        var (names, sources, starts, listed) = (new List<int>(), new List<int>(), new List<int>(), new List<int>());
        var rows = new List<long>();
        for (var item = 0; item < corpus.ItemCount; item++)
        {
            Gather(corpus, item, rows);
            var own = Names(rows, names);
            long latest = -1;
            foreach (var row in rows)
            {
                if (row >> 32 != latest >> 32)
                {
                    sources.Add((int)(row >> 32));
                    starts.Add(listed.Count);
                }

                if (row != latest)
                {
                    listed.Add(itemElements[item] + CollectionsMarshal.AsSpan(names)[own..].BinarySearch((int)row));
                }

                latest = row;
            }

            itemElements[item + 1] = names.Count;
            itemLists[item + 1] = sources.Count;
        }

        starts.Add(listed.Count);
        return new(corpus.SourceCount, itemElements, [.. names], itemLists, [.. sources], [.. starts], [.. listed]);
    }

    /// <summary>The same lists with some elements in place of others.</summary>
    /// <param name="replacement">For each element, itself or another one of its item.</param>
    public ElementView Replacing(int[] replacement)
    {
        var starts = new int[listStarts.Length];
        var kept = new List<int>(listed.Length);
        var own = new SortedSet<int>();
        for (var list = 0; list < ListCount; list++)
        {
            own.Clear();
            foreach (var element in On(list))
            {
                own.Add(replacement[element]);
            }

            kept.AddRange(own);
            starts[list + 1] = kept.Count;
        }

        return new(sourceLists.Length - 1, ItemElements, ElementName, ItemLists, ListSource, starts, [.. kept]);
    }

    private static void Gather(AssertionCorpus corpus, int item, List<long> rows)
    {
        rows.Clear();
        for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
        {
            foreach (var source in corpus.SourcesOf(value))
            {
                foreach (var name in corpus.Labels.ElementsOf(corpus.ValueLabel[value]))
                {
                    rows.Add(((long)source << 32) | (uint)name);
                }
            }
        }

        rows.Sort();
    }

    /// <summary>Adds the names of an item, each once and in order.</summary>
    /// <returns>Where they start.</returns>
    private static int Names(List<long> rows, List<int> names)
    {
        var own = names.Count;
        foreach (var row in rows)
        {
            names.Add((int)row);
        }

        CollectionsMarshal.AsSpan(names)[own..].Sort();
        var kept = own;
        for (var i = own; i < names.Count; i++)
        {
            if (i == own || names[i] != names[i - 1])
            {
                names[kept++] = names[i];
            }
        }

        names.RemoveRange(kept, names.Count - kept);
        return own;
    }

    private static (int[] Starts, int[] Lists) BySource(int sources, int[] listSource)
    {
        var starts = new int[sources + 1];
        foreach (var source in listSource)
        {
            starts[source + 1]++;
        }

        AssertionTable.Accumulate(starts);
        var next = starts.AsSpan(..^1).ToArray();
        var lists = new int[listSource.Length];
        for (var list = 0; list < lists.Length; list++)
        {
            lists[next[listSource[list]]++] = list;
        }

        return (starts, lists);
    }
}
