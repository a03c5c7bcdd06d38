using System.Runtime.Intrinsics;

namespace Verification.TruthDiscovery;

/// <summary>How much of the vote of each assertion is left once what its source may have copied is taken off.</summary>
internal sealed class VoteDiscount(AssertionCorpus corpus, CopyDetection copying, double copyingRate)
{
    private const double Negligible = 1e-6;

    // Gauss–Legendre quadrature over [0, 1] with four points.
    private static readonly Vector256<double> Points = Vector256.Create(
        0.06943184420297371,
        0.33000947820757187,
        0.6699905217924281,
        0.9305681557970262
    );
    private static readonly Vector256<double> Weights = Vector256.Create(
        0.17392742256872692,
        0.32607257743127307,
        0.32607257743127307,
        0.17392742256872692
    );

    private readonly double[] independence = new double[corpus.AssertionCount];

    /// <summary>Works out, for each assertion in order of value, the probability that its source did not copy it from another.</summary>
    /// <remarks>
    /// A source can only copy from those that came before it. The order is not known, and the paper’s greedy one depends on ties. So the
    /// mean over all orders is taken: one source comes before another as often as it is the original, the other the copier, given that one
    /// of them copies. For a source at a place u in the order, from 0 to 1, another comes before with probability 1 − (1 − u)^(p/q), where
    /// p is the probability that the source copies the other and q the reverse; the mean of that over u is p/(p + q).
    /// </remarks>
    public double[] Discount()
    {
        var partners = new Partners(corpus, copying, Negligible);
        Blocks.For(
            corpus.SourceAssertions,
            (begin, end) =>
            {
                var kept = new Vector256<double>[corpus.SourceCount];
                kept.AsSpan().Fill(Vector256<double>.One);
                for (var source = begin; source < end; source++)
                {
                    Discount(source, partners.Of(source), kept);
                }
            }
        );
        return independence;
    }

    private void Discount(int source, ReadOnlySpan<Partner> partners, Vector256<double>[] kept)
    {
        foreach (var partner in partners)
        {
            kept[partner.Source] = Kept(partner);
        }

        foreach (var value in corpus.ValuesOf(source))
        {
            var isIgnored = partners.IsEmpty || copying.Pairs.IsCrowded(corpus.ValueItem[value]);
            var sources = corpus.SourcesOf(value);
            independence[corpus.ValueAssertions[value] + sources.BinarySearch(source)] = isIgnored ? 1 : Mean(sources, kept);
        }

        foreach (var partner in partners)
        {
            kept[partner.Source] = Vector256<double>.One;
        }
    }

    private Vector256<double> Kept(Partner partner)
    {
        var rate = copyingRate * partner.Probability;
        return Vector256.Create(
            1 - (rate * partner.Before(Points[0])),
            1 - (rate * partner.Before(Points[1])),
            1 - (rate * partner.Before(Points[2])),
            1 - (rate * partner.Before(Points[3]))
        );
    }

    private static double Mean(ReadOnlySpan<int> sources, Vector256<double>[] kept)
    {
        var product = Weights;
        foreach (var source in sources)
        {
            product *= kept[source];
        }

        return Vector256.Sum(product);
    }
}
