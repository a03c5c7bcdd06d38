using System.Globalization;
using Verification.Confidence;
using Verification.Evidence;

namespace Verification.Interchange;

/// <summary>What a rating says of its claim, and what had to be made of it.</summary>
/// <param name="Share">How far it says that the claim is true, from 0 to 1; null where it says nothing.</param>
/// <param name="Remark">What is to be noted; null where both number and words were read and agree.</param>
internal readonly record struct ReviewVerdict(double? Share, ImportRemark? Remark)
{
    /// <summary>The share at which a rating takes neither side.</summary>
    public const double Middle = 0.5;

    private const double Tolerance = 1e-9;

    /// <summary>The stance that follows.</summary>
    public Stance Stance =>
        Side(Share) switch
        {
            > 0 => Stance.Supports,
            < 0 => Stance.Refutes,
            _ => Stance.Neutral,
        };

    /// <summary>How sure the review is of its side; null where it is flat, or takes none.</summary>
    public Certainty? Certainty
    {
        get
        {
            var least = Share is { } share ? Math.Max(share, 1 - share) : 1;
            return Stance == Stance.Neutral || least > 1 - Tolerance ? null : new Certainty((Probability)least);
        }
    }

    /// <summary>Reads a rating: by its number, unless its words take another side.</summary>
    public static ReviewVerdict Of(ReviewRating? rating)
    {
        if (rating is null)
        {
            return new(null, Unread("there is no rating: the item is neutral"));
        }

        var number = ShareOf(rating);
        var words = rating.Words is { } text ? VerdictWords.Read(text) : null;
        return (number, words) switch
        {
            (null, null) => new(null, Unread($"{Words(rating)} cannot be read as a verdict: the item is neutral")),
            (null, { } said) => new(said.Share, rating.Value is { } value ? Unusable(value, rating) : null),
            ({ } share, null) => new(share, null),
            ({ } share, { } said) => Side(share) == Side(said.Share) && said.Share is not null
                ? new(share, null)
                : new(said.Share, Disagreement(rating)),
        };
    }

    private static double? ShareOf(ReviewRating rating)
    {
        var share = (rating.Value - rating.Worst) / (rating.Best - rating.Worst);
        return share is >= 0 and <= 1 ? share : null;
    }

    private static int Side(double? share) =>
        share switch
        {
            > Middle + Tolerance => 1,
            < Middle - Tolerance => -1,
            _ => 0,
        };

    private static ImportRemark Unread(string message) => new(ImportNoteKind.NotCarried, ImportCodes.UnreadableRating, message);

    private static ImportRemark Unusable(double value, ReviewRating rating) =>
        new(
            ImportNoteKind.NotCarried,
            ImportCodes.UnusableValue,
            Invariant($"{value} says nothing on a scale from {rating.Worst} to {rating.Best}; the words are taken")
        );

    private static ImportRemark Disagreement(ReviewRating rating) =>
        new(
            ImportNoteKind.Repaired,
            ImportCodes.RatingsDisagree,
            Invariant(
                $"'{rating.Words}' does not go with {rating.Value} on a scale from {rating.Worst} to {rating.Best}; the words are taken"
            )
        );

    private static string Words(ReviewRating rating) =>
        rating.Words is { } words ? $"'{words}'"
        : rating.Value is { } value ? Invariant($"{value} on a scale from {rating.Worst} to {rating.Best}")
        : "an empty rating";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
