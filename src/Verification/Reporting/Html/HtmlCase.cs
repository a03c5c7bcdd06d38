using System.Collections.Immutable;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>A case and its assessment as the parts of the page need them.</summary>
internal sealed class HtmlCase
{
    private readonly Dictionary<string, string> absent;
    private readonly Dictionary<string, int> sourcePositions = new(StringComparer.Ordinal);

    public HtmlCase(VerificationCase @case, Assessment assessment)
    {
        Case = @case;
        Text = new(@case, assessment);
        Parties = new(@case);
        Matrices = HypothesisMatrix.Of(@case, assessment);
        Timeline = new(@case, assessment.Options);
        SourceUses = assessment.Sources;
        Absent = assessment.Absent;
        absent = assessment.Absent.ToDictionary(item => item.Evidence, item => CaseText.Absence(item.Reason), StringComparer.Ordinal);
        for (var position = 0; position < @case.Sources.Length; position++)
        {
            sourcePositions[@case.Sources[position].Id] = position;
        }

        var families = new OriginFamilies(@case);
        Claims =
        [
            .. assessment.Claims.Select(
                (claim, position) => new HtmlClaimCase(position, claim, new(Text, claim), [.. families.On(claim.Id)])
            ),
        ];
    }

    public VerificationCase Case { get; }

    public CaseText Text { get; }

    public PartyTags Parties { get; }

    public ImmutableArray<HtmlClaimCase> Claims { get; }

    public ImmutableArray<HypothesisMatrix> Matrices { get; }

    public HtmlTimeline Timeline { get; }

    public ImmutableArray<SourceUse> SourceUses { get; }

    public ImmutableArray<AbsentEvidence> Absent { get; }

    /// <summary>Where a source stands in the case.</summary>
    public int SourcePosition(string source) => sourcePositions[source];

    /// <summary>Why an item does not exist at the date of assessment, in a few words; null where it does.</summary>
    public string? WhyAbsent(string item) => absent.GetValueOrDefault(item);
}

/// <summary>A claim as the parts of the page need it.</summary>
internal sealed class HtmlClaimCase
{
    private readonly ILookup<string, EvidenceWeight> weights;

    public HtmlClaimCase(int position, ClaimAssessment assessed, ClaimText text, ImmutableArray<OriginFamily> families)
    {
        Position = position;
        Assessed = assessed;
        Text = text;
        weights = assessed.Weights.ToLookup(weight => weight.Evidence, StringComparer.Ordinal);
        Families = [.. families.OrderByDescending(Weight)];
    }

    /// <summary>Where it stands in the case.</summary>
    public int Position { get; }

    public ClaimAssessment Assessed { get; }

    public ClaimText Text { get; }

    /// <summary>Its own evidence by where it starts, the heaviest first.</summary>
    public ImmutableArray<OriginFamily> Families { get; }

    /// <summary>The name of a part of the page that is about this claim.</summary>
    public string Anchor(string part) => $"claim-{HtmlWriter.Number(Position + 1)}{part}";

    /// <summary>What an item weighs on the claim, for the origin for which it weighs most; 0 where it weighs nothing.</summary>
    public double Weight(string item) => weights[item].Select(weight => weight.Weight).DefaultIfEmpty().Max();

    /// <summary>What the heaviest item of a family weighs.</summary>
    public double Weight(OriginFamily family) => family.Items.Max(descendant => Weight(descendant.Item.Id));
}
