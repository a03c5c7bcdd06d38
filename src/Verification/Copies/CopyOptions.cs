namespace Verification.Copies;

/// <summary>What a copy must show to be proposed. None of the defaults is fitted to a data set.</summary>
public sealed record CopyOptions
{
    /// <summary>The lowest threshold that there can be.</summary>
    internal const double LeastThreshold = 0.05;

    /// <summary>The defaults.</summary>
    public static CopyOptions Default { get; } = new();

    /// <summary>
    /// The least score of a proposal, from 0.05 to 1. By default the most at which a text of a hundred words still counts as the copy of one
    /// from which any ten of its words differ: 68 of its 98 passages are left, and 68 / (98 + 3) is 0.67.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Threshold
    {
        get;
        init => field = Guard.InRange(value, LeastThreshold, 1, nameof(Threshold));
    } = 0.65;

    /// <summary>
    /// How many passages of a text are taken for unseen and different, from 0 to 100: the score of texts is s / (n + caution), so that few words in
    /// common prove little however alike they are. By default the same text twice must have eight words to be proposed.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Caution
    {
        get;
        init => field = Guard.InRange(value, 0, 100, nameof(Caution));
    } = 3;

    /// <summary>
    /// In how many families of texts a passage may stand and still count in full, from 1 to 255; in more, it counts for so many parts of
    /// their number. It keeps stock phrases, and official texts that everyone quotes, from making copies of what they stand in.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds.</exception>
    public int CommonIn
    {
        get;
        init => field = (int)Guard.InRange(value, 1, byte.MaxValue, nameof(CommonIn));
    } = 5;

    /// <summary>The score of a quote that names another source of the case as where it has it from: from 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double AttributionScore
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(AttributionScore));
    } = 0.8;
}
