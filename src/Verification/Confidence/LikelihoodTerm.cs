namespace Verification.Confidence;

/// <summary>
/// The seven expressions of likelihood of Intelligence Community Directive 203 (Analytic Standards, 2015, §D.6.e.2.a), least likely first.
/// </summary>
public enum LikelihoodTerm
{
    /// <summary>Almost no chance, remote: 1–5 %.</summary>
    AlmostNoChance = 1,

    /// <summary>Very unlikely, highly improbable: 5–20 %.</summary>
    VeryUnlikely,

    /// <summary>Unlikely, improbable: 20–45 %.</summary>
    Unlikely,

    /// <summary>Roughly even chance, roughly even odds: 45–55 %.</summary>
    RoughlyEvenChance,

    /// <summary>Likely, probable: 55–80 %.</summary>
    Likely,

    /// <summary>Very likely, highly probable: 80–95 %.</summary>
    VeryLikely,

    /// <summary>Almost certain, nearly certain: 95–99 %.</summary>
    AlmostCertain,
}

/// <summary>The probabilities that the terms of ICD 203 stand for.</summary>
public static class LikelihoodTerms
{
    /// <summary>The rounding that a comparison with the edge of a term forgives.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>The term for a probability. An edge belongs to the term nearer to even chance.</summary>
    public static LikelihoodTerm Of(Probability probability) =>
        probability.Value switch
        {
            < 0.05 - Tolerance => LikelihoodTerm.AlmostNoChance,
            < 0.20 - Tolerance => LikelihoodTerm.VeryUnlikely,
            < 0.45 - Tolerance => LikelihoodTerm.Unlikely,
            <= 0.55 + Tolerance => LikelihoodTerm.RoughlyEvenChance,
            <= 0.80 + Tolerance => LikelihoodTerm.Likely,
            <= 0.95 + Tolerance => LikelihoodTerm.VeryLikely,
            _ => LikelihoodTerm.AlmostCertain,
        };

    /// <summary>The middle of the range that a term stands for.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="term"/> is none of the seven.</exception>
    public static Probability Midpoint(LikelihoodTerm term) =>
        new(
            term switch
            {
                LikelihoodTerm.AlmostNoChance => 0.03,
                LikelihoodTerm.VeryUnlikely => 0.125,
                LikelihoodTerm.Unlikely => 0.325,
                LikelihoodTerm.RoughlyEvenChance => 0.5,
                LikelihoodTerm.Likely => 0.675,
                LikelihoodTerm.VeryLikely => 0.875,
                LikelihoodTerm.AlmostCertain => 0.97,
                _ => throw new ArgumentOutOfRangeException(nameof(term), term, $"term is {term}; expected one of the seven of ICD 203."),
            }
        );
}
