using Verification.Confidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>How an item of evidence sits with a hypothesis: the marks of an analysis of competing hypotheses (Heuer 1999, ch. 8).</summary>
public enum Consistency
{
    /// <summary>II: hardly to be expected if the hypothesis is true.</summary>
    VeryInconsistent = -2,

    /// <summary>I: not what one would expect if the hypothesis is true.</summary>
    Inconsistent = -1,

    /// <summary>N: tells nothing of the hypothesis, or next to nothing.</summary>
    Neutral = 0,

    /// <summary>C: what one would expect if the hypothesis is true.</summary>
    Consistent = 1,

    /// <summary>CC: much to be expected if the hypothesis is true, and hardly otherwise.</summary>
    VeryConsistent = 2,
}

/// <summary>How consistency follows from weight.</summary>
public static class Consistencies
{
    /// <summary>
    /// The mark of an item of a weight w, whose likelihood ratio is 1 + w: that of the ICD 203 term which the item alone would give an even
    /// chance, (1 + w) / (2 + w) likely. Neutral is a roughly even chance (w up to 2/9), consistent is likely (up to 3), very consistent is
    /// more; against the hypothesis the same.
    /// </summary>
    /// <remarks>
    /// Kass and Raftery (1995, §3.2) call likelihood ratios of up to 3 “not worth more than a bare mention” and from 3 “positive”, so that
    /// whatever is marked as very is positive evidence by their account as well.
    /// </remarks>
    /// <param name="weight">The weight, 0 or more.</param>
    /// <param name="direction">Which way it pulls.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or not a number, or the direction is none.</exception>
    public static Consistency Of(double weight, Direction direction)
    {
        var ratio = 1 + Guard.InRange(weight, 0, double.MaxValue);
        var mark = LikelihoodTerms.Of((Probability)(1 - (1 / (1 + ratio)))) switch
        {
            LikelihoodTerm.RoughlyEvenChance => Consistency.Neutral,
            LikelihoodTerm.Likely => Consistency.Consistent,
            _ => Consistency.VeryConsistent,
        };
        return Guard.Defined(direction) == Direction.Supports ? mark : (Consistency)(-(int)mark);
    }

    /// <summary>The letters by which analysts know it: II, I, N, C or CC.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="consistency"/> is none of the five.</exception>
    public static string Mark(this Consistency consistency) =>
        Guard.Defined(consistency) switch
        {
            Consistency.VeryInconsistent => "II",
            Consistency.Inconsistent => "I",
            Consistency.Consistent => "C",
            Consistency.VeryConsistent => "CC",
            _ => "N",
        };
}
