namespace Verification.Confidence;

/// <content>What becomes of an opinion on its way through somebody else, and beside another.</content>
public sealed partial record Opinion
{
    /// <summary>
    /// This opinion as heard from an adviser: belief and disbelief shrink by the projected probability that the adviser is to be trusted,
    /// the rest is uncertainty (trust discounting, Jøsang 2016, ch. 14).
    /// </summary>
    /// <remarks>
    /// The base rate of the trust counts: an adviser of whom nothing is known still passes that share on.
    /// For a chain of advisers apply it once for each hop.
    /// </remarks>
    /// <param name="trust">The opinion that the adviser is to be trusted.</param>
    /// <exception cref="ArgumentNullException"><paramref name="trust"/> is null.</exception>
    public Opinion DiscountedBy(Opinion trust)
    {
        ArgumentNullException.ThrowIfNull(trust);
        var passed = trust.Projected.Value;
        return Normalized(passed * Belief, passed * Disbelief, 1 - passed + (passed * Uncertainty), BaseRate);
    }

    /// <summary>
    /// This opinion as heard from an adviser of whom one takes the contrary as far as one distrusts them
    /// (opposite belief favouring discounting, Jøsang, Marsh and Pope 2006, Exploring Different Types of Trust Propagation).
    /// </summary>
    /// <param name="trust">The opinion that the adviser is to be trusted; its disbelief reverses, its uncertainty silences.</param>
    /// <exception cref="ArgumentNullException"><paramref name="trust"/> is null.</exception>
    public Opinion ReversedByDistrust(Opinion trust)
    {
        ArgumentNullException.ThrowIfNull(trust);
        return Normalized(
            (trust.Belief * Belief) + (trust.Disbelief * Disbelief),
            (trust.Belief * Disbelief) + (trust.Disbelief * Belief),
            trust.Uncertainty + (trust.Commitment * Uncertainty),
            BaseRate
        );
    }

    /// <summary>
    /// The most uncertain opinion of the same projected probability and base rate, in which belief or disbelief is 0
    /// (the uncertainty-maximised, epistemic form; Jøsang 2016, ch. 3).
    /// </summary>
    public Opinion MaximizeUncertainty()
    {
        var gain = Math.Min(Room(Belief, BaseRate), Room(Disbelief, BaseRate.Complement));
        return Normalized(
            Math.Max(0, Belief - (BaseRate * gain)),
            Math.Max(0, Disbelief - (BaseRate.Complement * gain)),
            Uncertainty + gain,
            BaseRate
        );

        static double Room(double mass, double share) => share > 0 ? mass / share : double.PositiveInfinity;
    }

    /// <summary>
    /// The degree of conflict, |P − P′|·(1 − u)·(1 − u′): how far two opinions differ that are both sure of themselves (Jøsang 2016, ch. 4).
    /// </summary>
    /// <returns>From 0 (they agree, or one of them says nothing) to 1 (certainly true against certainly false).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public double ConflictWith(Opinion other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Math.Abs(Projected - other.Projected) * (1 - Uncertainty) * (1 - other.Uncertainty);
    }
}
