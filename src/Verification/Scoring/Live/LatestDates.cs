using System.Runtime.InteropServices;

namespace Verification.Scoring;

/// <summary>Dates that come and go, and the latest of those that are there.</summary>
internal sealed class LatestDates
{
    private readonly PriorityQueue<DateTimeOffset, long> latestFirst = new();
    private readonly Dictionary<DateTimeOffset, int> counts = [];

    /// <summary>The latest; null where there is none.</summary>
    public DateTimeOffset? Latest
    {
        get
        {
            while (latestFirst.TryPeek(out var date, out _))
            {
                if (counts.ContainsKey(date))
                {
                    return date;
                }

                latestFirst.Dequeue();
            }

            return null;
        }
    }

    public void Add(DateTimeOffset date)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, date, out var isKnown);
        count++;
        if (!isKnown)
        {
            latestFirst.Enqueue(date, -date.UtcTicks);
        }
    }

    public void Remove(DateTimeOffset date)
    {
        if (--CollectionsMarshal.GetValueRefOrNullRef(counts, date) == 0)
        {
            counts.Remove(date);
        }
    }
}
