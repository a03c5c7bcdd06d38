using Verification.Evidence;

namespace Verification.Reporting;

/// <summary>Finds what differs in the evidence of two cases: which items they have, what the items say, and when they are there.</summary>
internal sealed class EvidenceSearch(ItemTimes times, DifferenceText text, DifferenceLog log)
{
    /// <summary>Compares the evidence of two cases.</summary>
    public TimedItem[] Compare(VerificationCase before, VerificationCase after)
    {
        var items = times.Match();
        foreach (var item in items)
        {
            if (item.Item is { Before: not null, After: not null })
            {
                log.Compare(item.Item, DifferenceElement.Evidence, Properties.OfEvidence, item.Claims, text.Source(item.Item.Any.Source));
                CompareTimes(item, item.Before!, item.After!);
            }
            else
            {
                item.Item.Listing = List(item);
            }
        }

        var fading = before.Claims.Concat(after.Claims).Where(claim => claim.HalfLife is not null).Select(claim => claim.Id);
        Age(items, fading.ToHashSet(StringComparer.Ordinal));
        return items;
    }

    private Switch List(TimedItem item)
    {
        var kind = item.Before is null ? DifferenceKind.Added : DifferenceKind.Removed;
        return log.Switch(Of(item, kind, DifferenceText.Whole("evidence", item.Item.Id, kind, text.Said(item.Item))), item.Claims);
    }

    private void CompareTimes(TimedItem item, Presence was, Presence now)
    {
        if (was.Exists != now.Exists)
        {
            var kind = ItemTimes.KindOf(was, now);
            var summary = DifferenceText.Whole("evidence", item.Item.Id, kind, text.Said(item.Item), ItemTimes.Reason(was, now));
            var difference = Of(item, kind, summary) with { Before = ItemTimes.State(was), After = ItemTimes.State(now) };
            item.Existence = log.Switch(difference, item.Claims);
            return;
        }

        if (was.Date != now.Date)
        {
            item.Dated = log.Switch(Dated(item, "date", was.Date, now.Date), item.Claims);
        }

        if (was.RetractedAt != now.RetractedAt)
        {
            log.Note(Dated(item, "retractedAt", was.RetractedAt, now.RetractedAt) with { Bearing = DifferenceBearing.None });
        }
    }

    /// <summary>Lets the items of each claim on which evidence fades be seen from the other date of assessment.</summary>
    private void Age(TimedItem[] items, HashSet<string> fading)
    {
        if (times.First == times.Second)
        {
            return;
        }

        foreach (
            var claim in items
                .Where(item => item is { Before.Exists: true, After.Exists: true } && item.Claims.Any(fading.Contains))
                .Where(item => (item.Before!.Date ?? item.After!.Date) is not null)
                .GroupBy(item => item.Claims.Min(StringComparer.Ordinal)!, StringComparer.Ordinal)
        )
        {
            var by = log.Switch(Aged(claim.Key), [.. claim.SelectMany(item => item.Claims).Distinct(StringComparer.Ordinal)]);
            foreach (var item in claim)
            {
                item.Aged = by;
            }
        }
    }

    private Difference Aged(string claim)
    {
        var (was, now) = (ItemTimes.Text(times.First), ItemTimes.Text(times.Second));
        return new()
        {
            Kind = DifferenceKind.Aged,
            Element = DifferenceElement.Claim,
            Id = claim,
            Before = was,
            After = now,
            Bearing = DifferenceBearing.Direct,
            Summary = $"evidence on {claim} aged (seen {DifferenceText.Change(was, now)})",
        };
    }

    private static Difference Dated(TimedItem item, string property, DateTimeOffset? was, DateTimeOffset? now)
    {
        var (first, second) = (ItemTimes.Text(was), ItemTimes.Text(now));
        var change = $"{Wording.InWords(property)} {DifferenceText.Change(first, second)}";
        return Of(item, DifferenceKind.Changed, $"evidence {item.Item.Id} changed ({change})") with
        {
            Property = property,
            Before = first,
            After = second,
        };
    }

    private static Difference Of(TimedItem item, DifferenceKind kind, string summary) =>
        new()
        {
            Kind = kind,
            Element = DifferenceElement.Evidence,
            Id = item.Item.Id,
            Bearing = DifferenceBearing.Direct,
            Summary = summary,
        };
}
