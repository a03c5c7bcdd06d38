using System.Text;
using Verification.TruthDiscovery;

namespace Verification.Benchmarks;

/// <summary>Halves of a corpus, by a hash of names: three ways to cut it, each with both sides.</summary>
internal static class Halves
{
    private const int Cuts = 3;

    /// <summary>Halves of the sources.</summary>
    public static IReadOnlyList<AssertionCorpus> OfSources(AssertionCorpus corpus) => Of(corpus, (_, source) => corpus.SourceName(source));

    /// <summary>Halves of the items.</summary>
    public static IReadOnlyList<AssertionCorpus> OfItems(AssertionCorpus corpus) => Of(corpus, (item, _) => corpus.ItemName(item));

    private static List<AssertionCorpus> Of(AssertionCorpus corpus, Func<int, int, string> nameOf) =>
        [.. from cut in Enumerable.Range(0, Cuts) from side in new[] { 0U, 1U } select Half(corpus, nameOf, cut, side)];

    private static AssertionCorpus Half(AssertionCorpus corpus, Func<int, int, string> nameOf, int cut, uint side)
    {
        var builder = new AssertionCorpusBuilder(corpus.Format);
        for (var value = 0; value < corpus.ValueCount; value++)
        {
            var item = corpus.ValueItem[value];
            foreach (var source in corpus.SourcesOf(value))
            {
                if (Side(nameOf(item, source), cut) == side)
                {
                    builder.Add(corpus.ItemName(item), corpus.SourceName(source), corpus.ValueText(value));
                }
            }
        }

        return builder.Build();
    }

    /// <summary>0 or 1, by the FNV-1a hash of a name and the number of a cut (Fowler, Noll, Vo), its bits mixed.</summary>
    private static uint Side(string name, int cut)
    {
        var hash = 2166136261u ^ (uint)cut;
        foreach (var letter in Encoding.UTF8.GetBytes(name))
        {
            hash = (hash ^ letter) * 16777619;
        }

        hash = (hash ^ (hash >> 15)) * 2246822519;
        return (hash ^ (hash >> 13)) & 1;
    }
}
