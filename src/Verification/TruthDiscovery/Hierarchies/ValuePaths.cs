namespace Verification.TruthDiscovery;

/// <summary>How the values of each item stand in the hierarchy of a corpus: which agree, and which are more specific.</summary>
internal sealed class ValuePaths
{
    private readonly Lists above;
    private readonly Lists below;
    private readonly Lists beside;

    public ValuePaths(AssertionCorpus corpus)
    {
        above = AboveOf(corpus);
        below = above.Inverse();
        beside = BesideOf(corpus.ValueCount);
    }

    /// <summary>The values of its item that are less specific than a value and agree with it.</summary>
    public ReadOnlySpan<int> Above(int value) => above[value];

    /// <summary>The values of its item that are more specific than a value and agree with it.</summary>
    public ReadOnlySpan<int> Below(int value) => below[value];

    /// <summary>The values that agree with something above a value, or with itself, and then go their own way.</summary>
    public ReadOnlySpan<int> Beside(int value) => beside[value];

    private static Lists AboveOf(AssertionCorpus corpus)
    {
        var hierarchy = corpus.Format.Hierarchy!;
        var nodesAbove = new IReadOnlyCollection<int>?[hierarchy.Count];
        var valueOfNode = new Dictionary<int, int>();
        var lists = new Lists(corpus.ValueCount);
        for (var item = 0; item < corpus.ItemCount; item++)
        {
            valueOfNode.Clear();
            var (first, end) = (corpus.ItemValues[item], corpus.ItemValues[item + 1]);
            for (var value = first; value < end; value++)
            {
                if (hierarchy.NodeOf(corpus.ValueText(value)) is var node && node != Hierarchy.None)
                {
                    valueOfNode[node] = value;
                }
            }

            for (var value = first; value < end; value++)
            {
                if (hierarchy.NodeOf(corpus.ValueText(value)) is var node && node != Hierarchy.None)
                {
                    foreach (var nodeAbove in nodesAbove[node] ??= hierarchy.Above(node))
                    {
                        if (valueOfNode.TryGetValue(nodeAbove, out var found))
                        {
                            lists.Add(found);
                        }
                    }
                }

                lists.End(value);
            }
        }

        return lists;
    }

    private Lists BesideOf(int values)
    {
        var lists = new Lists(values);
        var found = new SortedSet<int>();
        for (var value = 0; value < values; value++)
        {
            found.Clear();
            found.UnionWith(Below(value).ToArray());
            foreach (var general in Above(value))
            {
                found.UnionWith(Below(general).ToArray());
            }

            found.ExceptWith(Above(value).ToArray());
            found.Remove(value);
            foreach (var other in found)
            {
                lists.Add(other);
            }

            lists.End(value);
        }

        return lists;
    }

    /// <summary>For each value, some values in order.</summary>
    private sealed class Lists(int values)
    {
        private readonly int[] starts = new int[values + 1];
        private readonly List<int> listed = [];

        public ReadOnlySpan<int> this[int value] =>
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(listed)[starts[value]..starts[value + 1]];

        public void Add(int value) => listed.Add(value);

        public void End(int value)
        {
            listed.Sort(starts[value], listed.Count - starts[value], Comparer<int>.Default);
            starts[value + 1] = listed.Count;
        }

        public Lists Inverse()
        {
            var inverse = new Lists(starts.Length - 1);
            foreach (var value in listed)
            {
                inverse.starts[value + 1]++;
            }

            AssertionTable.Accumulate(inverse.starts);
            var next = inverse.starts.AsSpan(..^1).ToArray();
            var others = new int[listed.Count];
            for (var value = 0; value + 1 < starts.Length; value++)
            {
                foreach (var other in this[value])
                {
                    others[next[other]++] = value;
                }
            }

            inverse.listed.AddRange(others);
            return inverse;
        }
    }
}
