using System.Collections.Immutable;
using Verification.Confidence;

namespace Verification.Scoring;

/// <summary>Explains a finding by the evidence that produced it: contributions, flips, flags, and what its confidence rests on.</summary>
internal sealed class Explanation
{
    private readonly CaseIndex index;
    private readonly Affiliations affiliations;
    private readonly Transmission transmission;
    private readonly AbsenceReason?[] absent;
    private readonly double[] bias;
    private readonly ScoringOptions options;
    private readonly ConfidenceGrading confidenceGrading;
    private readonly Flagging flagging;
    private readonly Narrative narrative;
    private readonly FlipSearch flips;

    /// <summary>Explains the findings on a case as of a date.</summary>
    public Explanation(PreparedCase prepared, DatedCase dated)
    {
        index = prepared.Index;
        affiliations = prepared.Affiliations;
        transmission = dated.Transmission;
        absent = dated.Absent;
        bias = prepared.Bias;
        options = prepared.Options;
        var labels = new Labels(index.Case);
        confidenceGrading = new(affiliations, labels, options);
        flagging = new(index, prepared.Derivation, dated.Appraisal, absent, labels, options);
        narrative = new(labels, options);
        flips = new(options.Grading);
    }

    /// <summary>The finding, explained.</summary>
    public ClaimAssessment Explain(Finding finding, JointFinding? joint)
    {
        var claim = index.Claims[finding.Claim];
        var standing = finding.Standing;
        var traits = new EvidenceTraits(index, finding, transmission, absent, bias);
        var verdict = finding.VerdictOn(claim);
        var confidence = confidenceGrading.Grade(finding, traits);
        ImmutableArray<Contribution> contributions = [.. Enum.GetValues<Direction>().SelectMany(side => Contributions(finding, side))];
        var (low, high) = standing.Distribution.CentralInterval(options.IntervalMass);
        return new()
        {
            Id = claim.Id,
            Verdict = verdict,
            Probability = (Probability)standing.Probability,
            Range = new((Probability)finding.Lowest.Probability, (Probability)finding.Highest.Probability),
            Interval = new((Probability)low, (Probability)high),
            Term = LikelihoodTerms.Of((Probability)standing.Probability),
            Opinion = standing.Opinion,
            Support = standing.Supports.Total,
            Refutation = standing.Refutes.Total,
            Contest = standing.Contest,
            Groups = new(standing.Supports.Groups, standing.Refutes.Groups),
            Confidence = confidence,
            Contributions = contributions,
            Weights = Weights(finding.Bearings),
            Flips = Flips(finding),
            Flags = flagging.Flags(finding, verdict, traits),
            AlternativeProbability = joint is null ? null : (Probability)joint.Probability,
            AlternativeWeights = joint is null ? [] : Weights(joint.Bearings),
            Narrative = narrative.Tell(claim, finding, confidence.Level, contributions),
        };
    }

    private ImmutableArray<EvidenceWeight> Weights(Bearing[] bearings) =>
        [
            .. bearings
                .Where(EvidenceTraits.Weighs)
                .GroupBy(bearing => (bearing.Item, bearing.Direction, bearing.Origin))
                .OrderBy(carried => carried.Key)
                .Select(carried => new EvidenceWeight(
                    index.Items[carried.Key.Item].Id,
                    carried.Key.Direction,
                    affiliations.Name(carried.First().Group),
                    index.Sources[carried.Key.Origin].Id,
                    carried.Max(bearing => bearing.Weight.AsRated)
                )),
        ];

    private IEnumerable<Contribution> Contributions(Finding finding, Direction direction)
    {
        var side = finding.Balance[direction];
        for (var position = 0; position < side.Affiliations.Count; position++)
        {
            var affiliation = side.Affiliations[position];
            yield return new(
                direction,
                affiliations.Name(affiliation.Group),
                affiliation.Weight,
                (Probability)finding.Standing.With(direction, side.Without([position])).Probability,
                [.. Origins(finding.Bearings.AsSpan(affiliation.Start, affiliation.End - affiliation.Start))]
            );
        }
    }

    private List<OriginContribution> Origins(ReadOnlySpan<Bearing> bearings)
    {
        var origins = new List<OriginContribution>();
        foreach (var (origin, weight, start, end) in OriginGrouping.Origins(bearings, 0, bearings.Length, Reading.AsRated))
        {
            var items = new HashSet<int>();
            foreach (var bearing in bearings[start..end])
            {
                if (EvidenceTraits.Weighs(bearing))
                {
                    items.Add(bearing.Item);
                }
            }

            origins.Add(new(index.Sources[origin].Id, weight, index.Ids(items)));
        }

        return origins;
    }

    /// <summary>
    /// The distances from each threshold τ: with m = (1 − τ)·r − τ·s − W·(τ − a), support of m / (1 − τ) or refutation of m / τ makes up for it.
    /// </summary>
    private ImmutableArray<Flip> Flips(Finding finding)
    {
        ImmutableArray<string> removeGroups = [.. flips.Smallest(finding).Select(affiliation => affiliations.Name(affiliation.Group))];
        var standing = finding.Standing;
        return [At(options.Grading.Supported), At(options.Grading.Corroborated)];

        Flip At(double threshold)
        {
            var margin =
                ((1 - threshold) * standing.Supports.Total)
                - (threshold * standing.Refutes.Total)
                - (standing.PriorWeight * (threshold - standing.BaseRate));
            return new(
                threshold,
                Math.Abs(margin) / (1 - threshold),
                Math.Abs(margin) / threshold,
                Comparison.AtLeast(margin, 0),
                removeGroups
            );
        }
    }
}
