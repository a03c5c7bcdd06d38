using Verification.Evidence;

namespace Verification.Scoring;

/// <summary>What the evidence behind a finding is like: where it comes from, whom it serves, and how well it is rated.</summary>
internal sealed class EvidenceTraits
{
    private readonly CaseIndex index;
    private readonly Finding finding;
    private readonly List<int> weighing = [];
    private readonly List<int> present = [];
    private readonly List<int> selfInterested = [];
    private readonly List<int> againstInterest = [];

    /// <summary>Looks at the evidence behind a finding.</summary>
    /// <param name="index">The case.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="transmission">What each item carries.</param>
    /// <param name="absent">The items that do not exist.</param>
    /// <param name="bias">κ of each root.</param>
    /// <param name="seen">Room to mark items in.</param>
    public EvidenceTraits(CaseIndex index, Finding finding, Transmission transmission, AbsenceReason?[] absent, double[] bias, Marks seen)
    {
        this.index = index;
        this.finding = finding;
        HasSingleOrigin = IsOfOneOrigin(finding.Bearings);
        HasSingleChannel = IsOfOneChannel(finding.Balance.Supports.Channels, finding.Balance.Refutes.Channels);
        seen.Clear();
        foreach (ref readonly var bearing in finding.Bearings.AsSpan())
        {
            if (Weighs(bearing) && seen.Add(bearing.Item))
            {
                weighing.Add(bearing.Item);
            }
        }

        Gather(absent, seen);
        foreach (var item in present)
        {
            TakeInterest(item, transmission, bias);
        }
    }

    /// <summary>The items that weigh on the claim, from whichever claim.</summary>
    public IReadOnlyList<int> Weighing => weighing;

    /// <summary>The claim’s own items that exist, and those that weigh on it from elsewhere.</summary>
    public IReadOnlyList<int> Present => present;

    /// <summary>Whether all that weighs on the claim has one origin.</summary>
    public bool HasSingleOrigin { get; }

    /// <summary>Whether all that weighs enough to count came through one channel.</summary>
    public bool HasSingleChannel { get; }

    /// <summary>The items that serve the interest of whoever issued them or passed them on.</summary>
    public IReadOnlyList<int> SelfInterested => selfInterested;

    /// <summary>The items that go against the interest of whoever issued them.</summary>
    public IReadOnlyList<int> AgainstInterest => againstInterest;

    /// <summary>Whether an item that weighs serves the interest of whoever issued it or passed it on.</summary>
    public bool SelfInterestWeighs => selfInterested.Count > 0 && selfInterested.Intersect(weighing).Any();

    /// <summary>Whether all that weighs is preliminary.</summary>
    public bool AllPreliminary => weighing.Count > 0 && weighing.TrueForAll(item => index.Items[item].Preliminary);

    /// <summary>Whether more than half of the weight is unrated: that of each item for each origin it carries, before grouping.</summary>
    public bool MostlyUnrated
    {
        get
        {
            double unrated = 0,
                rated = 0;
            var bearings = finding.Bearings;
            for (var start = 0; start < bearings.Length; )
            {
                var (item, origin, most) = (bearings[start].Item, bearings[start].Origin, 0.0);
                for (; start < bearings.Length && bearings[start].Item == item && bearings[start].Origin == origin; start++)
                {
                    most = Math.Max(most, bearings[start].Weight.AsRated);
                }

                (unrated, rated) = IsUnrated(item) ? (unrated + most, rated) : (unrated, rated + most);
            }

            return Comparison.Above(unrated, rated);
        }
    }

    /// <summary>Whether a bearing weighs anything, as rated.</summary>
    public static bool Weighs(in Bearing bearing) => Comparison.Above(bearing.Weight.AsRated, 0);

    /// <summary>Whether neither the source of an item nor the item is rated.</summary>
    public bool IsUnrated(int item) =>
        !index.Sources[index.SourceOf[item]].IsRated && index.Items[item].Credibility is null or Credibility.CannotBeJudged;

    private static bool IsOfOneOrigin(ReadOnlySpan<Bearing> bearings)
    {
        var origin = CaseIndex.None;
        foreach (ref readonly var bearing in bearings)
        {
            if (!Weighs(bearing))
            {
                continue;
            }

            if (origin != CaseIndex.None && origin != bearing.Origin)
            {
                return false;
            }

            origin = bearing.Origin;
        }

        return origin != CaseIndex.None;
    }

    private static bool IsOfOneChannel(ReadOnlySpan<int> supporting, ReadOnlySpan<int> refuting) =>
        (supporting.Length, refuting.Length) switch
        {
            (1, 0) or (0, 1) => true,
            (1, 1) => supporting[0] == refuting[0],
            _ => false,
        };

    private void Gather(AbsenceReason?[] absent, Marks seen)
    {
        seen.Clear();
        foreach (var item in index.ItemsOfClaim[finding.Claim])
        {
            if (absent[item] is null && seen.Add(item))
            {
                present.Add(item);
            }
        }

        foreach (var item in weighing)
        {
            if (seen.Add(item))
            {
                present.Add(item);
            }
        }
    }

    private void TakeInterest(int item, Transmission transmission, double[] bias)
    {
        if (index.Items[item].Stance is not (Stance.Supports or Stance.Refutes))
        {
            return;
        }

        bool serves = false,
            harms = false;
        foreach (ref readonly var carried in transmission.CarriedBy(item))
        {
            serves |= bias[carried.Root] < 1;
            harms |= bias[carried.Root] > 1;
        }

        if (serves)
        {
            selfInterested.Add(item);
        }

        if (harms)
        {
            againstInterest.Add(item);
        }
    }
}
