using System.Numerics;
using Verification.Reporting;

namespace Verification.Tests.Reporting;

public sealed class StepTests
{
    /// <summary>Shapley 1953: one left glove and two right ones, of which a pair is worth 1.</summary>
    [Fact]
    public void The_glove_game_has_its_published_values() =>
        Parts(3, together => (together & 1) == 1 && (together & 6) != 0 ? 1 : 0).Should().Equal([2.0 / 3, 1.0 / 6, 1.0 / 6], Same);

    /// <summary>Shapley and Shubik 1954: in the majority game of weights 3, 2, 1, 1 with quota 4, the powers are 1/2, 1/6, 1/6, 1/6.</summary>
    [Fact]
    public void A_weighted_majority_game_has_its_published_powers()
    {
        int[] weights = [3, 2, 1, 1];
        Parts(4, together => weights.Where((_, player) => (together & Step.Bit(player)) != 0).Sum() >= 4 ? 1 : 0)
            .Should()
            .Equal([0.5, 1.0 / 6, 1.0 / 6, 1.0 / 6], Same);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    [InlineData(64)]
    public void The_steps_of_a_player_count_for_1_in_all(int players)
    {
        foreach (var player in Step.Of(players).GroupBy(step => step.Player))
        {
            player.Sum(step => step.Weight).Should().BeApproximately(1, 1e-12);
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(64)]
    public void What_each_adds_whoever_is_there_is_its_part(int players) =>
        Parts(players, together => Enumerable.Range(0, players).Sum(player => (together & Step.Bit(player)) != 0 ? player * player : 0))
            .Should()
            .Equal(Enumerable.Range(0, players).Select(player => (double)player * player), (a, b) => Math.Abs(a - b) < 1e-9);

    [Theory]
    [InlineData(9, 18)]
    [InlineData(30, 8)]
    [InlineData(64, 4)]
    public void Beyond_eight_some_orders_are_followed_and_few_coalitions_asked_for(int players, int orders)
    {
        Step.Orders(players).Should().Be(orders);
        Step.Of(players).SelectMany(step => new[] { step.Others, step.Together }).Distinct().Count().Should().BeLessThanOrEqualTo(258);
    }

    [Fact]
    public void Followed_orders_come_near_the_parts_of_all_orders()
    {
        static double Value(ulong together) =>
            Math.Sqrt(BitOperations.PopCount(together & 0x3FF) + (3 * BitOperations.PopCount(together & 0x7)));
        var parts = Parts(10, Value);

        parts.Sum().Should().BeApproximately(Value(0x3FF), 1e-9);
        parts.Take(3).Should().OnlyContain(part => Math.Abs(part - parts.Take(3).Average()) < 0.05);
        parts.Skip(3).Should().OnlyContain(part => Math.Abs(part - parts.Skip(3).Average()) < 0.05);
    }

    private static double[] Parts(int players, Func<ulong, double> value)
    {
        var parts = new double[players];
        foreach (var step in Step.Of(players))
        {
            parts[step.Player] += step.Weight * (value(step.Together) - value(step.Others));
        }

        return parts;
    }

    private static bool Same(double a, double b) => Math.Abs(a - b) < 1e-12;
}
