using System.Collections.Immutable;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>Attributes what became of the claims of a connected part to what differs in it.</summary>
internal sealed class Attributing
{
    /// <summary>Below this, a part is rounding.</summary>
    private const double Rounding = 1e-12;

    private readonly ConnectedPart part;
    private readonly ImmutableArray<Switch>[] players;
    private readonly (string Id, ClaimFigures Before, ClaimFigures After)[] claims;
    private readonly Func<ScoringOptions, ScoringEngine> engineOf;
    private readonly CancellationToken cancellationToken;
    private readonly Dictionary<ulong, ClaimFigures[]> outcomes = [];

    /// <summary>Prepares for a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="claims">Its claims that are on both sides, with their figures.</param>
    /// <param name="engineOf">An engine for constants.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Attributing(
        ConnectedPart part,
        (string Id, ClaimFigures Before, ClaimFigures After)[] claims,
        Func<ScoringOptions, ScoringEngine> engineOf,
        CancellationToken cancellationToken
    )
    {
        this.part = part;
        this.claims = claims;
        this.engineOf = engineOf;
        this.cancellationToken = cancellationToken;
        players = Players(part.Switches);
        outcomes[0] = Array.ConvertAll(claims, claim => claim.Before);
        outcomes[Step.All(players.Length)] = Array.ConvertAll(claims, claim => claim.After);
    }

    /// <summary>In how many orders the differences are applied; 0 for all.</summary>
    public int Orders => Step.Orders(players.Length);

    /// <summary>What did it, for each claim.</summary>
    public IEnumerable<(string Claim, ImmutableArray<Attribution> Attributions)> Attribute()
    {
        var parts = new double[claims.Length, players.Length];
        var bears = new bool[claims.Length, players.Length];
        foreach (var step in Step.Of(players.Length))
        {
            var (without, with) = (Outcome(step.Others), Outcome(step.Together));
            for (var claim = 0; claim < claims.Length; claim++)
            {
                parts[claim, step.Player] += step.Weight * (with[claim].Probability - without[claim].Probability);
                bears[claim, step.Player] |= with[claim].DiffersFrom(without[claim]);
            }
        }

        for (var claim = 0; claim < claims.Length; claim++)
        {
            var at = claim;
            var attributions = Enumerable
                .Range(0, players.Length)
                .Where(player => bears[at, player] || Math.Abs(parts[at, player]) > Rounding)
                .Select(player => Attribution(at, player, parts[at, player]))
                .OrderByDescending(attribution => Math.Round(Math.Abs(attribution.Part), 9));
            yield return (claims[claim].Id, [.. attributions]);
        }
    }

    /// <summary>Each difference is a player; where there are too many, neighbours play together.</summary>
    private static ImmutableArray<Switch>[] Players(IReadOnlyList<Switch> switches)
    {
        var count = Math.Min(switches.Count, Step.MostPlayers);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(player => Enumerable.Range(Start(player), Start(player + 1) - Start(player)).Select(at => switches[at]))
                .Select(together => together.ToImmutableArray()),
        ];

        int Start(int player) => (int)((long)player * switches.Count / count);
    }

    private Attribution Attribution(int claim, int player, double share)
    {
        var (before, after) = (claims[claim].Before.Verdict, claims[claim].After.Verdict);
        var without = Outcome(Step.All(players.Length) & ~Step.Bit(player))[claim].Verdict;
        var alone = Outcome(Step.Bit(player))[claim].Verdict;
        return new(
            [.. players[player].Select(by => by.Difference)],
            Math.Abs(share) > Rounding ? share : 0,
            without,
            alone,
            IsDecisive: before != after && without == before,
            IsSufficient: before != after && alone == after
        );
    }

    private ClaimFigures[] Outcome(ulong together)
    {
        if (!outcomes.TryGetValue(together, out var figures))
        {
            figures = Assess(together);
            outcomes.Add(together, figures);
        }

        return figures;
    }

    private ClaimFigures[] Assess(ulong together)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var on = players.Where((_, player) => (together & Step.Bit(player)) != 0).SelectMany(switches => switches).ToHashSet();
        var engine = engineOf(part.Union.Options.With(on)!);
        var assessed = engine.Assess(part.Union.With(on), cancellationToken).Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        return Array.ConvertAll(claims, claim => ClaimFigures.Of(assessed[claim.Id]));
    }
}
