namespace Verification.Scoring;

/// <summary>
/// Finds the smallest set of affiliations whose removal changes a verdict. Removing the heaviest of a side, or of both, gives a set that does;
/// then every smaller set is tried, small before large and heavy affiliations before light ones, until the trials run out.
/// </summary>
internal sealed class FlipSearch(GradingThresholds thresholds)
{
    private const int MaximumTrials = 256;

    private readonly Grading grading = new(thresholds);

    /// <summary>The smallest such set, heaviest first; empty where no removal changes the verdict.</summary>
    public IReadOnlyList<Affiliation> Smallest(Finding finding)
    {
        // Removal only adds to uncertainty and takes from contest, so nothing lifts a claim that too little is known about.
        if (
            finding.Verdict == Verdict.Unverified
            && Comparison.Above(finding.Standing.Uncertainty, thresholds.Unverified)
            && Comparison.Below(finding.Standing.Contest, thresholds.Contested)
        )
        {
            return [];
        }

        var candidates = Ranked(finding.Balance);
        var heaviest = Heaviest(finding, candidates);
        var smallest = SmallerThan(heaviest?.Length ?? candidates.Length, finding, candidates) ?? heaviest ?? [];
        return Array.ConvertAll(smallest, candidate => candidate.Affiliation);
    }

    /// <summary>The affiliations of both sides, heaviest first.</summary>
    private static Candidate[] Ranked(Balance balance)
    {
        var candidates = new Candidate[balance.Supports.Affiliations.Length + balance.Refutes.Affiliations.Length];
        var count = 0;
        for (var direction = Direction.Supports; direction <= Direction.Refutes; direction++)
        {
            var affiliations = balance[direction].Affiliations;
            for (var position = 0; position < affiliations.Length; position++)
            {
                candidates[count++] = new(direction, position, affiliations[position]);
            }
        }

        Array.Sort(candidates, ByWeight);
        return candidates;
    }

    private static int ByWeight(Candidate a, Candidate b) =>
        Comparison.HeaviestFirst(a.Affiliation.Weight, b.Affiliation.Weight) is var order and not 0 ? order
        : a.Direction != b.Direction ? (int)a.Direction - (int)b.Direction
        : a.Position - b.Position;

    private Candidate[]? SmallerThan(int bound, Finding finding, Candidate[] candidates)
    {
        var trials = 0;
        for (var size = 1; size < bound; size++)
        {
            var chosen = new int[size];
            for (var i = 0; i < size; i++)
            {
                chosen[i] = i;
            }

            var set = new Candidate[size];
            do
            {
                if (++trials > MaximumTrials)
                {
                    return null;
                }

                for (var i = 0; i < size; i++)
                {
                    set[i] = candidates[chosen[i]];
                }

                if (Changes(finding, set))
                {
                    return set;
                }
            } while (Advance(chosen, candidates.Length));
        }

        return null;
    }

    /// <summary>The next choice of as many positions, in lexicographic order; false after the last.</summary>
    private static bool Advance(int[] chosen, int count)
    {
        var last = chosen.Length - 1;
        while (last >= 0 && chosen[last] == count - chosen.Length + last)
        {
            last--;
        }

        if (last < 0)
        {
            return false;
        }

        chosen[last]++;
        for (var next = last + 1; next < chosen.Length; next++)
        {
            chosen[next] = chosen[next - 1] + 1;
        }

        return true;
    }

    /// <summary>The fewest of the heaviest that change the verdict: of all affiliations, or else of one side.</summary>
    private Candidate[]? Heaviest(Finding finding, Candidate[] candidates)
    {
        var fewest = FewestOf(finding, candidates);
        for (var direction = Direction.Supports; direction <= Direction.Refutes; direction++)
        {
            var ofSide = FewestOf(finding, Array.FindAll(candidates, candidate => candidate.Direction == direction));
            fewest = ofSide is not null && !(fewest?.Length <= ofSide.Length) ? ofSide : fewest;
        }

        return fewest;
    }

    private Candidate[]? FewestOf(Finding finding, Candidate[] ranked)
    {
        if (!Changes(finding, ranked))
        {
            return null;
        }

        var (tooFew, enough) = (0, ranked.Length);
        while (enough - tooFew > 1)
        {
            var middle = (tooFew + enough) / 2;
            (tooFew, enough) = Changes(finding, ranked.AsSpan(0, middle)) ? (tooFew, middle) : (middle, enough);
        }

        return ranked[..enough];
    }

    private bool Changes(Finding finding, ReadOnlySpan<Candidate> removed)
    {
        var standing = finding.Standing with
        {
            Supports = Without(finding.Balance, Direction.Supports, removed),
            Refutes = Without(finding.Balance, Direction.Refutes, removed),
        };
        return grading.Grade(standing) != finding.Verdict;
    }

    private static SideFigures Without(Balance balance, Direction direction, ReadOnlySpan<Candidate> removed)
    {
        Span<int> positions = removed.Length <= 64 ? stackalloc int[removed.Length] : new int[removed.Length];
        var count = 0;
        foreach (ref readonly var candidate in removed)
        {
            if (candidate.Direction == direction)
            {
                positions[count++] = candidate.Position;
            }
        }

        return balance[direction].Without(positions[..count]);
    }

    private readonly record struct Candidate(Direction Direction, int Position, Affiliation Affiliation);
}
