using System.Numerics;

namespace Verification.Reporting;

/// <summary>One player joining others, and how much that counts for its part.</summary>
/// <param name="Others">The players that are there, as bits.</param>
/// <param name="Player">The player that joins them.</param>
/// <param name="Weight">The share of this step among all in which the player joins; those of a player add up to 1.</param>
internal readonly record struct Step(ulong Others, int Player, double Weight)
{
    /// <summary>The most players whose every order is followed.</summary>
    public const int MostExact = 8;

    /// <summary>The most players there can be.</summary>
    public const int MostPlayers = 64;

    /// <summary>How many players joining, about, some orders are followed for.</summary>
    private const int Budget = 128;

    /// <summary>The players that are there after it.</summary>
    public ulong Together => Others | Bit(Player);

    /// <summary>A player, as a bit.</summary>
    public static ulong Bit(int player) => 1UL << player;

    /// <summary>All of so many players.</summary>
    public static ulong All(int players) => players == MostPlayers ? ulong.MaxValue : Bit(players) - 1;

    /// <summary>In how many orders the players join; 0 for all orders.</summary>
    public static int Orders(int players) => players <= MostExact ? 0 : 2 * Math.Clamp(Budget / (players - 1), 2, players);

    /// <summary>
    /// The steps whose weighted differences are the players’ parts: for a few players the Shapley value (Shapley 1953, “A value for n-person
    /// games”); for more, its mean over some orders (Štrumbelj and Kononenko 2014, §3, on sampling orders): one that looks drawn by lot,
    /// turned so that each player comes early and late, and the reverses. Within every order the steps lead from nobody to all, so that the
    /// parts add up to the whole difference either way.
    /// </summary>
    public static IEnumerable<Step> Of(int players) => players <= MostExact ? Every(players) : Followed(players);

    private static IEnumerable<Step> Every(int players)
    {
        var weights = Weights(players);
        for (var others = 0UL; others < All(players); others++)
        {
            for (var player = 0; player < players; player++)
            {
                if ((others & Bit(player)) == 0)
                {
                    yield return new(others, player, weights[BitOperations.PopCount(others)]);
                }
            }
        }
    }

    /// <summary>s! (n − s − 1)! / n! for s others.</summary>
    private static double[] Weights(int players)
    {
        var weights = new double[players];
        weights[0] = 1.0 / players;
        for (var others = 1; others < players; others++)
        {
            weights[others] = weights[others - 1] * others / (players - others);
        }

        return weights;
    }

    private static IEnumerable<Step> Followed(int players)
    {
        var orders = Orders(players);
        int[] lot = [.. Enumerable.Range(0, players).OrderBy(player => Mixed((ulong)player))];
        for (var number = 0; number < orders / 2; number++)
        {
            var start = number * players * 2 / orders;
            int[] order = [.. lot[start..], .. lot[..start]];
            foreach (var step in Along(order, orders).Concat(Along([.. Enumerable.Reverse(order)], orders)))
            {
                yield return step;
            }
        }
    }

    private static IEnumerable<Step> Along(int[] order, int orders)
    {
        var others = 0UL;
        foreach (var player in order)
        {
            yield return new(others, player, 1.0 / orders);
            others |= Bit(player);
        }
    }

    /// <summary>The finalizer of SplitMix64 (Steele, Lea and Flood 2014), a permutation of all numbers.</summary>
    private static ulong Mixed(ulong number)
    {
        number += 0x9E3779B97F4A7C15;
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
        return number ^ (number >> 31);
    }
}
