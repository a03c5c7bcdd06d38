using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Verification.Scoring;

namespace Verification.Calibration;

/// <summary>Labelled cases, made ready to be scored under one set of constants after another.</summary>
internal sealed class LabelledSet
{
    private readonly PreparedCase[] prepared;

    private LabelledSet(ImmutableArray<LabelledCase> cases, PreparedCase[] prepared, ImmutableArray<LabelledClaim> claims)
    {
        Cases = cases;
        this.prepared = prepared;
        Claims = claims;
        ClaimsOfCase = claims.Select((claim, position) => (claim.Case, position)).ToLookup(pair => pair.Case, pair => pair.position);
    }

    public ImmutableArray<LabelledCase> Cases { get; }

    /// <summary>Every claim with an outcome, in the order of the cases.</summary>
    public ImmutableArray<LabelledClaim> Claims { get; }

    /// <summary>The positions in <see cref="Claims"/> of the claims of each case.</summary>
    public ILookup<int, int> ClaimsOfCase { get; }

    /// <exception cref="InvalidCaseException">A case does not hold together.</exception>
    /// <exception cref="LimitExceededException">A case is beyond the limits.</exception>
    public static LabelledSet Of(IReadOnlyList<LabelledCase> cases)
    {
        var ready = new PreparedCase[cases.Count];
        Each(ready.Length, i => ready[i] = Prepared(cases[i]));
        var groups = ClaimGroups.Of(cases);
        var claims =
            from position in Enumerable.Range(0, cases.Count)
            from outcome in cases[position].Outcomes
            let claim = ready[position].Index.ClaimPositions[outcome.Key]
            orderby position, claim
            select new LabelledClaim(position, claim, outcome.Value, groups[position]);
        return new([.. cases], ready, [.. claims]);
    }

    /// <summary>The same with other cases in the place of each: same claims, other sources.</summary>
    public LabelledSet WithCases(Func<int, LabelledCase> caseAt)
    {
        var cases = Cases.Select((_, position) => caseAt(position)).ToImmutableArray();
        var others = new PreparedCase[prepared.Length];
        Each(others.Length, i => others[i] = ReferenceEquals(cases[i], Cases[i]) ? prepared[i] : Prepared(cases[i]));
        return new(cases, others, Claims);
    }

    /// <summary>What the evidence comes to on the claims of a case that have an outcome: the position of each in <see cref="Claims"/>, and what was found.</summary>
    public IEnumerable<(int Claim, Finding Finding)> Score(int @case, ScoringOptions options)
    {
        var findings = FindingsOn(@case, options);
        return ClaimsOfCase[@case].Select(claim => (claim, findings.On(Claims[claim].Claim)));
    }

    /// <summary>The same, and nothing but where each claim stands.</summary>
    public IEnumerable<(int Claim, Standing Standing)> Standings(int @case, ScoringOptions options)
    {
        var findings = FindingsOn(@case, options);
        return ClaimsOfCase[@case].Select(claim => (claim, findings.StandingOn(Claims[claim].Claim)));
    }

    private Findings FindingsOn(int @case, ScoringOptions options)
    {
        var under = prepared[@case].With(options);
        return under.AsOf(under.Index.AsOf(), CancellationToken.None).Findings;
    }

    private static PreparedCase Prepared(LabelledCase labelled) =>
        PreparedCase.Of(labelled.Case, ScoringOptions.Default, Limits.Default, CancellationToken.None);

    /// <summary>Does something for each position on every core. Of what cases throw, the first to be thrown is thrown, as it was.</summary>
    private static void Each(int count, Action<int> act)
    {
        try
        {
            Parallel.For(0, count, act);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
