using System.Collections.Immutable;

namespace Verification.Scoring;

/// <summary>
/// Which items exist at the date of assessment. One does not if it is dated later, has been retracted, or repeats only items that do not exist:
/// a retraction reaches the copies.
/// </summary>
internal static class Existence
{
    /// <summary>Why each item is absent, or null for an item that exists.</summary>
    public static AbsenceReason?[] Decide(CaseIndex index, DateTimeOffset? asOf)
    {
        var absent = new AbsenceReason?[index.Items.Length];
        var reached = new Queue<int>();
        for (var item = 0; item < absent.Length; item++)
        {
            absent[item] =
                index.DateOf[item] > asOf ? AbsenceReason.AfterAsOf
                : index.Items[item].RetractedAt <= asOf ? AbsenceReason.Retracted
                : null;
            if (absent[item] is not null)
            {
                reached.Enqueue(item);
            }
        }

        if (reached.Count > 0)
        {
            ReachCopies(index, absent, reached);
        }

        return absent;
    }

    /// <summary>The absent items, by id.</summary>
    public static ImmutableArray<AbsentEvidence> List(CaseIndex index, AbsenceReason?[] absent) =>
        [
            .. absent
                .Select((reason, item) => (reason, index.Items[item].Id))
                .Where(pair => pair.reason is not null)
                .OrderBy(pair => pair.Id, StringComparer.Ordinal)
                .Select(pair => new AbsentEvidence(pair.Id, pair.reason!.Value)),
        ];

    private static void ReachCopies(CaseIndex index, AbsenceReason?[] absent, Queue<int> reached)
    {
        var copies = index.Upstream.Transpose();
        var upstreamLeft = new int[absent.Length];
        for (var item = 0; item < absent.Length; item++)
        {
            upstreamLeft[item] = index.Upstream[item].Length;
        }

        while (reached.TryDequeue(out var gone))
        {
            foreach (var copy in copies[gone])
            {
                if (--upstreamLeft[copy] == 0 && absent[copy] is null)
                {
                    absent[copy] = AbsenceReason.UpstreamAbsent;
                    reached.Enqueue(copy);
                }
            }
        }
    }
}
