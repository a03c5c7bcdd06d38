using System.Globalization;
using Verification.Interchange;

namespace Verification.Tests.Interchange;

/// <summary>Every value of every scale, converted to every scale: what is said to be lost is what is lost.</summary>
public sealed class ScaleConversionTests
{
    /// <summary>Two ranges in whole per cent that meet are apart by one.</summary>
    private const double WholeStep = 1;

    private static readonly Scale[] Every = [.. Scales.All, Scales.Rating(5, 1), Scales.Rating(-1, 1), Scales.Rating(0, 7)];

    private static readonly ScaleConversion[] All =
    [
        .. from source in Every from value in Values(source) from target in Every select value.ConvertTo(target),
    ];

    [Fact]
    public void Every_conversion_has_a_value_or_says_why_there_is_none() =>
        All.Should()
            .AllSatisfy(conversion =>
            {
                conversion.Remark.Should().EndWith(".");
                (conversion.Value is null)
                    .Should()
                    .Be(
                        conversion.Loss == ConversionLoss.NoCounterpart
                            || (conversion.Loss == ConversionLoss.UnknownKept && !conversion.Target.Levels.Any(level => level.IsUnknown))
                    );
            });

    [Fact]
    public void Only_what_measures_the_same_converts() =>
        All.Where(conversion => conversion.Value is not null)
            .Select(conversion => (conversion.Source.Scale.Measures, conversion.Target.Measures))
            .Distinct()
            .Should()
            .BeEquivalentTo([
                (Quantity.Reliability, Quantity.Reliability),
                (Quantity.Likelihood, Quantity.Likelihood),
                (Quantity.Confidence, Quantity.Confidence),
                (Quantity.Assurance, Quantity.Assurance),
                (Quantity.Assurance, Quantity.Likelihood),
                (Quantity.Likelihood, Quantity.Assurance),
                (Quantity.Assurance, Quantity.Confidence),
                (Quantity.Confidence, Quantity.Assurance),
            ]);

    [Fact]
    public void What_cannot_be_judged_never_becomes_a_number_nor_a_number_what_cannot_be_judged() =>
        All.Should()
            .AllSatisfy(conversion =>
            {
                if (conversion.Source.IsUnknown)
                {
                    conversion.Loss.Should().BeOneOf(ConversionLoss.UnknownKept, ConversionLoss.NoCounterpart);
                    conversion.Value?.Percent.Should().BeNull();
                    (conversion.Value?.IsUnknown ?? true).Should().BeTrue();
                }
                else
                {
                    (conversion.Value?.IsUnknown ?? false).Should().BeFalse();
                }
            });

    [Fact]
    public void What_is_exact_converts_back_to_the_original() =>
        All.Where(conversion => conversion.Loss == ConversionLoss.Exact)
            .Should()
            .AllSatisfy(conversion =>
            {
                var back = conversion.Value!.ConvertTo(conversion.Source.Scale).Value!;
                (back.Level, Math.Round(back.Number ?? 0, 6))
                    .Should()
                    .Be((conversion.Source.Level, Math.Round(conversion.Source.Number ?? 0, 6)), conversion.ToString());
            });

    [Fact]
    public void What_does_not_convert_back_to_the_original_is_not_exact() =>
        All.Where(conversion => conversion.Value is { IsUnknown: false })
            .Where(conversion =>
                conversion.Value!.ConvertTo(conversion.Source.Scale).Value is not { } back
                || back.Level != conversion.Source.Level
                || Math.Abs((back.Number ?? 0) - (conversion.Source.Number ?? 0)) > 1e-6
            )
            .Should()
            .NotBeEmpty()
            .And.AllSatisfy(conversion => conversion.Loss.Should().NotBe(ConversionLoss.Exact, conversion.ToString()));

    [Fact]
    public void Between_levels_what_is_exact_stands_for_the_same_range() =>
        All.Where(conversion =>
                conversion.Loss == ConversionLoss.Exact && conversion.Source.Level is not null && conversion.Value!.Level is not null
            )
            .Should()
            .AllSatisfy(conversion => conversion.Value!.Range.Should().Be(conversion.Source.Range, conversion.ToString()));

    [Fact]
    public void What_is_widened_says_no_less_than_the_source_and_meets_it() =>
        All.Where(conversion => conversion.Loss == ConversionLoss.Widened)
            .Should()
            .NotBeEmpty()
            .And.AllSatisfy(conversion =>
            {
                var (said, says) = (conversion.Source.Range!.Value, conversion.Value!.Range!.Value);
                says.Width.Should().BeGreaterThanOrEqualTo(said.Width - 1e-6, conversion.ToString());
                says.Low.Should().BeLessThanOrEqualTo(said.High + WholeStep, conversion.ToString());
                says.High.Should().BeGreaterThanOrEqualTo(said.Low - WholeStep, conversion.ToString());
            });

    [Fact]
    public void What_is_narrowed_says_more_than_the_source_and_meets_it() =>
        All.Where(conversion => conversion.Loss == ConversionLoss.Narrowed)
            .Should()
            .NotBeEmpty()
            .And.AllSatisfy(conversion =>
            {
                var (said, says) = (conversion.Source.Range!.Value, conversion.Value!.Range!.Value);
                says.Width.Should().BeLessThan(said.Width, conversion.ToString());
                says.Low.Should().BeLessThanOrEqualTo(said.High, conversion.ToString());
                says.High.Should().BeGreaterThanOrEqualTo(said.Low, conversion.ToString());
            });

    [Fact]
    public void A_value_converted_to_its_own_scale_stays_as_it_is() =>
        All.Where(conversion => conversion.Source.Scale == conversion.Target)
            .Should()
            .AllSatisfy(conversion =>
            {
                conversion.Value!.ToString().Should().Be(conversion.Source.ToString());
                conversion.Loss.Should().Be(conversion.Source.IsUnknown ? ConversionLoss.UnknownKept : ConversionLoss.Exact);
            });

    [Theory]
    [InlineData("admiraltyCredibility", "mispCredibility")]
    [InlineData("admiraltyCredibility", "stixAdmiralty")]
    [InlineData("admiraltyReliability", "mispReliability")]
    [InlineData("icd203", "mispLikelihood")]
    [InlineData("icd203Confidence", "mispAnalyticConfidence")]
    public void Two_ways_to_write_one_scale_convert_without_loss(string one, string other)
    {
        var (from, to) = (Scales.Find(one)!, Scales.Find(other)!);
        Values(from)
            .Zip(Values(to))
            .Should()
            .AllSatisfy(pair =>
            {
                pair.First.ConvertTo(to).Should().Match<ScaleConversion>(there => there.Value == pair.Second);
                pair.Second.ConvertTo(from).Should().Match<ScaleConversion>(back => back.Value == pair.First);
                pair.First.ConvertTo(to).Loss.Should().Be(pair.First.IsUnknown ? ConversionLoss.UnknownKept : ConversionLoss.Exact);
            });
    }

    [Theory]
    [InlineData("icd203", "likely", "phia", "likely -> likely [phia]: narrowed")]
    [InlineData("phia", "likely", "icd203", "likely -> likely [icd203]: widened")]
    [InlineData("icd203", "roughlyEvenChance", "phia", "roughlyEvenChance -> nothing [phia]: no counterpart")]
    [InlineData("icd203", "likely", "percent", "likely -> 67.5 [percent]: narrowed")]
    [InlineData("percent", "67.5", "icd203", "67.5 -> likely [icd203]: widened")]
    [InlineData("percent", "70", "stix", "70 -> 70 [stix]: exact")]
    [InlineData("percent", "70.4", "stix", "70.4 -> 70 [stix]: widened")]
    [InlineData("stixAdmiralty", "2", "stix", "Probably true (2) -> 70 [stix]: exact")]
    [InlineData("stixAdmiralty", "2", "stixWep", "Probably true (2) -> Likely/Probable [stixWep]: exact")]
    [InlineData("mispConfidence", "fairly-confident", "icd203Confidence", "fairly-confident -> moderate [icd203Confidence]: widened")]
    [InlineData("mispConfidence", "unconfident", "icd203Confidence", "unconfident -> nothing [icd203Confidence]: no counterpart")]
    [InlineData(
        "mispConfidence",
        "confidence-cannot-be-evalued",
        "stix",
        "Confidence cannot be evaluated (confidence-cannot-be-evalued) -> nothing [stix]: unknown kept"
    )]
    [InlineData("icd203Confidence", "high", "icd203", "high -> nothing [icd203]: no counterpart")]
    [InlineData("admiraltyReliability", "B", "stix", "Usually reliable (B) -> nothing [stix]: no counterpart")]
    [InlineData("claimReview", "1", "percent", "1 -> 0 [percent]: exact")]
    [InlineData("claimReview", "4", "stixOpinion", "4 -> agree [stixOpinion]: widened")]
    [InlineData("rating:5-1", "4", "stixOpinion", "4 -> disagree [stixOpinion]: widened")]
    public void A_conversion_says_what_became_of_the_value(string from, string value, string to, string said) =>
        Scales.Find(from)!.Read(value).ConvertTo(Scales.Find(to)!).ToString().Should().Be(said);

    private static IEnumerable<ScaleValue> Values(Scale scale) =>
        scale.Levels.IsEmpty
            ? Enumerable
                .Range(0, 101)
                .Select(step => Scales.Percent.Read(step.ToString(CultureInfo.InvariantCulture)).ConvertTo(scale).Value!)
            : scale.Levels.Select(level => scale.Read(level.Code));
}
