using System.Globalization;
using Verification.Interchange;

namespace Verification.Tests.Interchange;

/// <summary>The tables of STIX 2.1 (OASIS Standard, 2021), appendix A, number for number.</summary>
public sealed class StixScaleTests
{
    /// <summary>Each scale: the last number of each range, the level that it is, and the number that the level is written as.</summary>
    public static readonly TheoryData<string, string> Tables = new()
    {
        { "stixLowMedHigh", "0 None 0; 29 Low 15; 69 Med 50; 100 High 85" },
        { "stixZeroToTen", "4 0 0; 14 1 10; 24 2 20; 34 3 30; 44 4 40; 54 5 50; 64 6 60; 74 7 70; 84 8 80; 94 9 90; 100 10 100" },
        { "stixAdmiralty", "19 5 10; 39 4 30; 59 3 50; 79 2 70; 100 1 90" },
        {
            "stixWep",
            "0 impossible 0; 19 highly-unlikely 10; 39 unlikely 30; 59 even-chance 50; 79 likely 70; 99 highly-likely 90; 100 certain 100"
        },
        {
            "stixDni",
            "9 remote 5; 19 very-unlikely 15; 39 unlikely 30; 59 roughly-even-odds 50; 79 probable 70; 89 very-likely 85; 100 nearly-certain 95"
        },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_number_is_the_level_that_the_table_says(string name, string table)
    {
        var scale = Scales.Find(name)!;
        var rows = Rows(table);
        for (var number = 0; number <= 100; number++)
        {
            var row = rows.First(row => number <= row.Last);
            var level = scale.Read(row.Level);

            var conversion = Number($"{number}").ConvertTo(scale);

            conversion.Value.Should().Be(level, $"{number} on {name}");
            conversion.Loss.Should().Be(number == row.Written ? ConversionLoss.Exact : ConversionLoss.Widened, $"{number} on {name}");
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_level_is_written_as_the_number_that_the_table_says(string name, string table)
    {
        var rows = Rows(table);
        foreach (var row in rows)
        {
            var conversion = Scales.Find(name)!.Read(row.Level).ConvertTo(Scales.Stix);

            conversion.Value!.Code.Should().Be($"{row.Written}", $"{row.Level} of {name}");
            conversion.Loss.Should().Be(ConversionLoss.Exact);
        }

        Scales.Find(name)!.Levels.Count(level => !level.IsUnknown).Should().Be(rows.Length);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("101")]
    [InlineData("50.5")]
    [InlineData("0.1")]
    [InlineData("1e1")]
    [InlineData("NaN")]
    [InlineData("1,0")]
    [InlineData("")]
    [InlineData("٥")]
    public void What_is_no_whole_number_from_0_to_100_is_refused(string text)
    {
        Scales.Stix.TryRead(text, out _).Should().BeFalse();
        FluentActions
            .Invoking(() => Scales.Stix.Read(text))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage($"'{text}' is no value of stix; expected a whole number from 0 to 100.*");
    }

    [Theory]
    [InlineData(-1.0)]
    [InlineData(101.0)]
    [InlineData(50.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_that_is_not_on_the_scale_is_refused(double number) => Scales.Stix.TryRead(number, out _).Should().BeFalse();

    [Fact]
    public void Admiralty_6_has_no_number() =>
        Scales
            .Find("stixAdmiralty")!
            .Read("6")
            .ConvertTo(Scales.Stix)
            .Should()
            .Match<ScaleConversion>(conversion => conversion.Value == null && conversion.Loss == ConversionLoss.UnknownKept);

    private static ScaleValue Number(string number) => Scales.Stix.Read(number);

    private static (int Last, string Level, int Written)[] Rows(string table) =>
        [
            .. table
                .Split("; ")
                .Select(row => row.Split(' '))
                .Select(parts =>
                    (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture))
                ),
        ];
}
