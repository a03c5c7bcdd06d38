using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>What did happen on a day, once it is known which items exist before and after it.</summary>
internal sealed class HappenedEvents
{
    private readonly CaseIndex index;
    private readonly Dictionary<int, List<int>> copies = [];

    private HappenedEvents(CaseIndex index) => this.index = index;

    /// <summary>The events of a day in their order, each with the positions of its item and of the copies that came or fell with it.</summary>
    /// <param name="index">The case.</param>
    /// <param name="day">What was to happen.</param>
    /// <param name="before">Which items were absent until then; null at the start, when all were.</param>
    /// <param name="after">Which items are absent from then on.</param>
    public static IReadOnlyList<(TimelineEvent Event, int[] Items)> On(
        CaseIndex index,
        CalendarDay day,
        AbsenceReason?[]? before,
        AbsenceReason?[] after
    )
    {
        var happened = new HappenedEvents(index);
        happened.FindCopies(day, before, after);
        return
        [
            .. day
                .Entries.Where(entry =>
                    entry.Kind switch
                    {
                        TimelineEventKind.Came => index.DateOf[entry.Item] is not null || after[entry.Item] is null,
                        TimelineEventKind.HalfFaded => after[entry.Item] is null,
                        _ => true,
                    }
                )
                .OrderBy(entry => entry.Kind)
                .ThenBy(entry => index.Items[entry.Item].Id, StringComparer.Ordinal)
                .Select(entry => happened.Event(entry.Kind, entry.Item)),
        ];
    }

    private (TimelineEvent, int[]) Event(TimelineEventKind kind, int item)
    {
        var with = kind == TimelineEventKind.HalfFaded ? [] : copies.GetValueOrDefault(item, []);
        var evidence = index.Items[item];
        return (new(kind, evidence.Id, evidence.Claim, evidence.Source, index.Ids(with)), [item, .. with]);
    }

    /// <summary>Finds the items that came or fell without a date of their own, and hands each to every event that it follows from.</summary>
    private void FindCopies(CalendarDay day, AbsenceReason?[]? before, AbsenceReason?[] after)
    {
        var declared = day.Entries.Where(entry => entry.Kind != TimelineEventKind.HalfFaded).Select(entry => entry.Item).ToHashSet();
        for (var item = 0; item < after.Length; item++)
        {
            if (HasTurned(item) && !declared.Contains(item))
            {
                Follow(item, declared, HasTurned);
            }
        }

        bool HasTurned(int item) => (before is not null && before[item] is null) != (after[item] is null);
    }

    private void Follow(int copy, HashSet<int> declared, Predicate<int> hasTurned)
    {
        var seen = new HashSet<int> { copy };
        var open = new Queue<int>(seen);
        while (open.TryDequeue(out var item))
        {
            if (declared.Contains(item))
            {
                (copies.TryGetValue(item, out var list) ? list : copies[item] = []).Add(copy);
                continue;
            }

            foreach (var upstream in index.Upstream[item])
            {
                if ((hasTurned(upstream) || declared.Contains(upstream)) && seen.Add(upstream))
                {
                    open.Enqueue(upstream);
                }
            }
        }
    }
}
