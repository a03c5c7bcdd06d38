using System.Numerics;
using System.Runtime.InteropServices;

namespace Verification.TruthDiscovery;

/// <summary>Arithmetic on short rows of numbers, element by element, so that every machine gets the same bits.</summary>
internal static class Vectors
{
    /// <summary>Adds terms to sums.</summary>
    public static void Add(Span<double> sums, ReadOnlySpan<double> terms)
    {
        var sum = MemoryMarshal.Cast<double, Vector<double>>(sums);
        var term = MemoryMarshal.Cast<double, Vector<double>>(terms);
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += term[i];
        }

        for (var i = sum.Length * Vector<double>.Count; i < sums.Length; i++)
        {
            sums[i] += terms[i];
        }
    }
}
