using System.Collections.Concurrent;

namespace Verification.Scoring;

/// <summary>
/// A case as of its date, whose claims are explained when they are asked for: from several threads at once, and to the same figures and texts
/// whichever thread asks, and in which order.
/// </summary>
internal sealed class ExplainedCase
{
    private const int Stretch = 256;

    private readonly PreparedCase prepared;
    private readonly DatedCase dated;
    private readonly JointFinding?[] joint;
    private readonly Labels labels;
    private readonly ConcurrentBag<ClaimExplainer> idle = [];

    private ExplainedCase(PreparedCase prepared, DatedCase dated, JointFinding?[] joint)
    {
        this.prepared = prepared;
        this.dated = dated;
        this.joint = joint;
        labels = new(prepared.Index.Case);
    }

    /// <summary>The case as of its date.</summary>
    public DatedCase Dated => dated;

    /// <summary>A case as of a date; null is of no date at all.</summary>
    public static ExplainedCase Of(PreparedCase prepared, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var then = prepared.AsOf(asOf, cancellationToken);
        return new(prepared, then, then.Findings.AmongAlternatives(cancellationToken));
    }

    /// <summary>How many claims there are.</summary>
    public int Claims => prepared.Index.Claims.Length;

    /// <summary>The claims from one position up to another.</summary>
    public ClaimAssessment[] Explain(int start, int end)
    {
        var claims = new ClaimAssessment[end - start];
        Explain(start, claims);
        return claims;
    }

    /// <summary>All claims.</summary>
    public ClaimAssessment[] ExplainAll(CancellationToken cancellationToken)
    {
        var claims = new ClaimAssessment[Claims];
        Stretches.For(Claims, Stretch, (start, end) => Explain(start, claims.AsSpan(start, end - start)), cancellationToken);
        return claims;
    }

    /// <summary>All of an assessment but its claims.</summary>
    public Assessment WithoutClaims() =>
        new()
        {
            Title = prepared.Index.Case.Title,
            AsOf = dated.AsOf,
            Options = prepared.Options,
            Claims = [],
            Sources = SourceUses.Of(prepared.Index, dated.Weights),
            Absent = Existence.List(prepared.Index, dated.Absent),
        };

    private void Explain(int start, Span<ClaimAssessment> claims)
    {
        var explainer = idle.TryTake(out var one) ? one : new(dated.WeighUp(), new Explanation(prepared, dated, labels));
        for (var i = 0; i < claims.Length; i++)
        {
            claims[i] = explainer.Explanation.Explain(explainer.Findings.On(start + i), joint[start + i]);
        }

        idle.Add(explainer);
    }

    /// <summary>What one thread at a time works with.</summary>
    private sealed record ClaimExplainer(Findings Findings, Explanation Explanation);
}
