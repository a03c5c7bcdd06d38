using Verification.Evidence;

namespace Verification.Scoring;

/// <summary>What the evidence behind a finding is like: where it comes from, whom it serves, and how well it is rated.</summary>
internal sealed class EvidenceTraits
{
    private readonly CaseIndex index;
    private readonly Finding finding;

    /// <summary>Looks at the evidence behind a finding.</summary>
    /// <param name="index">The case.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="transmission">What each item carries.</param>
    /// <param name="absent">The items that do not exist.</param>
    /// <param name="bias">κ of each root.</param>
    public EvidenceTraits(CaseIndex index, Finding finding, Transmission transmission, AbsenceReason?[] absent, double[] bias)
    {
        this.index = index;
        this.finding = finding;
        Weighing = [.. finding.Bearings.Where(Weighs).Select(bearing => bearing.Item).Distinct()];
        Present = [.. Own().Where(item => absent[item] is null).Union(Weighing)];
        Origins = finding.Bearings.Where(Weighs).Select(bearing => bearing.Origin).Distinct().Count();
        Channels = finding.Balance.Supports.Channels.Union(finding.Balance.Refutes.Channels).Count();
        SelfInterested = [.. Present.Where(item => Carries(item, root => bias[root] < 1))];
        AgainstInterest = [.. Present.Where(item => Carries(item, root => bias[root] > 1))];

        bool Carries(int item, Func<int, bool> isSuch)
        {
            if (index.Items[item].Stance is not (Stance.Supports or Stance.Refutes))
            {
                return false;
            }

            foreach (var (root, _) in transmission.CarriedBy(item))
            {
                if (isSuch(root))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The items that weigh on the claim, from whichever claim.</summary>
    public IReadOnlyList<int> Weighing { get; }

    /// <summary>The claim’s own items that exist, and those that weigh on it from elsewhere.</summary>
    public IReadOnlyList<int> Present { get; }

    /// <summary>How many origins weigh on the claim.</summary>
    public int Origins { get; }

    /// <summary>Through how many channels the weights came.</summary>
    public int Channels { get; }

    /// <summary>The items that serve the interest of whoever issued them or passed them on.</summary>
    public IReadOnlyList<int> SelfInterested { get; }

    /// <summary>The items that go against the interest of whoever issued them.</summary>
    public IReadOnlyList<int> AgainstInterest { get; }

    /// <summary>The weighing items of which neither the source nor the item is rated.</summary>
    public IEnumerable<int> Unrated => Weighing.Where(IsUnrated);

    /// <summary>Whether all that weighs is preliminary.</summary>
    public bool AllPreliminary => Weighing.Count > 0 && Weighing.All(item => index.Items[item].Preliminary);

    /// <summary>Whether more than half of the weight is unrated: that of each item for each origin it carries, before grouping.</summary>
    public bool MostlyUnrated
    {
        get
        {
            var weights = finding
                .Bearings.GroupBy(bearing => (bearing.Item, bearing.Origin))
                .ToLookup(group => IsUnrated(group.Key.Item), group => group.Max(bearing => bearing.Weight.AsRated));
            return Comparison.Above(weights[true].Sum(), weights[false].Sum());
        }
    }

    /// <summary>Whether a bearing weighs anything, as rated.</summary>
    public static bool Weighs(Bearing bearing) => Comparison.Above(bearing.Weight.AsRated, 0);

    private bool IsUnrated(int item) =>
        !index.Sources[index.SourceOf[item]].IsRated && index.Items[item].Credibility is null or Credibility.CannotBeJudged;

    private int[] Own() => index.ItemsOfClaim[finding.Claim].ToArray();
}
