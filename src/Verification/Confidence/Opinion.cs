using System.Globalization;

namespace Verification.Confidence;

/// <summary>
/// What is held about a statement that is true or false: belief, disbelief and uncertainty, which sum to 1, and a base rate
/// that says how the uncertainty would fall (the binomial opinion of Jøsang 2016, Subjective Logic, ch. 3).
/// </summary>
public sealed partial record Opinion
{
    /// <summary>The prior weight W of subjective logic: what a vacuous opinion counts for, in units of evidence.</summary>
    public const double DefaultPriorWeight = 2;

    /// <summary>The rounding that the sum of the masses may carry.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Keeps the sum of three weights finite.</summary>
    private const double GreatestWeight = 1e300;

    /// <summary>Makes an opinion of its three masses.</summary>
    /// <param name="belief">From 0 to 1.</param>
    /// <param name="disbelief">From 0 to 1.</param>
    /// <param name="uncertainty">From 0 to 1.</param>
    /// <param name="baseRate">The probability in the absence of all evidence.</param>
    /// <exception cref="ArgumentException">A mass is outside 0 to 1 or not a number, or the three do not sum to 1, each by more than 1e-9.</exception>
    public Opinion(double belief, double disbelief, double uncertainty, Probability baseRate)
    {
        if (!IsMass(belief) || !IsMass(disbelief) || !IsMass(uncertainty) || Math.Abs(belief + disbelief + uncertainty - 1) > Tolerance)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"belief is {belief}, disbelief {disbelief}, uncertainty {uncertainty}; expected three numbers from 0 to 1 that sum to 1."
                )
            );
        }

        Belief = Math.Clamp(belief, 0, 1);
        Disbelief = Math.Clamp(disbelief, 0, 1);
        Uncertainty = Math.Clamp(uncertainty, 0, 1);
        BaseRate = baseRate;
    }

    /// <summary>The mass that says true, from 0 to 1.</summary>
    public double Belief { get; }

    /// <summary>The mass that says false, from 0 to 1.</summary>
    public double Disbelief { get; }

    /// <summary>The mass that says nothing, from 0 to 1.</summary>
    public double Uncertainty { get; }

    /// <summary>The probability in the absence of all evidence.</summary>
    public Probability BaseRate { get; }

    /// <summary>The projected probability b + a·u (Jøsang 2016, ch. 3).</summary>
    public Probability Projected => new(Math.Min(1, Belief + (BaseRate * Uncertainty)));

    /// <summary>Whether it says nothing: neither belief nor disbelief.</summary>
    public bool IsVacuous => Commitment == 0;

    /// <summary>Whether it leaves no room for doubt: no uncertainty, as from infinite evidence.</summary>
    public bool IsDogmatic => Uncertainty == 0;

    /// <summary>What is committed either way, 1 − u, exact also where it is tiny.</summary>
    internal double Commitment => Belief + Disbelief;

    /// <summary>The opinion of whoever knows nothing but the base rate.</summary>
    public static Opinion Vacuous(Probability baseRate) => new(0, 0, 1, baseRate);

    /// <summary>
    /// The opinion that r units of support and s of refutation justify: (r, s, W)/(r + s + W) (Jøsang 2016, ch. 3,
    /// the mapping to the Beta distribution with parameters r + W·a and s + W·(1 − a)).
    /// </summary>
    /// <param name="support">r, from 0 to 1e300.</param>
    /// <param name="refutation">s, from 0 to 1e300.</param>
    /// <param name="baseRate">The probability in the absence of all evidence.</param>
    /// <param name="priorWeight">W, above 0, to 1e300.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is out of its range or not a number.</exception>
    public static Opinion FromEvidence(double support, double refutation, Probability baseRate, double priorWeight = DefaultPriorWeight) =>
        Normalized(
            Guard.InRange(support, 0, GreatestWeight),
            Guard.InRange(refutation, 0, GreatestWeight),
            Guard.InRange(priorWeight, double.Epsilon, GreatestWeight),
            baseRate
        );

    /// <summary>The evidence that justifies this opinion, r = W·b/u and s = W·d/u: the inverse of <see cref="FromEvidence"/>.</summary>
    /// <param name="priorWeight">W, above 0, to 1e300.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="priorWeight"/> is out of its range or not a number.</exception>
    /// <exception cref="InvalidOperationException">The opinion is dogmatic, or so nearly that its evidence is no finite number.</exception>
    public (double Support, double Refutation) ToEvidence(double priorWeight = DefaultPriorWeight)
    {
        var unit = Guard.InRange(priorWeight, double.Epsilon, GreatestWeight) / Uncertainty;
        return double.IsFinite(unit)
            ? (Belief * unit, Disbelief * unit)
            : throw new InvalidOperationException($"The opinion {this} stands for infinite evidence; expected uncertainty above 0.");
    }

    /// <summary>The masses and the base rate, whatever the culture.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"(b {Belief:R}, d {Disbelief:R}, u {Uncertainty:R}, a {BaseRate})");

    /// <summary>Scales masses to the sum of 1, so that rounding never adds up from one operation to the next.</summary>
    internal static Opinion Normalized(double belief, double disbelief, double uncertainty, Probability baseRate)
    {
        var total = belief + disbelief + uncertainty;
        return new(belief / total, disbelief / total, uncertainty / total, baseRate);
    }

    private static bool IsMass(double value) => value is >= -Tolerance and <= 1 + Tolerance;
}
