namespace Verification.TruthDiscovery;

/// <summary>
/// How often, as counts, any annotator is taken to have asserted each label of items of each class before it is looked at.
/// The annotators’ probabilities are Dirichlet distributed with these counts.
/// </summary>
internal sealed class LabelPrior
{
    /// <summary>How many annotators the counts that were given weigh as much as, when counts are learned.</summary>
    private const double Inertia = 10;

    private const double Least = 0.01;
    private const double Most = 1e4;
    private const double Nothing = 1e-12;
    private readonly HiddenStates states;
    private readonly double[] given;
    private readonly double[] prior;
    private readonly double[] totals;

    public LabelPrior(HiddenStates states, SubtypePriors priors)
    {
        this.states = states;
        given = new double[states.Classes * states.Classes];
        totals = new double[states.Classes];
        Array.Fill(given, priors.Wrong);
        for (var c = 0; c < states.Classes; c++)
        {
            given[(c * states.Classes) + c] = priors.Right;
        }

        prior = [.. given];
        AddUp();
    }

    /// <summary>
    /// Moves the counts towards those that make what annotators are expected to have asserted most probable: one step of the fixed-point
    /// iteration for the Dirichlet-multinomial distribution (T. P. Minka 2000, “Estimating a Dirichlet distribution”), with the
    /// counts that were given as its prior.
    /// </summary>
    public void Learn(LabelCounts counts, int sources)
    {
        var gains = new double[prior.Length];
        var losses = new double[totals.Length];
        for (var source = 0; source < sources; source++)
        {
            AddGains(counts.Of(source), gains, losses);
        }

        for (var i = 0; i < prior.Length; i++)
        {
            var step = ((prior[i] * gains[i]) + (Inertia * given[i])) / (losses[i % states.Classes] + Inertia);
            prior[i] = Grid.Snap(Math.Clamp(step, Least, Most));
        }

        AddUp();
    }

    /// <summary>Replaces the counts of a source by the expected logarithms of its probabilities.</summary>
    public void ExpectLogarithms(Span<double> cells)
    {
        for (var state = 0; state < states.Count; state++)
        {
            var c = state / states.PerClass;
            var total = GammaFunctions.Digamma(totals[c] + Sum(cells, state));
            for (var label = 0; label < states.Classes; label++)
            {
                ref var cell = ref cells[(label * states.Count) + state];
                cell = Grid.Snap(GammaFunctions.Digamma(prior[(label * states.Classes) + c] + cell) - total);
            }
        }
    }

    /// <summary>The logarithm of how probable the counts of a source are.</summary>
    public double Evidence(ReadOnlySpan<double> cells)
    {
        var (own, before, evidence) = (new double[states.Classes], new double[states.Classes], 0.0);
        for (var state = 0; state < states.Count; state++)
        {
            for (var label = 0; label < own.Length; label++)
            {
                own[label] = cells[(label * states.Count) + state];
                before[label] = prior[(label * own.Length) + (state / states.PerClass)];
            }

            evidence += GammaFunctions.LogBetaRatio(before, own);
        }

        return evidence;
    }

    private void AddGains(ReadOnlySpan<double> cells, double[] gains, double[] losses)
    {
        for (var state = 0; state < states.Count; state++)
        {
            var c = state / states.PerClass;
            for (var label = 0; label < states.Classes; label++)
            {
                var (i, count) = ((label * states.Classes) + c, cells[(label * states.Count) + state]);
                if (count > Nothing)
                {
                    gains[i] += Grid.Snap(GammaFunctions.Digamma(prior[i] + count) - GammaFunctions.Digamma(prior[i]));
                }
            }

            if (Sum(cells, state) is > Nothing and var sum)
            {
                losses[c] += Grid.Snap(GammaFunctions.Digamma(totals[c] + sum) - GammaFunctions.Digamma(totals[c]));
            }
        }
    }

    private double Sum(ReadOnlySpan<double> cells, int state)
    {
        var sum = 0.0;
        for (var i = state; i < cells.Length; i += states.Count)
        {
            sum += cells[i];
        }

        return sum;
    }

    private void AddUp()
    {
        for (var c = 0; c < totals.Length; c++)
        {
            totals[c] = 0;
            for (var label = 0; label < totals.Length; label++)
            {
                totals[c] += prior[(label * totals.Length) + c];
            }
        }
    }
}
