namespace Verification.TruthDiscovery;

/// <summary>
/// For each source, each label and each state, how often the source is expected to have asserted the label of an item in that
/// state. Methods turn the counts of a source into the logarithms of its probabilities in place.
/// </summary>
internal sealed class LabelCounts(AssertionCorpus corpus, HiddenStates states)
{
    private readonly int labels = states.Classes;

    /// <summary>The counts, and after <see cref="Replace"/> what they were replaced by.</summary>
    public double[] Cells { get; } = new double[checked(corpus.SourceCount * states.Classes * states.Count)];

    /// <summary>Counts, and sets the share of each source’s assertions that is expected to be true.</summary>
    public void Count(double[] trust) =>
        Blocks.For(
            corpus.SourceAssertions,
            (first, end) =>
            {
                for (var source = first; source < end; source++)
                {
                    var cells = Of(source);
                    cells.Clear();
                    foreach (var value in corpus.ValuesOf(source))
                    {
                        Vectors.Add(cells.Slice(corpus.ValueLabel[value] * states.Count, states.Count), states.Of(corpus.ValueItem[value]));
                    }

                    trust[source] = Math.Clamp(Right(cells) / corpus.ValuesOf(source).Length, 0, 1);
                }
            }
        );

    /// <summary>Replaces the counts of each source, which are in order of labels and then of states.</summary>
    public void Replace(CellsOfSource replacement) =>
        Blocks.For(
            corpus.SourceAssertions,
            (first, end) =>
            {
                for (var source = first; source < end; source++)
                {
                    replacement(Of(source));
                }
            }
        );

    /// <summary>The cells of a source.</summary>
    public Span<double> Of(int source) => Cells.AsSpan(source * labels * states.Count, labels * states.Count);

    private double Right(ReadOnlySpan<double> cells)
    {
        var right = 0.0;
        for (var label = 0; label < labels; label++)
        {
            foreach (var count in cells.Slice((label * states.Count) + (label * states.PerClass), states.PerClass))
            {
                right += count;
            }
        }

        return right;
    }
}

/// <summary>Works on the cells of a source.</summary>
internal delegate void CellsOfSource(Span<double> cells);
