using System.Collections.Immutable;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Scoring;

/// <summary>
/// An assessment that keeps up with its case while items of evidence and sources are added, changed and taken away. A change is followed only as far
/// as it reaches: to the claims it bears on, along relations and among alternatives, and to those of sources whose affiliation it changes. What comes
/// out is, to the last bit, what <see cref="ScoringEngine.Assess"/> makes of the whole. Safe to share among threads: changes come one at a time.
/// </summary>
/// <remarks>
/// The limits of the engine hold for the first assessment. A case that states no date of assessment is assessed as of the latest date in it; a change
/// that moves this reaches every claim with a half-life.
/// </remarks>
public sealed class LiveAssessment
{
    private readonly ScoringOptions options;
    private readonly LiveCase held;
    private readonly ClaimReach reach;
    private readonly ClaimAssessment[] claims;
    private readonly int[] fading;
    private DateTimeOffset? asOf;
    private Assessment? whole;

    /// <summary>Assesses a case for the first time.</summary>
    /// <exception cref="InvalidCaseException">The case does not hold together.</exception>
    /// <exception cref="LimitExceededException">The case is beyond the limits.</exception>
    internal LiveAssessment(VerificationCase @case, ScoringOptions options, Limits limits, CancellationToken cancellationToken)
    {
        this.options = options;
        var prepared = PreparedCase.Of(@case, options, limits, cancellationToken);
        held = new(@case);
        reach = new(held.Index, ClaimRelations.Of(held.Index));
        fading = [.. Enumerable.Range(0, held.Index.Claims.Length).Where(claim => held.Index.Claims[claim].HalfLife is not null)];
        asOf = held.AsOf;
        var all = held.All();
        foreach (var (claim, relays) in all.Relays(prepared))
        {
            held.Vias.Set(claim, relays);
        }

        var explained = ExplainedCase.Of(prepared, asOf, cancellationToken);
        claims = explained.ExplainAll(cancellationToken);
        all.Tell(explained);
    }

    /// <summary>The date as of which the case is assessed; null where nothing in it has a date.</summary>
    public DateTimeOffset? AsOf
    {
        get
        {
            lock (held)
            {
                return asOf;
            }
        }
    }

    /// <summary>The case as it stands: what was put under a new id is last. Made when it is asked for, in time that grows with the case.</summary>
    public VerificationCase Case
    {
        get
        {
            lock (held)
            {
                return held.Whole();
            }
        }
    }

    /// <summary>The assessment of the whole case as it stands. Made when it is asked for, in time that grows with the case.</summary>
    public Assessment Assessment
    {
        get
        {
            lock (held)
            {
                return whole ??= new()
                {
                    Title = held.Title,
                    AsOf = asOf,
                    Options = options,
                    Claims = [.. claims],
                    Sources = held.SourceUses(),
                    Absent = held.Absent(),
                };
            }
        }
    }

    /// <summary>The assessment of one claim as the case stands.</summary>
    /// <param name="id">The id of the claim.</param>
    /// <exception cref="KeyNotFoundException">The case has no such claim.</exception>
    public ClaimAssessment Claim(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (held)
        {
            return claims[held.Index.ClaimPositions[id]];
        }
    }

    /// <summary>Adds an item of evidence, or puts it in the place of the one of its id. To retract an item, put it with a date of retraction.</summary>
    /// <param name="item">The item. What is not of the engine’s concern, such as the order of dates, is left to <c>CaseValidator</c>.</param>
    /// <returns>The claims that were assessed anew, in the order of the case.</returns>
    /// <exception cref="InvalidCaseException">
    /// The case would not hold together: the item names what is not there, or it or a copy of it would repeat one of another claim or stance.
    /// Nothing is changed then.
    /// </exception>
    public ImmutableArray<ClaimAssessment> Put(EvidenceItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        lock (held)
        {
            return Swap(held.Find(item.Id), held.Item(item));
        }
    }

    /// <summary>Takes an item out of the case, as if it had never been there. To keep it and say that it no longer stands, retract it.</summary>
    /// <param name="id">The id of the item.</param>
    /// <returns>The claims that were assessed anew, in the order of the case.</returns>
    /// <exception cref="KeyNotFoundException">The case has no such item.</exception>
    /// <exception cref="InvalidCaseException">Another item repeats it. Nothing is changed then.</exception>
    public ImmutableArray<ClaimAssessment> Remove(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (held)
        {
            return Swap(held.Find(id) ?? throw new KeyNotFoundException($"The case has no evidence '{id}'."), null);
        }
    }

    /// <summary>Adds a source, or puts it in the place of the one of its id: with another rating, say.</summary>
    /// <param name="source">The source.</param>
    /// <returns>The claims that were assessed anew, in the order of the case; none for a source that no item names yet.</returns>
    public ImmutableArray<ClaimAssessment> Put(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        lock (held)
        {
            return Follow(held.Put(source));
        }
    }

    private ImmutableArray<ClaimAssessment> Swap(LiveItem? former, LiveItem? next)
    {
        held.Swap(former, next);
        try
        {
            return Follow(held.ClaimsOf(former, next));
        }
        catch
        {
            held.Swap(next, former);
            throw;
        }
    }

    /// <summary>Assesses anew what a change of the evidence on some claims reaches.</summary>
    private ImmutableArray<ClaimAssessment> Follow(SortedSet<int> changed)
    {
        if (held.AsOf != asOf)
        {
            changed.UnionWith(fading);
        }

        var (reached, part, prepared) = Prepare(changed);
        if (Regroup(changed, part, prepared))
        {
            (reached, part, prepared) = Prepare(changed);
        }

        var explained = ExplainedCase.Of(prepared, held.AsOf, CancellationToken.None);
        var anew = part.Explain(explained, reached);
        part.Tell(explained);
        foreach (var (claim, assessment) in reached.Zip(anew))
        {
            claims[claim] = assessment;
        }

        asOf = held.AsOf;
        whole = null;
        return [.. anew];
    }

    private (SortedSet<int> Reached, LivePart Part, PreparedCase Prepared) Prepare(SortedSet<int> changed)
    {
        var reached = reach.From(changed);
        var part = held.Part(reach.Behind(reached));
        return (reached, part, PreparedCase.OfPart(part.Case, held.AffiliationOf, options));
    }

    /// <summary>Notes through what the items on changed claims were read, and adds the claims of all sources that belong elsewhere for it.</summary>
    /// <returns>Whether any does.</returns>
    private bool Regroup(SortedSet<int> changed, LivePart part, PreparedCase prepared)
    {
        var elsewhere = new SortedSet<int>();
        foreach (var (claim, relays) in part.Relays(prepared).Where(on => changed.Contains(on.Claim)).ToArray())
        {
            elsewhere.UnionWith(held.Relay(claim, relays));
        }

        changed.UnionWith(elsewhere);
        return elsewhere.Count > 0;
    }
}
