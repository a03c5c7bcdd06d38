namespace Verification.Confidence;

/// <content>Negation, conjunction and disjunction.</content>
public sealed partial record Opinion
{
    /// <summary>The opinion on the contrary: belief and disbelief change places, the base rate turns into 1 − a (Jøsang 2016, ch. 6).</summary>
    public Opinion Not() => new(Disbelief, Belief, Uncertainty, BaseRate.Complement);

    /// <summary>
    /// The opinion that this and an independent statement are both true: binomial multiplication (Jøsang 2016, ch. 7).
    /// </summary>
    /// <remarks>
    /// Projected probabilities and base rates multiply. Where both base rates are 1 the formula is 0/0;
    /// its limit along equal base rates is taken.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public Opinion And(Opinion other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var beliefHere = Belief * other.Uncertainty;
        var beliefThere = other.Belief * Uncertainty;
        var (openHere, openThere) = SharesLeftOpen(BaseRate, other.BaseRate);

        return Normalized(
            (Belief * other.Belief) + ((1 - openHere) * beliefHere) + ((1 - openThere) * beliefThere),
            Disbelief + other.Disbelief - (Disbelief * other.Disbelief),
            (Uncertainty * other.Uncertainty) + (openHere * beliefHere) + (openThere * beliefThere),
            new(BaseRate * other.BaseRate)
        );
    }

    /// <summary>
    /// The opinion that this or an independent statement is true, or both: binomial comultiplication (Jøsang 2016, ch. 7),
    /// which is multiplication seen through De Morgan’s law.
    /// </summary>
    /// <remarks>Where both base rates are 0 the limit along equal base rates is taken.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public Opinion Or(Opinion other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Not().And(other.Not()).Not();
    }

    /// <summary>
    /// Belief in one statement beside uncertainty about the other: which share of it stays uncertainty,
    /// so that the projected probability is the product of the two.
    /// </summary>
    private static (double Here, double There) SharesLeftOpen(double here, double there)
    {
        // 1 − a·a′, written so that nothing cancels where both are close to 1.
        var denominator = (1 - here) + (here * (1 - there));
        return denominator == 0 ? (0.5, 0.5) : ((1 - there) / denominator, (1 - here) / denominator);
    }
}
