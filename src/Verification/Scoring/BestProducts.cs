using System.Runtime.InteropServices;

namespace Verification.Scoring;

/// <summary>
/// The best product of strengths from every state to one: Dijkstra’s search, backwards, strongest first. A product that is negligible is none, so
/// that a search along a chain or round a circle ends where nothing is left to carry.
/// </summary>
internal sealed class BestProducts(ClaimRelations relations)
{
    /// <summary>A product of strengths so small that it changes no factor that counts.</summary>
    private const double Negligible = 1e-26;

    private readonly PriorityQueue<int, double> open = new();
    private readonly double[] best = new double[relations.States];
    private readonly bool[] settled = new bool[relations.States];
    private readonly List<int> found = [];
    private readonly List<int> reaching = [];

    /// <summary>The states from which anything reaches the target, itself first.</summary>
    public ReadOnlySpan<int> Reaching => CollectionsMarshal.AsSpan(reaching);

    /// <summary>The best product from a state to the target; 0 where nothing reaches it.</summary>
    public double From(int state) => best[state];

    /// <summary>Searches from a target.</summary>
    /// <param name="target">The state that is reached.</param>
    /// <param name="withoutSet">An alternatives set whose claims are taken not to contradict each other, or <see cref="CaseIndex.None"/>.</param>
    public void Find(int target, int withoutSet)
    {
        Forget();
        Offer(target, 1);
        while (open.TryDequeue(out var state, out _))
        {
            if (settled[state])
            {
                continue;
            }

            settled[state] = true;
            reaching.Add(state);
            foreach (var link in relations.Into(state))
            {
                var (from, strength) = relations.Link(link);
                Offer(from, best[state] * strength);
            }

            foreach (var other in relations.Excluding(state, withoutSet))
            {
                if (other != state / 2)
                {
                    Offer(ClaimRelations.State(other, Direction.Supports), best[state]);
                }
            }
        }
    }

    private void Forget()
    {
        foreach (var state in found)
        {
            (best[state], settled[state]) = (0, false);
        }

        found.Clear();
        reaching.Clear();
    }

    private void Offer(int from, double product)
    {
        if (product <= Negligible || product <= best[from])
        {
            return;
        }

        if (best[from] == 0)
        {
            found.Add(from);
        }

        best[from] = product;
        open.Enqueue(from, -product);
    }
}
