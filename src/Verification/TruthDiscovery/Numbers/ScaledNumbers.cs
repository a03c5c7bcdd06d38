namespace Verification.TruthDiscovery;

/// <summary>The numbers of a corpus, scaled so that none is above 1 in size and squares of them cannot overflow.</summary>
/// <remarks>The scale is a power of two, so that nothing is rounded, and results scale with the numbers.</remarks>
internal sealed class ScaledNumbers
{
    private readonly AssertionCorpus corpus;
    private readonly double[] ofValue;
    private readonly int exponent;

    public ScaledNumbers(AssertionCorpus corpus)
    {
        this.corpus = corpus;
        var greatest = 0.0;
        foreach (var number in corpus.Labels.Numbers)
        {
            greatest = Math.Max(greatest, Math.Abs(number));
        }

        exponent = greatest > 0 ? Math.ILogB(greatest) + 1 : 0;
        ofValue = new double[corpus.ValueCount];
        for (var value = 0; value < ofValue.Length; value++)
        {
            ofValue[value] = Scaled(corpus.Labels.Numbers[corpus.ValueLabel[value]]);
        }
    }

    /// <summary>For each value, its number.</summary>
    public ReadOnlySpan<double> OfValue => ofValue;

    public double this[int value] => ofValue[value];

    /// <summary>Why a method for numbers does not fit a corpus, or null.</summary>
    public static string? Misfit(AssertionCorpus corpus) => corpus.Format.Kind == ValueKind.Numeric ? null : "its values are not numbers.";

    public double Scaled(double number) => Math.ScaleB(number, -exponent);

    public double Unscaled(double number) => Math.ScaleB(number, exponent);

    /// <summary>The numbers of the items whose truth is known, by item.</summary>
    public Dictionary<int, double> Known(Anchors known)
    {
        var numbers = new Dictionary<int, double>();
        foreach (var item in known.Items)
        {
            if (TypedValues.TryNumber(System.Text.Encoding.UTF8.GetBytes(known.Text(item)!), out var number))
            {
                numbers[item] = Scaled(number);
            }
        }

        return numbers;
    }

    /// <summary>The mean of the numbers of an item: exactly the number where all weight is on one.</summary>
    /// <param name="item">The item.</param>
    /// <param name="weights">For each value of the corpus, its weight: 0 or more, and somewhere in the item above 0.</param>
    public double Mean(int item, ReadOnlySpan<double> weights)
    {
        var (first, end) = (corpus.ItemValues[item], corpus.ItemValues[item + 1]);
        while (first < end - 1 && weights[first] <= 0)
        {
            first++;
        }

        var (sum, total) = (0.0, 0.0);
        for (var value = first; value < end; value++)
        {
            sum += weights[value] * (ofValue[value] - ofValue[first]);
            total += weights[value];
        }

        return ofValue[first] + (sum / total);
    }

    /// <summary>The number of an item below and above which lies half of the weight; the middle of two where both are such.</summary>
    public double Median(int item, ReadOnlySpan<double> weights)
    {
        const double Rounding = 1e-9;
        var range = corpus.ValuesOfItem(item);
        var half = 0.0;
        foreach (var weight in weights[range])
        {
            half += weight / 2;
        }

        var (value, last, below) = (range.Start.Value, range.End.Value - 1, 0.0);
        for (; value < last && below + weights[value] < half * (1 - Rounding); value++)
        {
            below += weights[value];
        }

        var other = value;
        for (below += weights[value]; other < last && below <= half * (1 + Rounding); below += weights[other])
        {
            other++;
        }

        return ofValue[value] + ((ofValue[other] - ofValue[value]) / 2);
    }

    /// <summary>The root mean square of the distances of the numbers of an item from another.</summary>
    public double Deviation(int item, double centre, ReadOnlySpan<double> weights)
    {
        var (sum, total) = (0.0, 0.0);
        for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
        {
            var distance = ofValue[value] - centre;
            sum += weights[value] * distance * distance;
            total += weights[value];
        }

        return Math.Sqrt(sum / total);
    }
}
