using System.Globalization;
using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class NumberLawTests
{
    private static readonly TruthMethod[] Methods =
    [
        new Mean(),
        new Median(),
        new Crh(),
        new Crh { Loss = NumberLoss.Squared },
        new Catd(),
        new Gtm(),
        new Gtm { OutlierRatio = 1, OutlierDeviations = 2 },
        new RobustNumeric { ExactShare = 1 },
        new RobustNumeric { ExactShare = 0 },
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Methods.Length)];

    /// <summary>All but those to which 0 means something: ratios to the median, and ratios for distances.</summary>
    public static TheoryData<int> WithoutOrigin => [0, 1, 2, 3, 4, 5, 7];

    [Theory]
    [MemberData(nameof(All))]
    public void Numbers_in_another_unit_have_truths_in_that_unit(int method)
    {
        foreach (var factor in new[] { 2.0, 3, 0.001, 1e12 })
        {
            Compare(method, number => number * factor, Math.Abs(factor) * 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(WithoutOrigin))]
    public void Numbers_from_another_origin_have_truths_from_that_origin(int method)
    {
        foreach (var shift in new[] { -1000.0, 64, 12345.678 })
        {
            Compare(method, number => number + shift, 1e-4);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_number_that_all_assert_is_the_truth(int method)
    {
        var corpus = Corpora.Of(ValueFormat.Numeric(), "x: a 0.1, b 0.1, c 0.10", "y: a 0.7, b 0.3, c 0.9", "z: c 1e300", "w: a -3");
        var found = Methods[method].Discover(corpus);

        found.TruthOf("x").Value.Should().Be("0.1");
        found.TruthOf("x").Probability.Should().Be(1);
        found.TruthOf("z").Value.Should().Be("1e300");
        found.TruthOf("w").Value.Should().Be("-3");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Shares_add_up_to_one_and_trust_is_a_share(int method)
    {
        var found = Methods[method].Discover(Corpus(number => number));

        found.Items.Should().AllSatisfy(item => item.Values.Sum(value => value.Probability).Should().BeApproximately(1, 1e-9));
        found.Sources.Should().AllSatisfy(source => source.Trust.Should().BeInRange(0, 1));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void One_assertion_is_enough_to_say_something(int method) =>
        Methods[method].Discover(Corpora.Of(ValueFormat.Numeric(), "x: a 5")).TruthOf("x").Value.Should().Be("5");

    private static void Compare(int method, Func<double, double> change, double precision)
    {
        var plain = Methods[method].Discover(Corpus(number => number));
        var changed = Methods[method].Discover(Corpus(change));
        for (var item = 0; item < plain.Items.Count; item++)
        {
            Number(changed.Items[item].Value).Should().BeApproximately(change(Number(plain.Items[item].Value)), precision);
        }

        for (var source = 0; source < plain.Sources.Count; source++)
        {
            changed.Sources[source].Trust.Should().BeApproximately(plain.Sources[source].Trust, 1e-6);
        }
    }

    private static AssertionCorpus Corpus(Func<double, double> change)
    {
        var builder = new AssertionCorpusBuilder(ValueFormat.Numeric());
        for (var item = 0; item < 60; item++)
        {
            for (var source = 0; source < 5; source++)
            {
                // An error that looks irregular: nothing from a, more from every next source, and every third number right but for e.
                var error = source == 0 || (item + source) % 3 == 0 ? 0 : source * ((((item * 7) + (source * 13)) % 11) - 4.5);
                var number = change((item * 3.25) + 20 + error);
                builder.Add($"i{item:D2}", $"s{source}", number.ToString("R", CultureInfo.InvariantCulture));
            }
        }

        return builder.Build();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
