namespace Verification.TruthDiscovery;

/// <summary>How similar two values are, from 0 to 1, by what kind of values they are.</summary>
internal static class ValueSimilarity
{
    /// <summary>
    /// Numbers: 1 less their distance as a share of the greater magnitude, at least 0. Sets and paths in a hierarchy: the share of elements
    /// that both have (Jaccard). Other texts: 1 less the edit distance (Levenshtein) as a share of the longer one’s length.
    /// </summary>
    public static double Of(TypedValues labels, int left, int right) =>
        labels.Format.Kind switch
        {
            ValueKind.Numeric => OfNumbers(labels.Numbers[left], labels.Numbers[right]),
            ValueKind.Set => OfOrdered(labels.ElementsOf(left), labels.ElementsOf(right)),
            ValueKind.Hierarchical => OfPaths(
                labels.Format.Hierarchy!.Path(labels.Names.Text(left)),
                labels.Format.Hierarchy.Path(labels.Names.Text(right))
            ),
            _ => OfTexts(labels.Names.Text(left), labels.Names.Text(right)),
        };

    private static double OfNumbers(double left, double right)
    {
        var greater = Math.Max(Math.Abs(left), Math.Abs(right));
        return greater > 0 ? Math.Max(0, 1 - Math.Abs((left / greater) - (right / greater))) : 1;
    }

    private static double OfOrdered(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var common = 0;
        foreach (var element in left)
        {
            common += right.Contains(element) ? 1 : 0;
        }

        return (double)common / (left.Length + right.Length - common);
    }

    private static double OfPaths(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var common = left.Intersect(right, StringComparer.Ordinal).Count();
        return (double)common / (left.Count + right.Count - common);
    }

    private static double OfTexts(string left, string right) =>
        1 - ((double)EditDistance.Between(left, right) / Math.Max(left.Length, right.Length));
}
