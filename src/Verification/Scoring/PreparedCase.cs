using System.Collections.Immutable;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Scoring;

/// <summary>A case made ready to be scored as of any date: all that is the same on every one.</summary>
internal sealed class PreparedCase
{
    private static readonly Limits NoLimits = new() { MaxWeights = int.MaxValue, MaxPaths = int.MaxValue };

    private PreparedCase(
        CaseIndex index,
        Derivation derivation,
        Affiliations affiliations,
        ClaimRelations relations,
        Inflows inflows,
        ScoringOptions options
    )
    {
        Index = index;
        Derivation = derivation;
        Affiliations = affiliations;
        Relations = relations;
        Inflows = inflows;
        Options = options;
        Bias = new InterestBias(index, derivation, options).OfAll();
    }

    public CaseIndex Index { get; }

    public Derivation Derivation { get; }

    /// <summary>κ of every item, as a root.</summary>
    public double[] Bias { get; }

    public Affiliations Affiliations { get; }

    public ClaimRelations Relations { get; }

    /// <summary>What reaches each claim from others, if it exists.</summary>
    public Inflows Inflows { get; }

    public ScoringOptions Options { get; }

    /// <exception cref="InvalidCaseException">The case does not hold together.</exception>
    /// <exception cref="LimitExceededException">The case is beyond the limits.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static PreparedCase Of(VerificationCase @case, ScoringOptions options, Limits limits, CancellationToken cancellationToken) =>
        Of(@case, Affiliations.Of, options, limits, cancellationToken);

    /// <summary>A part of a case that passed its limits as a whole.</summary>
    /// <param name="part">The part.</param>
    /// <param name="affiliationOf">The name of a source’s affiliation, which is known from the whole.</param>
    /// <param name="options">The constants.</param>
    /// <exception cref="InvalidCaseException">The part does not hold together.</exception>
    public static PreparedCase OfPart(VerificationCase part, Func<Source, string> affiliationOf, ScoringOptions options) =>
        Of(part, (index, _) => Affiliations.Of(index, affiliationOf), options, NoLimits, CancellationToken.None);

    /// <summary>The same case under other constants.</summary>
    public PreparedCase With(ScoringOptions options) => new(Index, Derivation, Affiliations, Relations, Inflows, options);

    /// <summary>What the items that exist at a date weigh then; null is of no date at all.</summary>
    public DatedCase AsOf(DateTimeOffset? asOf, CancellationToken cancellationToken) => new(this, asOf, cancellationToken);

    /// <summary>
    /// The case in parts that bear on each other in nothing, so that each can be scored alone and comes to the same figures. What sources belong
    /// together is known from the whole.
    /// </summary>
    public IEnumerable<PreparedCase> Parts()
    {
        var whole = Index.Case;
        var partOf = ClaimClusters.Of(Index);
        var claims = whole.Claims.ToLookup(claim => partOf[Index.ClaimPositions[claim.Id]]);
        var evidence = whole.Evidence.ToLookup(item => partOf[Index.ClaimPositions[item.Claim]]);
        var relations = whole.Relations.ToLookup(relation => partOf[Index.ClaimPositions[relation.From]]);
        var alternatives = whole
            .Alternatives.Where(set => !set.Claims.IsEmpty)
            .ToLookup(set => partOf[Index.ClaimPositions[set.Claims[0]]]);
        return claims.Select(part =>
            OfPart(
                whole with
                {
                    Claims = [.. part],
                    Sources = SourcesOf(evidence[part.Key]),
                    Evidence = [.. evidence[part.Key]],
                    Relations = [.. relations[part.Key]],
                    Alternatives = [.. alternatives[part.Key]],
                },
                source => Affiliations.Name(Affiliations.GroupOf(Index.SourcePositions[source.Id])),
                Options
            )
        );
    }

    private static PreparedCase Of(
        VerificationCase @case,
        Func<CaseIndex, Derivation, Affiliations> affiliate,
        ScoringOptions options,
        Limits limits,
        CancellationToken cancellationToken
    )
    {
        var index = CaseIndex.Of(@case);
        var relations = ClaimRelations.Of(index);
        var extent = new Extent(limits);
        var carried = DerivationExtent.Count(index, extent);
        var inflows = Propagation.Follow(index, relations, carried, extent, cancellationToken);
        var derivation = Derivation.Of(index);
        return new(index, derivation, affiliate(index, derivation), relations, inflows, options);
    }

    private ImmutableArray<Source> SourcesOf(IEnumerable<EvidenceItem> items) =>
        [
            .. items
                .SelectMany(item => new[] { item.Source, item.Via })
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Select(id => Index.Sources[Index.SourcePositions[id]]),
        ];
}
