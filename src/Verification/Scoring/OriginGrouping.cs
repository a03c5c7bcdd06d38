using System.Runtime.InteropServices;

namespace Verification.Scoring;

/// <summary>The origins of one affiliation on one side of a claim: bearings <paramref name="Start"/> to <paramref name="End"/>, counted together.</summary>
/// <param name="Group">The affiliation.</param>
/// <param name="Weight">What it weighs as a whole.</param>
/// <param name="Channels">The publications, or else sources, through which its weights came.</param>
/// <param name="Start">The first of its bearings.</param>
/// <param name="End">The one after the last of its bearings.</param>
internal sealed record Affiliation(int Group, double Weight, int[] Channels, int Start, int End);

/// <summary>What an origin weighs among the bearings of one affiliation: those from <paramref name="Start"/> to <paramref name="End"/>.</summary>
internal readonly record struct OriginWeight(int Origin, double Weight, int Start, int End);

/// <summary>
/// Counts what is independent: of an origin only its strongest weight, of an affiliation’s origins each next one for less, and affiliations in full.
/// One claim after another; not for use by several threads at once.
/// </summary>
internal sealed class OriginGrouping(CaseIndex index, ScoringOptions options)
{
    private readonly List<OriginWeight> origins = [];
    private readonly List<Affiliation> affiliations = [];
    private readonly List<int> channels = [];

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
    public static void Origins(ReadOnlySpan<Bearing> bearings, int start, int end, Reading reading, List<OriginWeight> origins)
    {
        origins.Clear();
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
                origins.Add(new(bearings[start].Origin, strongest, start, next));
            }

            start = next;
        }

        if (origins.Count > 1)
        {
            origins.Sort(
                (a, b) => Comparison.HeaviestFirst(a.Weight, b.Weight) is var order and not 0 ? order : a.Origin.CompareTo(b.Origin)
            );
        }
    }

    private Side Side(ReadOnlySpan<Bearing> bearings, int start, int end, Reading reading)
    {
        affiliations.Clear();
        while (start < end)
        {
            var next = start;
            while (next < end && bearings[next].Group == bearings[start].Group)
            {
                next++;
            }

            Origins(bearings, start, next, reading, origins);
            var weight = Discounted(origins);
            if (weight > 0)
            {
                affiliations.Add(new(bearings[start].Group, weight, Channels(bearings[start..next], reading), start, next));
            }

            start = next;
        }

        affiliations.Sort(
            (a, b) => Comparison.HeaviestFirst(a.Weight, b.Weight) is var order and not 0 ? order : a.Group.CompareTo(b.Group)
        );
        return new([.. affiliations], options.Grading.GroupWeight);
    }

    private double Discounted(List<OriginWeight> origins)
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

    /// <summary>The channels of the bearings that weigh as much as a group, each once and in order.</summary>
    private int[] Channels(ReadOnlySpan<Bearing> bearings, Reading reading)
    {
        channels.Clear();
        foreach (ref readonly var bearing in bearings)
        {
            if (Comparison.AtLeast(bearing.Weight[reading], options.Grading.GroupWeight))
            {
                channels.Add(index.ViaOf[bearing.Root] is var via and not CaseIndex.None ? via : index.SourceOf[bearing.Root]);
            }
        }

        return channels.Count < 2 ? [.. channels] : Distinct(CollectionsMarshal.AsSpan(channels));
    }

    private static int[] Distinct(Span<int> numbers)
    {
        numbers.Sort();
        var count = 1;
        foreach (var number in numbers[1..])
        {
            if (number != numbers[count - 1])
            {
                numbers[count++] = number;
            }
        }

        return numbers[..count].ToArray();
    }
}
