using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Verification.Confidence;

namespace Verification.Scoring;

/// <summary>
/// Explains a finding by the evidence that produced it: contributions, flips, flags, and what its confidence rests on. One claim after another;
/// not for use by several threads at once.
/// </summary>
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
    private readonly Marks seen;
    private readonly List<OriginWeight> origins = [];
    private readonly List<int> items = [];
    private readonly List<Bearing> carried = [];

    /// <summary>Explains the findings on a case as of a date.</summary>
    public Explanation(PreparedCase prepared, DatedCase dated, Labels labels)
    {
        index = prepared.Index;
        affiliations = prepared.Affiliations;
        transmission = dated.Transmission;
        absent = dated.Absent;
        bias = prepared.Bias;
        options = prepared.Options;
        confidenceGrading = new(affiliations, labels, options);
        flagging = new(index, prepared.Derivation, dated.Appraisal, absent, labels, options);
        narrative = new(labels, options);
        flips = new(options.Grading);
        seen = new(index.Items.Length);
    }

    /// <summary>The finding, explained.</summary>
    public ClaimAssessment Explain(Finding finding, JointFinding? joint)
    {
        var claim = index.Claims[finding.Claim];
        var standing = finding.Standing;
        var traits = new EvidenceTraits(index, finding, transmission, absent, bias, seen);
        var verdict = finding.VerdictOn(claim);
        var confidence = confidenceGrading.Grade(finding, traits);
        var contributions = Contributions(finding);
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

    /// <summary>
    /// What each item weighs for each origin. An item bears on a claim in one direction, and its bearings for one origin stand next to each other.
    /// </summary>
    private ImmutableArray<EvidenceWeight> Weights(ReadOnlySpan<Bearing> bearings)
    {
        carried.Clear();
        foreach (ref readonly var bearing in bearings)
        {
            if (!EvidenceTraits.Weighs(bearing))
            {
                continue;
            }

            if (carried.Count > 0 && IsSameCarrying(carried[^1], bearing))
            {
                carried[^1] = Heavier(carried[^1], bearing);
            }
            else
            {
                carried.Add(bearing);
            }
        }

        carried.Sort(InOrderOfCase);
        var weights = ImmutableArray.CreateBuilder<EvidenceWeight>(carried.Count);
        foreach (ref readonly var one in CollectionsMarshal.AsSpan(carried))
        {
            weights.Add(
                new(index.Items[one.Item].Id, one.Direction, affiliations.Name(one.Group), index.Sources[one.Origin].Id, one.Weight.AsRated)
            );
        }

        return weights.MoveToImmutable();
    }

    private static bool IsSameCarrying(in Bearing a, in Bearing b) => a.Item == b.Item && a.Origin == b.Origin;

    private static Bearing Heavier(in Bearing a, in Bearing b) => a.Weight.AsRated >= b.Weight.AsRated ? a : b;

    private static int InOrderOfCase(Bearing a, Bearing b) => a.Item != b.Item ? a.Item.CompareTo(b.Item) : a.Origin.CompareTo(b.Origin);

    private ImmutableArray<Contribution> Contributions(Finding finding)
    {
        var (supports, refutes) = finding.Balance;
        var contributions = ImmutableArray.CreateBuilder<Contribution>(supports.Affiliations.Length + refutes.Affiliations.Length);
        for (var direction = Direction.Supports; direction <= Direction.Refutes; direction++)
        {
            var side = finding.Balance[direction];
            for (var position = 0; position < side.Affiliations.Length; position++)
            {
                var affiliation = side.Affiliations[position];
                contributions.Add(
                    new(
                        direction,
                        affiliations.Name(affiliation.Group),
                        affiliation.Weight,
                        (Probability)finding.Standing.With(direction, side.Without([position])).Probability,
                        Origins(finding.Bearings.AsSpan(affiliation.Start, affiliation.End - affiliation.Start))
                    )
                );
            }
        }

        return contributions.MoveToImmutable();
    }

    private ImmutableArray<OriginContribution> Origins(ReadOnlySpan<Bearing> bearings)
    {
        OriginGrouping.Origins(bearings, 0, bearings.Length, Reading.AsRated, origins);
        var contributions = ImmutableArray.CreateBuilder<OriginContribution>(origins.Count);
        foreach (var (origin, weight, start, end) in origins)
        {
            items.Clear();
            foreach (ref readonly var bearing in bearings[start..end])
            {
                if (EvidenceTraits.Weighs(bearing) && (items.Count == 0 || items[^1] != bearing.Item))
                {
                    items.Add(bearing.Item);
                }
            }

            contributions.Add(new(index.Sources[origin].Id, weight, index.Ids(items)));
        }

        return contributions.MoveToImmutable();
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
