using Verification.Copies;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>What reports say of proposed copies, in words.</summary>
internal sealed class CopiesText(VerificationCase @case, IReadOnlyCollection<CopyProposal> proposals)
{
    private readonly Labels labels = new(@case);
    private readonly Dictionary<string, EvidenceItem> items = @case.Evidence.ToDictionary(item => item.Id, StringComparer.Ordinal);

    /// <summary>The title of the case, or what stands in for one.</summary>
    public string Title => string.IsNullOrWhiteSpace(@case.Title) ? "Untitled case" : @case.Title;

    /// <summary>The strictest label of the Traffic Light Protocol in the case, and the statements on it as a whole; null where there is none.</summary>
    public string? Markings
    {
        get
        {
            var strictest = TlpLabels.Strictest(@case.AllMarkings)?.Marking();
            var statements = @case.Markings.Where(marking => !TlpLabels.IsMeant(marking));
            var line = string.Join("; ", statements.Prepend(strictest).OfType<string>());
            return line.Length == 0 ? null : line;
        }
    }

    /// <summary>How many proposals there are.</summary>
    public string Summary =>
        proposals.Count == 0
            ? "No item seems to repeat another without saying so."
            : $"{Figures.Count(proposals.Count, "item seems", "items seem")} to repeat another without saying so. Nothing is changed; what is declared decides.";

    /// <summary>The claims with proposals, in the case’s order, each with its proposals.</summary>
    public IEnumerable<(string Statement, IReadOnlyList<CopyProposal> Proposals)> Claims
    {
        get
        {
            var byClaim = proposals.ToLookup(proposal => items[proposal.Item].Claim, StringComparer.Ordinal);
            return @case
                .Claims.Where(claim => byClaim.Contains(claim.Id))
                .Select(claim => (labels.Claim(claim.Id), (IReadOnlyList<CopyProposal>)[.. byClaim[claim.Id]]));
        }
    }

    /// <summary>An item of the case.</summary>
    public EvidenceItem Item(string id) => items[id];

    /// <summary>An item with its source.</summary>
    public string Named(string id) => $"{id} ({labels.Source(items[id].Source)})";

    /// <summary>Which of two items repeats the other.</summary>
    public static string Way(CopyProposal proposal) => proposal.IsDirected ? "repeats" : "repeats, or the other way round,";

    /// <summary>Why a proposal is made.</summary>
    public static string Reasons(CopyProposal proposal) =>
        string.Join("; ", proposal.Reasons.Select(reason => $"{reason.Message} ({Figures.TwoPlaces(reason.Score)})"));

    /// <summary>What stands in the items, of the strongest reason that has something to show.</summary>
    public static (string Passage, string Repeated)? SideBySide(CopyProposal proposal) =>
        proposal
            .Reasons.Where(reason => reason.Passage is not null || reason.Repeated is not null)
            .Select(reason => ((string, string)?)(reason.Passage ?? "", reason.Repeated ?? ""))
            .FirstOrDefault();
}
