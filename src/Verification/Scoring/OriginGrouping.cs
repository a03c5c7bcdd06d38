namespace Verification.Scoring;

/// <summary>The origins of one affiliation on one side of a claim: bearings <paramref name="Start"/> to <paramref name="End"/>, counted together.</summary>
/// <param name="Group">The affiliation.</param>
/// <param name="Weight">What it weighs as a whole.</param>
/// <param name="Channels">The publications, or else sources, through which its weights came.</param>
/// <param name="Start">The first of its bearings.</param>
/// <param name="End">The one after the last of its bearings.</param>
internal sealed record Affiliation(int Group, double Weight, int[] Channels, int Start, int End);

/// <summary>
/// Counts what is independent: of an origin only its strongest weight, of an affiliation’s origins each next one for less, and affiliations in full.
/// </summary>
internal sealed class OriginGrouping(CaseIndex index, ScoringOptions options)
{
    /// <summary>Groups the bearings on a claim, sorted by origin, under the given readings of what is unrated.</summary>
    public Balance Group(ReadOnlySpan<Bearing> bearings, Reading forSupport = Reading.AsRated, Reading forRefutation = Reading.AsRated)
    {
        var refuting = 0;
        while (refuting < bearings.Length && bearings[refuting].Direction == Direction.Supports)
        {
            refuting++;
        }

        return new(Side(bearings, 0, refuting, forSupport), Side(bearings, refuting, bearings.Length, forRefutation));
    }

    /// <summary>The weight of each origin among the bearings of one affiliation: heaviest first, then by source id.</summary>
    public static List<(int Origin, double Weight, int Start, int End)> Origins(
        ReadOnlySpan<Bearing> bearings,
        int start,
        int end,
        Reading reading
    )
    {
        var origins = new List<(int Origin, double Weight, int Start, int End)>();
        while (start < end)
        {
            var next = start;
            var strongest = 0.0;
            for (; next < end && bearings[next].Origin == bearings[start].Origin; next++)
            {
                strongest = Math.Max(strongest, bearings[next].Weight[reading]);
            }

            if (strongest > ScoringOptions.Tolerance)
            {
                origins.Add((bearings[start].Origin, strongest, start, next));
            }

            start = next;
        }

        origins.Sort((a, b) => (-Comparison.Rank(a.Weight), a.Origin).CompareTo((-Comparison.Rank(b.Weight), b.Origin)));
        return origins;
    }

    private Side Side(ReadOnlySpan<Bearing> bearings, int start, int end, Reading reading)
    {
        var affiliations = new List<Affiliation>();
        while (start < end)
        {
            var next = start;
            while (next < end && bearings[next].Group == bearings[start].Group)
            {
                next++;
            }

            var weight = Discounted(Origins(bearings, start, next, reading));
            if (weight > 0)
            {
                affiliations.Add(new(bearings[start].Group, weight, Channels(bearings[start..next], reading), start, next));
            }

            start = next;
        }

        affiliations.Sort((a, b) => (-Comparison.Rank(a.Weight), a.Group).CompareTo((-Comparison.Rank(b.Weight), b.Group)));
        return new([.. affiliations], options.Grading.GroupWeight);
    }

    private double Discounted(List<(int Origin, double Weight, int Start, int End)> origins)
    {
        var sum = 0.0;
        var share = 1.0;
        foreach (var origin in origins)
        {
            sum += share * origin.Weight;
            share *= 1 - options.AffiliationCorrelation;
        }

        return sum;
    }

    private int[] Channels(ReadOnlySpan<Bearing> bearings, Reading reading)
    {
        var channels = new HashSet<int>();
        foreach (var bearing in bearings)
        {
            if (Comparison.AtLeast(bearing.Weight[reading], options.Grading.GroupWeight))
            {
                channels.Add(index.ViaOf[bearing.Root] is var via and not CaseIndex.None ? via : index.SourceOf[bearing.Root]);
            }
        }

        return [.. channels];
    }
}
