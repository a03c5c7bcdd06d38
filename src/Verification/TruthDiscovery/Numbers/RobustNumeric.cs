using System.Globalization;

namespace Verification.TruthDiscovery;

/// <summary>
/// Numbers of which it is not known whether one that is asserted is exactly right, as in records and counts, or the truth lies amid them, as
/// in measurements and ratings: how often sources agree exactly, beyond chance, decides. A method of this library.
/// </summary>
/// <remarks>
/// <para>
/// Where an assertion is likely to be exactly right, one of the numbers asserted of an item is the truth, and the others are slips. A source is
/// right as often as it was elsewhere, with a Beta prior; slips repeat each other as in the Chinese restaurant
/// process (Pitman 2006, Combinatorial stochastic processes, §3.1); a slip is a variant of the truth, or of the slip beside it on the way there, at a
/// distance with a heavy tail, and in one direction more often than in the other. The distance is a difference or
/// a ratio, whichever makes the corpus more likely. Direction, distance and repetition are learned by expectation maximisation. If
/// most slips are too great, say because sources give later figures of what grows, the smaller of two numbers is the likelier.
/// </para>
/// <para>Elsewhere it is <see cref="Gtm"/>.</para>
/// </remarks>
public sealed record RobustNumeric : IterativeMethod
{
    /// <inheritdoc/>
    public override string Name => "robustNumeric";

    /// <summary>How many assertions of a source count as much as what is known of all sources: above 0 to 1,000,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorAssertions
    {
        get;
        init => field = Guard.InRange(value, 1e-6, 1e6, nameof(PriorAssertions));
    } = 10;

    /// <summary>
    /// From what share of exactly right assertions on, as agreement tells it, an asserted number is chosen: from 0 to 1. By
    /// default three in ten: below that, measurements that are rounded to about their own error agree as often.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double ExactShare
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(ExactShare));
    } = 0.3;

    /// <inheritdoc/>
    public override string? Misfit(AssertionCorpus corpus) => ScaledNumbers.Misfit(corpus);

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var share = ExactAgreement.Share(corpus);
        var isExact = share >= ExactShare;
        var estimate = isExact ? SolveExact(corpus, known, rounds) : new Gtm().Solve(corpus, known, rounds);
        var reason = string.Create(
            CultureInfo.InvariantCulture,
            $"agreement beyond chance tells that {share:P0} of the assertions are exactly right, so {(isExact ? "one of the numbers asserted of an item" : "a number amid those asserted of an item")} is chosen"
        );
        return estimate with { Reasons = [reason, .. estimate.Reasons] };
    }

    private Estimate SolveExact(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var numbers = new ScaledNumbers(corpus);
        var line = NumberLine.Of(corpus, numbers);
        var model = new SlipModel(corpus, known, line, PriorAssertions);
        var trust = model.Solve(rounds);
        var chosen = new double[corpus.ItemCount];
        Array.Fill(chosen, double.NaN);
        foreach (var (item, number) in numbers.Known(known))
        {
            chosen[item] = numbers.Unscaled(number);
        }

        var reason = string.Create(
            CultureInfo.InvariantCulture,
            $"errors are counted as {(line.IsLogarithmic ? "ratios" : "differences")}, and {model.Law.Upward:P0} of the wrong numbers are too great"
        );
        return new(new NumberTruths(corpus, model.Probability, chosen), trust) { Reasons = [reason] };
    }
}
