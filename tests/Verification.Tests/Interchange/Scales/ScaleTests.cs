using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Verification.Confidence;
using Verification.Interchange;

namespace Verification.Tests.Interchange;

public sealed class ScaleTests
{
    [Theory]
    [InlineData("admiraltyCredibility", "Probably True", "2")]
    [InlineData("admiraltyCredibility", "probably true", "2")]
    [InlineData("admiraltyCredibility", "2", "2")]
    [InlineData("stixAdmiralty", "2 - Probably True", "2")]
    [InlineData("stixAdmiralty", "Probably true (2)", "2")]
    [InlineData("admiraltyReliability", "b", "B")]
    [InlineData("mispReliability", "B", "b")]
    [InlineData("icd203", "very-likely", "veryLikely")]
    [InlineData("icd203", "veryLikely", "veryLikely")]
    [InlineData("icd203", " VERY_LIKELY ", "veryLikely")]
    [InlineData("icd203", "highly probable", "veryLikely")]
    [InlineData("mispLikelihood", "Very likely", "very-likely")]
    [InlineData("stixWep", "Probably Not", "Unlikely/Probably Not")]
    [InlineData("stixDni", "Almost No Chance / Remote", "Almost No Chance / Remote")]
    [InlineData("stixLowMedHigh", "medium", "Med")]
    [InlineData("phia", "realistic possibility", "realisticPossibility")]
    [InlineData("mispConfidence", "confidence-cannot-be-evalued", "confidence-cannot-be-evalued")]
    [InlineData("percent", "37.5 %", "37.5")]
    [InlineData("rating:5-1", "2.5", "2.5")]
    public void A_value_is_read_as_people_write_it(string scale, string text, string code) =>
        Scales.Find(scale)!.Read(text).Code.Should().Be(code);

    [Theory]
    [InlineData("admiraltyCredibility", "-2")]
    [InlineData("admiraltyCredibility", "+2")]
    [InlineData("admiraltyCredibility", "7")]
    [InlineData("admiraltyCredibility", "2.")]
    [InlineData("stixZeroToTen", "1 0")]
    [InlineData("stixZeroToTen", "1-0")]
    [InlineData("stixZeroToTen", "11")]
    [InlineData("icd203", "")]
    [InlineData("icd203", "very\nlikely")]
    [InlineData("icd203", "very likely!")]
    [InlineData("percent", "100.1")]
    [InlineData("percent", "-0.1")]
    [InlineData("percent", "%")]
    [InlineData("claimReview", "0")]
    [InlineData("claimReview", "6")]
    public void What_is_no_value_of_a_scale_is_refused(string scale, string text) =>
        Scales.Find(scale)!.TryRead(text, out _).Should().BeFalse();

    [Fact]
    public void A_very_long_text_is_no_value() =>
        Scales.All.Should().AllSatisfy(scale => scale.TryRead(new string('1', 1_000_000), out _).Should().BeFalse());

    [Fact]
    public void No_two_levels_of_a_scale_share_a_spelling() =>
        Scales
            .All.Should()
            .AllSatisfy(scale =>
                scale.Levels.SelectMany(level => level.Spellings.OfType<string>().Distinct()).Should().OnlyHaveUniqueItems()
            );

    [Fact]
    public void What_is_printed_of_a_value_reads_back() =>
        Scales.All.SelectMany(EveryValue).Should().AllSatisfy(value => value.Scale.Read(value.ToString()).Should().Be(value));

    [Fact]
    public void A_level_is_written_as_a_percentage_within_its_range() =>
        Scales
            .All.SelectMany(scale => scale.Levels)
            .Where(level => level.Range is not null)
            .Should()
            .AllSatisfy(level => level.Range!.Value.Holds(level.Percent!.Value).Should().BeTrue(level.ToString()));

    [Theory]
    [InlineData("ADMIRALTY-credibility", "admiraltyCredibility")]
    [InlineData("stix_low med_high", "stixLowMedHigh")]
    [InlineData("ICD 203", "icd203")]
    [InlineData("rating:1-5", "rating:1-5")]
    [InlineData("Rating:-1-1", "rating:-1-1")]
    [InlineData("rating:-1--2.5", "rating:-1--2.5")]
    public void A_scale_is_found_however_its_name_is_written(string name, string found) => Scales.Find(name)!.Name.Should().Be(found);

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("")]
    [InlineData("rating:")]
    [InlineData("rating:1")]
    [InlineData("rating:-")]
    [InlineData("rating:1-1")]
    [InlineData("rating:1-1.0001")]
    [InlineData("rating:1-NaN")]
    [InlineData("rating:a-b")]
    public void What_names_no_scale_is_not_found(string name) => Scales.Find(name).Should().BeNull();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(double.NaN, 5)]
    [InlineData(0, double.PositiveInfinity)]
    public void Bounds_that_leave_nothing_between_make_no_scale(double worst, double best) =>
        FluentActions.Invoking(() => Scales.Rating(worst, best)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Every_scale_says_who_publishes_it_and_is_found_by_its_name() =>
        Scales
            .All.Should()
            .AllSatisfy(scale =>
            {
                scale.Source.Should().NotBeEmpty();
                Scales.Find(scale.Name).Should().BeSameAs(scale);
            });

    [Fact]
    public void The_terms_of_ICD_203_are_those_of_the_library_and_its_edges_belong_to_the_term_nearer_even_chance()
    {
        for (var permille = 10; permille <= 990; permille++)
        {
            var term = LikelihoodTerms.Of(new(permille / 1000.0));
            var level = Scales.Percent.Read((permille / 10.0).ToString(CultureInfo.InvariantCulture)).ConvertTo(Scales.Icd203).Value!;
            level.Should().Be(Scales.Icd203.Read(term.ToString()), $"of {permille / 10.0} %");
            level.Percent.Should().BeApproximately(100 * LikelihoodTerms.Midpoint(term), 1e-9);
        }
    }

    [Theory]
    [InlineData("0.9")]
    [InlineData("99.1")]
    [InlineData("0")]
    [InlineData("100")]
    public void ICD_203_has_no_term_outside_1_to_99_percent(string percent) => Convert(percent, "percent", "icd203").Should().BeNull();

    [Theory]
    [InlineData("5", "remoteChance")]
    [InlineData("5.1", null)]
    [InlineData("9.9", null)]
    [InlineData("10", "highlyUnlikely")]
    [InlineData("20.5", null)]
    [InlineData("25", "unlikely")]
    [InlineData("37", null)]
    [InlineData("40", "realisticPossibility")]
    [InlineData("49.9", "realisticPossibility")]
    [InlineData("50", null)]
    [InlineData("54.9", null)]
    [InlineData("55", "likely")]
    [InlineData("77", null)]
    [InlineData("90", "highlyLikely")]
    [InlineData("94.9", null)]
    [InlineData("95", "almostCertain")]
    [InlineData("100", "almostCertain")]
    public void The_gaps_of_PHIA_are_gaps(string percent, string? level) => Convert(percent, "percent", "phia").Should().Be(level);

    [Theory]
    [InlineData("19.5", "stix", "20")]
    [InlineData("79.5", "stix", "79")]
    [InlineData("79.6", "stix", "80")]
    [InlineData("99.9", "stix", "99")]
    [InlineData("0.001", "stix", "1")]
    [InlineData("100", "stix", "100")]
    [InlineData("0", "stix", "0")]
    [InlineData("99.9", "stixWep", "Highly likely/Almost Certain")]
    public void Rounding_to_whole_per_cent_makes_nothing_certain(string percent, string scale, string code) =>
        Convert(percent, "percent", scale).Should().Be(code);

    [Fact]
    public void A_rating_and_its_reverse_mean_the_opposite() =>
        Prop.ForAll(
                Gen.Choose(-1000, 1000).Three().ToArbitrary(),
                drawn =>
                {
                    var (worst, best, share) = (drawn.Item1 / 10.0, (drawn.Item1 + drawn.Item2) / 10.0, Math.Abs(drawn.Item3) / 1000.0);
                    if (drawn.Item2 == 0)
                    {
                        return;
                    }

                    var number = Math.Clamp(worst + (share * (best - worst)), Math.Min(worst, best), Math.Max(worst, best));
                    Scales.Rating(worst, best).TryRead(number, out var up).Should().BeTrue();
                    Scales.Rating(best, worst).TryRead(number, out var down).Should().BeTrue();
                    up!.Percent.Should().BeApproximately(100 * share, 1e-6);
                    down!.Percent.Should().BeApproximately(100 * (1 - share), 1e-6);
                }
            )
            .Check(Laws.Over(1_000));

    private static string? Convert(string text, string from, string to) =>
        Scales.Find(from)!.Read(text).ConvertTo(Scales.Find(to)!).Value?.Code;

    private static IEnumerable<ScaleValue> EveryValue(Scale scale) => scale.Levels.Select(level => scale.Read(level.Code));
}
