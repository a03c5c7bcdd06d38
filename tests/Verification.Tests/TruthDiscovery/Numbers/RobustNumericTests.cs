using System.Globalization;
using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class RobustNumericTests
{
    [Fact]
    public void Of_records_an_asserted_number_is_chosen()
    {
        var found = new RobustNumeric().Discover(Records("odd: a 4262, z 4169262"));

        found.TruthOf("odd").Value.Should().Be("4262", "a is right elsewhere");
        found.TruthOf("i03").Value.Should().Be("1030");
        found.Reasons.Should().ContainMatch("*one of the numbers asserted*").And.ContainMatch("*too great*");
        found.TrustIn("a").Should().BeGreaterThan(found.TrustIn("d"));
    }

    [Fact]
    public void Of_measurements_a_number_amid_them_is_chosen()
    {
        var lines = Enumerable.Range(0, 30).Select(item => $"i{item}: a {item}.31, b {item}.42, c {item}.53, d {item}.77");
        var corpus = Corpora.Of(ValueFormat.Numeric(), [.. lines]);
        var found = new RobustNumeric().Discover(corpus);

        found.TruthOf("i3").Value.Should().Be(new Gtm().Discover(corpus).TruthOf("i3").Value);
        found.Reasons.Should().ContainMatch("*a number amid those*");
    }

    [Fact]
    public void Of_two_equals_the_one_is_likelier_whose_error_is_of_the_usual_kind()
    {
        // Those who are wrong give too great a number, so of two strangers the one with the smaller number is likelier to be right.
        var found = new RobustNumeric().Discover(Records("odd: p 5000, q 6000"));

        found.TruthOf("odd").Value.Should().Be("5000");
        found.ProbabilityOf("odd", "5000").Should().BeInRange(0.6, 0.99);
    }

    [Fact]
    public void Nobody_is_believed_for_an_assertion_because_of_that_assertion()
    {
        // p and q assert nothing else, so both have the accuracy of all, whatever is probable of this item.
        var found = new RobustNumeric { ExactShare = 0 }.Discover(Corpora.Of(ValueFormat.Numeric(), [.. Balanced(), "odd: p 500, q 600"]));

        found.TruthOf("odd").Tied.Should().HaveCount(2);
    }

    [Fact]
    public void A_variant_of_an_error_is_no_proof_of_it()
    {
        var found = new RobustNumeric().Discover(Records("odd: p 47380, q 47380, r 47380, s 47380, t 473800, u 473800, v 473803"));

        found.TruthOf("odd").Value.Should().Be("47380");
    }

    [Fact]
    public void Distances_are_ratios_where_numbers_are_of_many_sizes()
    {
        var grown = Enumerable.Range(0, 30).Select(item => (Item: item, Number: Math.Round(Math.Pow(1.6, item + 1))));
        var lines = grown.Select(row =>
            Invariant($"i{row.Item}: a {row.Number * 100}, b {row.Number * 100}, c {row.Number * (103 + (row.Item % 5))}")
        );
        var found = new RobustNumeric().Discover(Corpora.Of(ValueFormat.Numeric(), [.. lines]));

        found.Reasons.Should().ContainMatch("*ratios*");
    }

    [Fact]
    public void An_item_with_thousands_of_different_numbers_is_decided_by_agreement()
    {
        var builder = new AssertionCorpusBuilder(ValueFormat.Numeric());
        for (var source = 0; source < 3000; source++)
        {
            builder.Add("x", Invariant($"s{source}"), source % 3 == 0 ? "1000" : Invariant($"{source * 331}"));
        }

        new RobustNumeric { ExactShare = 0 }
            .Discover(builder.Build())
            .TruthOf("x")
            .Value.Should()
            .Be("1000");
    }

    [Fact]
    public void Known_answers_are_chosen_and_tell_who_is_right()
    {
        var corpus = Records("odd: y 4262, z 6262", "even: y 10, z 20", "one: y 10, z 20", "two: y 10, z 20", "three: y 10, z 20");
        var known = new KnownAnswers([new("even", "20"), new("one", "20"), new("two", "20"), new("three", "21")]);
        var found = new RobustNumeric { PriorAssertions = 1 }.Discover(corpus, known);

        found.TruthOf("even").Value.Should().Be("20");
        found.TruthOf("three").Value.Should().Be("21");
        found.TruthOf("odd").Value.Should().Be("6262");
    }

    [Fact]
    public void Options_are_checked()
    {
        var none = () => new RobustNumeric { PriorAssertions = 0 };
        var more = () => new RobustNumeric { ExactShare = 1.1 };

        none.Should().Throw<ArgumentOutOfRangeException>();
        more.Should().Throw<ArgumentOutOfRangeException>();
    }

    /// <summary>Forty items of which three sources tell the truth as a rule, and a fourth and one of the three too great a number.</summary>
    private static AssertionCorpus Records(params string[] more)
    {
        var lines = Enumerable
            .Range(0, 40)
            .Select(item => (Item: item, Truth: 1000 + (item * 10), Wrong: 1000 + (item * 10) + 137 + (item * item)))
            .Select(row =>
                Invariant(
                    $"i{row.Item:D2}: a {row.Truth}, b {row.Truth}, c {(row.Item % 5 == 0 ? row.Wrong + 71 : row.Truth)}, d {row.Wrong}"
                )
            );
        return Corpora.Of(ValueFormat.Numeric(), [.. lines, .. more]);
    }

    private static IEnumerable<string> Balanced() =>
        Enumerable
            .Range(1, 20)
            .Select(item => Invariant($"i{item}: a {item * 100}, b {item * 100}, c {(item * 100) + (item % 2 == 0 ? 30 : -30)}"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
