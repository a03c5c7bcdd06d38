using Verification.Claims;

namespace Verification.Scoring;

/// <summary>What the evidence on one claim comes to.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Bearings">The weights that bear on it, sorted by origin.</param>
/// <param name="Balance">The same in affiliations.</param>
/// <param name="Standing">Where that leaves it.</param>
/// <param name="Lowest">Where it would be left if unrated axes spoke against it as much as they might.</param>
/// <param name="Highest">Where it would be left if unrated axes spoke for it as much as they might.</param>
/// <param name="Verdict">The verdict, were the claim a factual one.</param>
internal sealed record Finding(
    int Claim,
    Bearing[] Bearings,
    Balance Balance,
    Standing Standing,
    Standing Lowest,
    Standing Highest,
    Verdict Verdict
)
{
    /// <summary>The verdict that is published: none on a claim that is not factual.</summary>
    public Verdict VerdictOn(Claim claim) => claim.Kind == ClaimKind.Factual ? Verdict : Verdict.NotAssessable;
}

/// <summary>What the evidence on one claim comes to among its alternatives, with the contradictions of its own set left out.</summary>
/// <param name="Probability">That it is the true one.</param>
/// <param name="Bearings">The weights that bear on it, sorted by origin.</param>
internal sealed record JointFinding(double Probability, Bearing[] Bearings);

/// <summary>Weighs up one claim after another; not for use by several threads at once.</summary>
internal sealed class Findings(PreparedCase prepared, Bearings bearings)
{
    private readonly CaseIndex index = prepared.Index;
    private readonly Inflows inflows = prepared.Inflows;
    private readonly ScoringOptions options = prepared.Options;
    private readonly OriginGrouping grouping = new(prepared.Index, prepared.Options);
    private readonly Grading grading = new(prepared.Options.Grading);

    /// <summary>What the evidence on a claim comes to.</summary>
    public Finding On(int claim)
    {
        var on = bearings.On(claim, inflows.Into(claim));
        var balance = grouping.Group(on);
        var standing = Standing(claim, balance);
        return new(
            claim,
            on,
            balance,
            standing,
            Standing(claim, grouping.Group(on, Reading.UnratedLow, Reading.UnratedHigh)),
            Standing(claim, grouping.Group(on, Reading.UnratedHigh, Reading.UnratedLow)),
            grading.Grade(standing)
        );
    }

    /// <summary>Where the evidence leaves a claim, and nothing else.</summary>
    public Standing StandingOn(int claim) => Standing(claim, grouping.Group(bearings.On(claim, inflows.Into(claim))));

    /// <summary>
    /// How probable each claim is among its alternatives, given that exactly one of them is true: its base rate, times the odds that its evidence
    /// leaves over those of its base rate, with the contradictions of its own set left out. Null for a claim without alternatives.
    /// </summary>
    public JointFinding?[] AmongAlternatives(CancellationToken cancellationToken)
    {
        var joint = new JointFinding?[index.Claims.Length];
        if (index.Case.Alternatives.IsEmpty)
        {
            return joint;
        }

        var within = new AlternativeInflows(prepared.Relations);
        for (var set = 0; set < index.Case.Alternatives.Length; set++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var claims = index.Case.Alternatives[set].Claims.Select(id => index.ClaimPositions[id]).ToArray();
            var bearing = Array.ConvertAll(claims, claim => bearings.On(claim, within.Into(claim, withoutSet: set)));
            var logs = claims.Zip(bearing, (claim, on) => LogShare(claim, on, claims.Length)).ToArray();
            var largest = logs.Max();
            var shares = Array.ConvertAll(logs, log => Math.Exp(log - largest));
            var sum = shares.OrderDescending().Sum();
            for (var i = 0; i < claims.Length; i++)
            {
                joint[claims[i]] = new(shares[i] / sum, bearing[i]);
            }
        }

        return joint;
    }

    /// <summary>In logarithms, since the base rates of all alternatives can be next to 0.</summary>
    private double LogShare(int claim, Bearing[] on, int alternatives)
    {
        var standing = Standing(claim, grouping.Group(on));
        var logOdds = Math.Log(standing.Distribution.Alpha) - Math.Log(standing.Distribution.Beta);
        var logPriorOdds = Math.Log(standing.BaseRate) - Math.Log(1 - standing.BaseRate);
        return Math.Log(index.Claims[claim].BaseRate ?? 1.0 / alternatives) + logOdds - logPriorOdds;
    }

    private Standing Standing(int claim, Balance balance) =>
        new(balance.Supports.Figures, balance.Refutes.Figures, index.Claims[claim].BaseRate ?? options.BaseRate, options.PriorWeight);
}
