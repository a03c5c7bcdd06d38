namespace Verification.Confidence;

/// <summary>
/// Merges the opinions of several sources on one statement into one, all at once: folding averages pairwise would make
/// the result depend on the order (van der Heijden, Kopp and Kargl 2018, Multi-Source Fusion Operations in Subjective Logic, FUSION).
/// </summary>
/// <remarks>
/// Which operator fits is a question about the sources (Jøsang 2016, Subjective Logic, ch. 12): independent evidence is cumulative,
/// dependent evidence is averaged, or weighted where those who know nothing should not dilute; constraint and compromise are for
/// preferences and for conflicting experts. The order of the opinions changes nothing, each result is a valid opinion,
/// and one opinion alone comes back as it is, uncertainty-maximised if fusion is epistemic. Dogmatic opinions (u = 0) are limits: to sums and
/// means they are infinite evidence, equally strong, beside which other evidence counts for nothing.
/// </remarks>
public static partial class OpinionFusion
{
    /// <summary>
    /// Adds up the evidence behind the opinions: aleatory cumulative fusion, for independent observations (Jøsang 2016, §12.3).
    /// </summary>
    /// <remarks>Vacuous opinions are neutral. Base rates are weighted by evidence (1 − u)/u.</remarks>
    /// <param name="opinions">One or more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="opinions"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="opinions"/> is empty or holds null.</exception>
    public static Opinion Cumulative(IReadOnlyList<Opinion> opinions)
    {
        if (Sole(opinions) is { } sole)
        {
            return sole;
        }

        var evidence = EvidencePerMass(opinions);
        return Opinion.Normalized(
            Sum(opinions, (opinion, i) => opinion.Belief * evidence[i]),
            Sum(opinions, (opinion, i) => opinion.Disbelief * evidence[i]),
            opinions.Min(opinion => opinion.Uncertainty),
            BaseRate(opinions, (opinion, i) => opinion.Commitment * evidence[i])
        );
    }

    /// <summary>
    /// Cumulative fusion of knowledge rather than observations: what supports and what refutes cancels out,
    /// as the result is uncertainty-maximised (epistemic cumulative fusion, Jøsang 2016, §12.3).
    /// </summary>
    /// <remarks>A vacuous opinion is neutral; one opinion alone is uncertainty-maximised. Base rates as in <see cref="Cumulative"/>.</remarks>
    /// <inheritdoc cref="Cumulative"/>
    public static Opinion EpistemicCumulative(IReadOnlyList<Opinion> opinions) => Cumulative(opinions).MaximizeUncertainty();

    /// <summary>
    /// The mean of the evidence behind the opinions: averaging fusion, for sources that depend on each other (Jøsang 2016, §12.4;
    /// many sources: Jøsang, Wang and Zhang 2017, eq. 32).
    /// </summary>
    /// <remarks>Vacuous opinions dilute. The base rate is the mean of all, also beside dogmatic opinions.</remarks>
    /// <inheritdoc cref="Cumulative"/>
    public static Opinion Averaging(IReadOnlyList<Opinion> opinions)
    {
        if (Sole(opinions) is { } sole)
        {
            return sole;
        }

        var evidence = EvidencePerMass(opinions);
        return Mean(opinions, (_, i) => evidence[i], BaseRate(opinions, (_, _) => 1));
    }

    /// <summary>
    /// The mean of the evidence behind the opinions, each counting by its confidence 1 − u: weighted fusion, for dependent sources
    /// of different knowledge (Jøsang 2016, §12.5; many sources: van der Heijden et al. 2018).
    /// </summary>
    /// <remarks>Vacuous opinions are neutral. Base rates are weighted by confidence.</remarks>
    /// <inheritdoc cref="Cumulative"/>
    public static Opinion Weighted(IReadOnlyList<Opinion> opinions)
    {
        if (Sole(opinions) is { } sole)
        {
            return sole;
        }

        var evidence = EvidencePerMass(opinions);
        var baseRate = ConfidenceWeightedBaseRate(opinions);
        return opinions.All(opinion => opinion.IsVacuous)
            ? Opinion.Vacuous(baseRate)
            : Mean(opinions, (opinion, i) => opinion.Commitment * evidence[i], baseRate);
    }

    private static Opinion Mean(IReadOnlyList<Opinion> opinions, Func<Opinion, int, double> weight, Probability baseRate) =>
        Opinion.Normalized(
            Sum(opinions, (opinion, i) => opinion.Belief * weight(opinion, i)),
            Sum(opinions, (opinion, i) => opinion.Disbelief * weight(opinion, i)),
            Sum(opinions, (opinion, i) => opinion.Uncertainty * weight(opinion, i)),
            baseRate
        );
}
