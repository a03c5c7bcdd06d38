using System.Globalization;
using Newtonsoft.Json.Linq;
using Verification.Serialization;

namespace Verification.Tests.Serialization;

public sealed class DatesTests
{
    [Theory]
    [InlineData("2026-01-10", "2026-01-10T00:00:00Z")]
    [InlineData("2026-01-10T12:30", "2026-01-10T12:30:00Z")]
    [InlineData("2026-01-10T12:30Z", "2026-01-10T12:30:00Z")]
    [InlineData("2026-01-10T12:30+02:00", "2026-01-10T10:30:00Z")]
    [InlineData("2026-01-10T12:30:45", "2026-01-10T12:30:45Z")]
    [InlineData("2026-01-10T12:30:45Z", "2026-01-10T12:30:45Z")]
    [InlineData("2026-01-10T12:30:45-11:30", "2026-01-11T00:00:45Z")]
    [InlineData("2026-01-10T12:30:45-00:00", "2026-01-10T12:30:45Z")]
    [InlineData("2026-01-10T12:30:45.5", "2026-01-10T12:30:45.5Z")]
    [InlineData("2026-01-10T12:30:45.1234567Z", "2026-01-10T12:30:45.1234567Z")]
    [InlineData("2026-01-10T12:30:45.50+14:00", "2026-01-09T22:30:45.5Z")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00Z")]
    [InlineData("2000-02-29", "2000-02-29T00:00:00Z")]
    [InlineData("0001-01-01", "0001-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00-14:00", "0001-01-01T14:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    public void A_date_is_read_in_UTC(string text, string expected)
    {
        Dates.TryReadDate(text, out var date).Should().BeTrue();

        date.Offset.Should().Be(TimeSpan.Zero);
        Dates.Write(date).Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-01")]
    [InlineData("20260110")]
    [InlineData("2026-1-10")]
    [InlineData("26-01-10")]
    [InlineData("12026-01-10")]
    [InlineData("10.01.2026")]
    [InlineData("01/10/2026")]
    [InlineData("2026-01-10 12:30")]
    [InlineData("2026-01-10t12:30:00Z")]
    [InlineData("2026-01-10T12:30:00z")]
    [InlineData("2026-01-10T12")]
    [InlineData("2026-01-10T12:30:00.")]
    [InlineData("2026-01-10T12:30:00.Z")]
    [InlineData("2026-01-10T12:30:00,5Z")]
    [InlineData("2026-01-10T12:30:00.12345678Z")]
    [InlineData("2026-01-10T12:30:00+02")]
    [InlineData("2026-01-10T12:30:00+0200")]
    [InlineData("2026-01-10T12:30:00+2:00")]
    [InlineData("2026-01-10T12:30:00+14:01")]
    [InlineData("2026-01-10T12:30:00+02:60")]
    [InlineData("2026-01-10T12:30:00Z+02:00")]
    [InlineData("2026-01-10+02:00")]
    [InlineData("2026-01-10Z")]
    [InlineData(" 2026-01-10")]
    [InlineData("2026-01-10 ")]
    [InlineData("2026-01-10\n")]
    [InlineData("2026-01-10\0")]
    [InlineData("２０２６-01-10")]
    [InlineData("٢٠٢٦-٠١-١٠")]
    [InlineData("2026-01-10T12:30:00−02:00")]
    [InlineData("2026-00-10")]
    [InlineData("2026-13-10")]
    [InlineData("2026-01-00")]
    [InlineData("2026-01-32")]
    [InlineData("2026-04-31")]
    [InlineData("2026-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2026-01-10T24:00:00Z")]
    [InlineData("2026-01-10T12:60:00Z")]
    [InlineData("2016-12-31T23:59:60Z")]
    [InlineData("0000-01-01")]
    [InlineData("0000-02-29")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    [InlineData("-0001-01-01")]
    public void Anything_else_is_no_date(string text) => Dates.TryReadDate(text, out _).Should().BeFalse();

    [Fact]
    public void A_date_that_is_written_reads_back_to_the_tick()
    {
        var random = new Random(1);
        for (var i = 0; i < 5000; i++)
        {
            var date = new DateTimeOffset(random.NextInt64(DateTimeOffset.MaxValue.Ticks + 1), TimeSpan.Zero);

            Dates.TryReadDate(Dates.Write(date), out var back).Should().BeTrue();

            back.Should().Be(date);
        }
    }

    [Fact]
    public void The_pattern_of_the_schema_is_what_the_reader_takes_for_a_date()
    {
        var pattern = new SchemaEvaluator(Definition("date"));
        var random = new Random(2);
        var dates = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = NearlyADate(random);
            var isDate = Dates.TryReadDate(text, out _);
            (pattern.Breaches(new JValue(text)).Count == 0).Should().Be(isDate, "the text is {0}", text);
            dates += isDate ? 1 : 0;
        }

        dates.Should().BeInRange(2000, 18_000);
    }

    [Theory]
    [InlineData("P2W", 336, "P14D")]
    [InlineData("P30D", 720, "P30D")]
    [InlineData("PT1H", 1, "PT1H")]
    [InlineData("PT36H", 36, "P1DT12H")]
    [InlineData("P1DT12H", 36, "P1DT12H")]
    [InlineData("P1W1DT1H", 193, "P8DT1H")]
    [InlineData("P1WT1H", 169, "P7DT1H")]
    [InlineData("P0W0DT5H", 5, "PT5H")]
    [InlineData("P000000001D", 24, "P1D")]
    [InlineData("P10675199D", 256_204_776, "P10675199D")]
    public void A_duration_is_read_in_hours(string text, int hours, string written)
    {
        Dates.TryReadDuration(text, out var duration).Should().BeTrue();

        duration.Should().Be(TimeSpan.FromHours(hours));
        Dates.Write(duration).Should().Be(written);
        MatchesDuration(text).Should().BeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1")]
    [InlineData("P1DT")]
    [InlineData("P0D")]
    [InlineData("P0W0DT0H")]
    [InlineData("-P1D")]
    [InlineData("P-1D")]
    [InlineData("P+1D")]
    [InlineData("P 1D")]
    [InlineData("P1D ")]
    [InlineData("P1D\n")]
    [InlineData("P1\0D")]
    [InlineData("P١D")]
    [InlineData("P1.5D")]
    [InlineData("P1,5D")]
    [InlineData("p1d")]
    [InlineData("1D")]
    [InlineData("P1D1W")]
    [InlineData("P1D1D")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("P1Y")]
    [InlineData("P1M")]
    [InlineData("PT1M")]
    [InlineData("PT1S")]
    [InlineData("P1234567890D")]
    public void Anything_else_is_no_duration(string text)
    {
        Dates.TryReadDuration(text, out _).Should().BeFalse();
        MatchesDuration(text).Should().BeFalse();
    }

    [Theory]
    [InlineData("P10675200D")]
    [InlineData("P999999999W999999999DT999999999H")]
    public void A_duration_that_is_too_long_to_hold_is_none(string text) => Dates.TryReadDuration(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Dates_do_not_follow_the_culture(string culture) =>
        InCulture.Run(
            culture,
            () =>
            {
                A_date_is_read_in_UTC("2026-01-10T12:30:45.50+14:00", "2026-01-09T22:30:45.5Z");
                A_duration_is_read_in_hours("P1DT12H", 36, "P1DT12H");
            }
        );

    private static bool MatchesDuration(string text) =>
        new SchemaEvaluator(Definition("claim")["properties"]!["halfLife"]!).Breaches(new JValue(text)).Count == 0;

    private static JToken Definition(string name) => JsonText.Parse(JsonSchemas.Case)["$defs"]![name]!;

    /// <summary>A text made of the parts of dates, each near or beyond its bounds, in years that no offset can leave.</summary>
    private static string NearlyADate(Random random)
    {
        var date = string.Create(
            CultureInfo.InvariantCulture,
            $"{Pick("2026", "2024", "1900", "2000", "0400", "0004", "1000", "202", "0000")}-{random.Next(14):00}-{random.Next(27, 33):00}"
        );
        var time =
            random.Next(3) == 0
                ? ""
                : Pick("T00:00", "T23:59:59", "T24:00", "T12:60", "T12:00:60", "T12:30:00.", "T12:30:00.1234567", "T1:30");
        var zone = Pick("", "", "Z", "+00:00", "-14:00", "+13:59", "+14:01", "+1:00", "z");
        return date + time + zone;

        string Pick(params string[] from) => from[random.Next(from.Length)];
    }
}
