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
    /// <param name="seen">Room to mark items and sources in.</param>
    public EvidenceTraits(CaseIndex index, Finding finding, Transmission transmission, AbsenceReason?[] absent, double[] bias, Marks seen)
    {
        this.index = index;
        this.finding = finding;
        Origins = CountOrigins(seen);
        seen.Clear();
        foreach (ref readonly var bearing in finding.Bearings.AsSpan())
        {
            if (Weighs(bearing) && seen.Add(bearing.Item))
            {
                weighing.Add(bearing.Item);
            }
        }

        Gather(absent, seen);
        Channels = CountChannels(finding.Balance.Supports.Channels, finding.Balance.Refutes.Channels);
        foreach (var item in present)
        {
            TakeInterest(item, transmission, bias);
        }
    }

    /// <summary>The items that weigh on the claim, from whichever claim.</summary>
    public IReadOnlyList<int> Weighing => weighing;

    /// <summary>The claim’s own items that exist, and those that weigh on it from elsewhere.</summary>
    public IReadOnlyList<int> Present => present;

    /// <summary>How many origins weigh on the claim.</summary>
    public int Origins { get; }

    /// <summary>Through how many channels the weights came.</summary>
    public int Channels { get; }

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

    private int CountOrigins(Marks seen)
    {
        seen.Clear();
        var origins = 0;
        foreach (ref readonly var bearing in finding.Bearings.AsSpan())
        {
            origins += Weighs(bearing) && seen.Add(bearing.Origin) ? 1 : 0;
        }

        return origins;
    }

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

    /// <summary>How many numbers stand in one of two ordered lists or both.</summary>
    private static int CountChannels(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var both = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length; )
        {
            both += one[i] == other[j] ? 1 : 0;
            (i, j) = (one[i] <= other[j] ? i + 1 : i, other[j] <= one[i] ? j + 1 : j);
        }

        return one.Length + other.Length - both;
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
