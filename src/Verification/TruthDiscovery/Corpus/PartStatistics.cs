using System.Runtime.InteropServices;

namespace Verification.TruthDiscovery;

/// <summary>How the parts of texts behave, if a character is taken for what stands between them: each distinct text counts once.</summary>
internal sealed class PartStatistics
{
    private const int FewestTexts = 20;
    private const double FewestOfTexts = 0.05;
    private const double FreeOrder = 0.3;
    private const double SomeFreedom = 0.05;
    private const double AllSorted = 0.95;
    private readonly NamePool parts = new();
    private readonly List<Count> counts = [];
    private readonly int texts;
    private int several;
    private int sorted;

    public PartStatistics(NamePool texts, char separator)
    {
        this.texts = texts.Count;
        for (var text = 0; text < texts.Count; text++)
        {
            CountPartsOf(new TextParts(texts[text], separator));
        }

        var (standing, recurring, all) = (0, 0, 0);
        for (var text = 0; text < texts.Count; text++)
        {
            var (total, again, alone) = Lookup(new TextParts(texts[text], separator));
            if (total > 1)
            {
                (all, recurring, standing) = (all + total, recurring + again, standing + (alone > 1 ? 1 : 0));
            }
        }

        StandAlone = (double)standing / Math.Max(1, several);
        Recur = (double)recurring / Math.Max(1, all);
    }

    /// <summary>Whether there are enough texts of several parts to say anything.</summary>
    public bool AreEnough => several >= FewestTexts && several >= FewestOfTexts * texts;

    /// <summary>Of the texts of several parts, the share of those two of whose parts are texts themselves.</summary>
    public double StandAlone { get; }

    /// <summary>Of the parts of such texts, the share of those that other texts have too.</summary>
    public double Recur { get; }

    /// <summary>
    /// Whether parts come first in one text and last in another, as elements do and words and places do not. Where every text is
    /// sorted, a part near one end of the alphabet has less freedom to, and some is enough.
    /// </summary>
    public bool AreInNoFixedOrder =>
        Freedom() is var freedom && (freedom >= FreeOrder || (freedom >= SomeFreedom && sorted >= AllSorted * several));

    private void CountPartsOf(TextParts ofText)
    {
        var (first, last, number, isSorted) = (-1, -1, 0, true);
        foreach (var part in ofText)
        {
            isSorted &= number == 0 || parts[last].SequenceCompareTo(part) <= 0;
            last = parts.Add(part);
            first = number++ == 0 ? last : first;
            if (last == counts.Count)
            {
                counts.Add(default);
            }

            CollectionsMarshal.AsSpan(counts)[last].Texts++;
        }

        var own = CollectionsMarshal.AsSpan(counts);
        if (number == 1)
        {
            own[first].Alone++;
        }
        else if (number > 1)
        {
            own[first].First++;
            own[last].Last++;
            several++;
            sorted += isSorted ? 1 : 0;
        }
    }

    private (int Total, int Again, int Alone) Lookup(TextParts ofText)
    {
        var (total, again, alone) = (0, 0, 0);
        foreach (var part in ofText)
        {
            var count = counts[parts.Find(part)];
            (total, again, alone) = (total + 1, again + (count.Texts > 1 ? 1 : 0), alone + (count.Alone > 0 ? 1 : 0));
        }

        return (total, again, alone);
    }

    /// <summary>How evenly the parts that are at an end of several texts are at both ends: from 0 to 1.</summary>
    private double Freedom()
    {
        var (even, all) = (0L, 0L);
        foreach (var count in counts)
        {
            if (count.First + count.Last > 1)
            {
                even += 2 * Math.Min(count.First, count.Last);
                all += count.First + count.Last;
            }
        }

        return (double)even / Math.Max(1, all);
    }

    private struct Count
    {
        public int Texts;
        public int Alone;
        public int First;
        public int Last;
    }
}
