using System.Collections.Immutable;
using Verification.Evidence;
using Verification.Scoring;
using Verification.TruthDiscovery;

namespace Verification.Copies;

/// <summary>Finds items of evidence that seem to repeat others without saying so. It proposes; what is declared decides.</summary>
/// <remarks>
/// <para>
/// Items are compared within a claim and stance: by their quotes, the addresses of their sources, the sources that quotes name, and what truth
/// discovery found of their sources. The order of the lists of a case changes nothing.
/// </para>
/// <para>
/// The work grows in proportion to the text: a quote is compared with at most 64 others in vain, and of very many with something in common each is
/// compared with a few.
/// </para>
/// </remarks>
public static class CopyDetector
{
    /// <summary>
    /// The proposals for a case, the strongest first. They can all be declared together: each is between items of one claim and stance, none repeats
    /// a later item or is firsthand, none joins what hangs together already, and they make no circle. There are fewer than items.
    /// </summary>
    /// <param name="case">A valid case.</param>
    /// <param name="options">What a copy must show; null for the defaults.</param>
    /// <param name="learned">Pairs of sources that copy, by their ids or names, as truth discovery gives them; null for none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="InvalidCaseException">The case does not hold together.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ImmutableArray<CopyProposal> Find(
        VerificationCase @case,
        CopyOptions? options = null,
        IReadOnlyCollection<CopyingPair>? learned = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(@case);
        options ??= CopyOptions.Default;
        if (learned is null or { Count: 0 } && !IsComparable(@case))
        {
            return [];
        }

        var items = new OrderedItems(@case);
        var links = TextCopies
            .Find(items, options, cancellationToken)
            .Concat(AddressCopies.Find(items))
            .Concat(AttributionCopies.Find(items, options))
            .Concat(LearnedCopies.Find(items, learned ?? []))
            .Where(link => link.Score >= options.Threshold && items.SourceOf(link.Earlier) != items.SourceOf(link.Later));
        var telling = new ReasonTelling(items);
        var chosen = new CopySelection(items).Choose(links).ToArray();
        return [.. chosen.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(telling.Proposal)];
    }

    /// <summary>Whether anything of a case can be compared at all.</summary>
    private static bool IsComparable(VerificationCase @case) =>
        @case.Evidence.Any(item => item.Quote is not null) || @case.Sources.Any(source => source.Url is not null);
}
