using Verification.Confidence;
using Verification.Evidence;
using Verification.Interchange;

namespace Verification.Tests.Interchange.ClaimReviews;

public sealed class ReviewVerdictTests
{
    [Theory]
    [InlineData(5, 5, 1, Stance.Supports, null)]
    [InlineData(1, 5, 1, Stance.Refutes, null)]
    [InlineData(4, 5, 1, Stance.Supports, 0.75)]
    [InlineData(3, 5, 1, Stance.Neutral, null)]
    [InlineData(2, 5, 1, Stance.Refutes, 0.75)]
    [InlineData(5, 1, 5, Stance.Refutes, null)]
    [InlineData(0, 2, 0, Stance.Refutes, null)]
    [InlineData(0.3, 0.5, 0.1, Stance.Neutral, null)]
    public void A_number_is_read_on_its_own_scale_either_way_round(
        double value,
        double best,
        double worst,
        Stance stance,
        double? certainty
    )
    {
        var verdict = ReviewVerdict.Of(
            new()
            {
                Value = value,
                Best = best,
                Worst = worst,
            }
        );

        verdict.Stance.Should().Be(stance);
        verdict.Certainty.Should().Be(certainty is { } number ? new Certainty((Probability)number) : null);
        verdict.Remark.Should().BeNull();
    }

    [Theory]
    [InlineData(-1, -1, -1)]
    [InlineData(3, 3, 3)]
    [InlineData(6, 5, 1)]
    [InlineData(0, 5, 1)]
    [InlineData(1e308, 1e308, -1e308)]
    [InlineData(double.NaN, 5, 1)]
    public void A_number_that_its_scale_does_not_hold_says_nothing(double value, double best, double worst)
    {
        var verdict = ReviewVerdict.Of(
            new()
            {
                Value = value,
                Best = best,
                Worst = worst,
            }
        );

        verdict.Stance.Should().Be(Stance.Neutral);
        verdict.Share.Should().BeNull("what is not known is not in the middle");
        verdict.Remark!.Code.Should().Be(ImportCodes.UnreadableRating);
    }

    [Theory]
    [InlineData(5.0, "Falso", Stance.Refutes, ImportCodes.RatingsDisagree, ImportNoteKind.Repaired)]
    [InlineData(1.0, "Unproven", Stance.Neutral, ImportCodes.RatingsDisagree, ImportNoteKind.Repaired)]
    [InlineData(3.0, "Unproven", Stance.Neutral, ImportCodes.RatingsDisagree, ImportNoteKind.Repaired)]
    [InlineData(9.0, "Falso", Stance.Refutes, ImportCodes.UnusableValue, ImportNoteKind.NotCarried)]
    [InlineData(2.0, "Not really, charts say", Stance.Refutes, null, null)]
    [InlineData(null, "Not really, charts say", Stance.Neutral, ImportCodes.UnreadableRating, ImportNoteKind.NotCarried)]
    [InlineData(null, "Unproven", Stance.Neutral, null, null)]
    public void Words_win_over_a_number_of_another_side_and_that_is_noted(
        double? value,
        string words,
        Stance stance,
        string? code,
        ImportNoteKind? kind
    )
    {
        var verdict = ReviewVerdict.Of(new() { Value = value, Words = words });

        (verdict.Stance, verdict.Remark?.Code, verdict.Remark?.Kind).Should().Be((stance, code, kind));
    }

    [Fact]
    public void Of_a_number_and_words_of_one_side_the_number_says_how_sure() =>
        ReviewVerdict.Of(new() { Value = 2, Words = "False" }).Certainty.Should().Be(new Certainty((Probability)0.75));

    [Fact]
    public void No_rating_is_noted() => ReviewVerdict.Of(null).Remark!.Code.Should().Be(ImportCodes.UnreadableRating);
}
