namespace Verification.TruthDiscovery;

/// <summary>
/// The truths that lose least when sources have weights, and what each value then loses: 0 or 1 for labels, a distance for numbers.
/// </summary>
internal sealed class WeightedLosses
{
    private const double TieTolerance = 1e-9;
    private readonly AssertionCorpus corpus;
    private readonly Anchors known;
    private readonly NumberLoss loss;
    private readonly ScaledNumbers? numbers;
    private readonly Dictionary<int, double> knownNumbers = [];
    private readonly double[] chosen = [];
    private readonly double[] spread = [];
    private readonly double[] weightOfValue;

    public WeightedLosses(AssertionCorpus corpus, Anchors known, NumberLoss loss)
    {
        (this.corpus, this.known, this.loss) = (corpus, known, loss);
        weightOfValue = new double[corpus.ValueCount];
        OfValue = new double[corpus.ValueCount];
        if (corpus.Format.Kind != ValueKind.Numeric)
        {
            return;
        }

        numbers = new ScaledNumbers(corpus);
        knownNumbers = numbers.Known(known);
        (chosen, spread) = (new double[corpus.ItemCount], new double[corpus.ItemCount]);
        var votes = NumberEstimate.Votes(corpus);
        for (var item = 0; item < spread.Length; item++)
        {
            spread[item] = numbers.Deviation(item, numbers.Mean(item, votes), votes);
        }
    }

    /// <summary>For each value, its loss.</summary>
    public double[] OfValue { get; }

    /// <summary>Finds the truths for weights of sources, and the losses of the values.</summary>
    public void Update(double[] weightOfSource) => Update(weightOfSource, loss == NumberLoss.Absolute);

    /// <summary>The same, with medians for truths whatever the loss.</summary>
    public void Start(double[] weightOfSource) => Update(weightOfSource, byMedian: true);

    private void Update(double[] weightOfSource, bool byMedian)
    {
        Sweeps.SumByValue(corpus, weightOfSource, weightOfValue);
        if (numbers is null)
        {
            known.Apply(weightOfValue);
        }

        Blocks.For(
            corpus.ItemValues,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    if (numbers is null)
                    {
                        Vote(corpus.ValuesOfItem(item));
                    }
                    else
                    {
                        Choose(item, numbers, byMedian);
                    }
                }
            }
        );
    }

    /// <summary>The truths found last, by weight.</summary>
    public Estimate Estimate()
    {
        if (numbers is not null)
        {
            return NumberEstimate.Of(corpus, numbers, weightOfValue, chosen, known);
        }

        var truths = new RankedTruths(corpus, weightOfValue);
        return new(truths, Sweeps.MeanBySource(corpus, truths.Probability));
    }

    /// <summary>The heaviest value loses nothing; several of one weight share that.</summary>
    private void Vote(Range values)
    {
        var weights = weightOfValue.AsSpan(values);
        var greatest = 0.0;
        foreach (var weight in weights)
        {
            greatest = Math.Max(greatest, weight);
        }

        var (least, tied) = (greatest * (1 - TieTolerance), 0);
        foreach (var weight in weights)
        {
            tied += weight > 0 && weight >= least ? 1 : 0;
        }

        var losses = OfValue.AsSpan(values);
        for (var i = 0; i < losses.Length; i++)
        {
            losses[i] = weights[i] > 0 && weights[i] >= least ? 1 - (1.0 / tied) : 1;
        }
    }

    private void Choose(int item, ScaledNumbers own, bool byMedian)
    {
        chosen[item] =
            knownNumbers.TryGetValue(item, out var truth) ? truth
            : byMedian ? own.Median(item, weightOfValue)
            : own.Mean(item, weightOfValue);
        for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
        {
            var distance = spread[item] > 0 ? Math.Abs(own[value] - chosen[item]) / spread[item] : 0;
            OfValue[value] = loss == NumberLoss.Absolute ? distance : distance * distance;
        }
    }
}
