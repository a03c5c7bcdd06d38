using System.Runtime.CompilerServices;
using Verification.Evidence;

namespace Verification.Scoring;

/// <content>Cases that come one after another.</content>
public sealed partial class ScoringEngine
{
    /// <summary>
    /// Assesses cases as they come, several at once, and gives their assessments in the same order. No more cases are asked for than can be worked
    /// on: as many as <paramref name="atOnce"/> are held, with their assessments, however slowly these are taken.
    /// </summary>
    /// <param name="cases">Valid cases.</param>
    /// <param name="atOnce">How many cases are held at the most, from 1; null for one a core.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The assessments. What a case throws comes in its place, and ends the stream.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="atOnce"/> is below 1.</exception>
    public IAsyncEnumerable<Assessment> AssessMany(
        IAsyncEnumerable<VerificationCase> cases,
        int? atOnce = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(cases);
        var most = atOnce ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1, nameof(atOnce));
        return InOrder(cases, most, cancellationToken);
    }

    private async IAsyncEnumerable<Assessment> InOrder(
        IAsyncEnumerable<VerificationCase> cases,
        int most,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var held = new Queue<Task<Assessment>>(most);
        try
        {
            await foreach (var @case in cases.WithCancellation(stop.Token).ConfigureAwait(false))
            {
                held.Enqueue(Task.Run(() => Assess(@case, stop.Token), stop.Token));
                if (held.Count == most)
                {
                    yield return await held.Dequeue().ConfigureAwait(false);
                }
            }

            while (held.TryDequeue(out var next))
            {
                yield return await next.ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll((IEnumerable<Task>)held).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
