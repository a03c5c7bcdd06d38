namespace Verification.TruthDiscovery;

/// <summary>The pairs of sources that have enough items in common for copying to show, by their first source.</summary>
internal sealed class SourcePairs
{
    private readonly AssertionCorpus corpus;
    private readonly int itemSources;
    private readonly int[] starts;

    /// <summary>Finds the pairs.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="options">
    /// How many items a pair must share, and how many pairs there may be: where there are more, those that share the fewest items are left
    /// out, all that share equally many alike.
    /// </param>
    public SourcePairs(AssertionCorpus corpus, AccuCopy options)
    {
        (this.corpus, itemSources) = (corpus, options.MaximumItemSources);
        var least = Least(options);
        var found = new List<(int Second, int Shared, int Different)>?[corpus.SourceCount];
        ForPairs(
            (first, second, meeting) =>
            {
                if (meeting.Shared >= least)
                {
                    (found[first] ??= []).Add((second, meeting.Shared, meeting.Shared - meeting.Same));
                }
            }
        );
        starts = new int[found.Length + 1];
        for (var first = 0; first < found.Length; first++)
        {
            starts[first + 1] = starts[first] + (found[first]?.Count ?? 0);
        }

        (Second, Shared, Different) = (new int[starts[^1]], new int[starts[^1]], new int[starts[^1]]);
        var pair = 0;
        foreach (var entry in found.SelectMany(entries => entries ?? []))
        {
            (Second[pair], Shared[pair], Different[pair++]) = entry;
        }
    }

    public int Count => Second.Length;

    /// <summary>For each pair, its second source; it comes after the first in order, as do the pairs of a first source.</summary>
    public int[] Second { get; }

    /// <summary>For each pair, of how many items both assert something.</summary>
    public int[] Shared { get; }

    /// <summary>For each pair, on how many of these they have no value in common.</summary>
    public int[] Different { get; }

    /// <summary>The range of the pairs of a first source.</summary>
    public Range Of(int first) => starts[first]..starts[first + 1];

    /// <summary>Whether so many sources speak of an item that it is left out of the search.</summary>
    public bool IsCrowded(int item) => corpus.AssertionsOfItem(item) > itemSources;

    /// <summary>How many items a pair must share for there to be no more pairs than are allowed.</summary>
    private int Least(AccuCopy options)
    {
        if ((long)corpus.SourceCount * (corpus.SourceCount - 1) / 2 <= options.MaximumPairs)
        {
            return options.MinimumSharedItems;
        }

        var sharing = new long[corpus.ItemCount + 1];
        ForPairs((_, _, meeting) => Interlocked.Increment(ref sharing[meeting.Shared]));
        var (least, pairs) = (sharing.Length, 0L);
        while (least > options.MinimumSharedItems && pairs + sharing[least - 1] <= options.MaximumPairs)
        {
            pairs += sharing[--least];
        }

        return least;
    }

    /// <summary>Does something for every pair that has a value in common, in order of their second source within each first one.</summary>
    private void ForPairs(Action<int, int, Meeting> act) =>
        Blocks.For(
            corpus.SourceAssertions,
            (begin, end) =>
            {
                var meetings = new Meeting[corpus.SourceCount];
                var met = new List<int>();
                for (var first = begin; first < end; first++)
                {
                    Meet(first, meetings, met);
                    met.Sort();
                    foreach (var second in met)
                    {
                        if (meetings[second].Same > 0)
                        {
                            act(first, second, meetings[second]);
                        }

                        meetings[second] = default;
                    }

                    met.Clear();
                }
            }
        );

    /// <summary>Counts what a source has in common with each that comes after it.</summary>
    private void Meet(int first, Meeting[] meetings, List<int> met)
    {
        var own = corpus.ValuesOf(first);
        for (var (at, next) = (0, 0); at < own.Length; at = next)
        {
            var item = corpus.ValueItem[own[at]];
            while (next < own.Length && corpus.ValueItem[own[next]] == item)
            {
                next++;
            }

            if (!IsCrowded(item))
            {
                Meet(first, item, own[at..next], meetings, met);
            }
        }
    }

    private void Meet(int first, int item, ReadOnlySpan<int> own, Meeting[] meetings, List<int> met)
    {
        for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
        {
            var isOwn = own.BinarySearch(value) >= 0;
            foreach (var second in Later(corpus.SourcesOf(value), first))
            {
                ref var meeting = ref meetings[second];
                if (meeting.Shared == 0)
                {
                    met.Add(second);
                }

                meeting.Add(item, isOwn);
            }
        }
    }

    /// <summary>Of the sources of a value, in order, those that come after one.</summary>
    public static ReadOnlySpan<int> Later(ReadOnlySpan<int> sources, int first)
    {
        var start = sources.BinarySearch(first);
        return sources[(start < 0 ? ~start : start + 1)..];
    }

    /// <summary>Of how many items two sources assert something, and of how many the same; sources may assert several values of one.</summary>
    private struct Meeting
    {
        private int latestShared;
        private int latestSame;

        public int Shared { get; private set; }

        public int Same { get; private set; }

        public void Add(int item, bool isSame)
        {
            if (latestShared != item + 1)
            {
                (latestShared, Shared) = (item + 1, Shared + 1);
            }

            if (isSame && latestSame != item + 1)
            {
                (latestSame, Same) = (item + 1, Same + 1);
            }
        }
    }
}
