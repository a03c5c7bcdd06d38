using Verification.Evidence;

namespace Verification.Reporting;

/// <summary>
/// An item of evidence before and after, in time: whether it stands at the date of assessment, and how old it is. That is kept free of either
/// date of assessment, so that every mixture of both sides is a case as of one date, <see cref="Now"/>.
/// </summary>
/// <param name="item">The item.</param>
/// <param name="before">When it stands before; null where it is not in the case.</param>
/// <param name="after">When it stands after; null where it is not in the case.</param>
internal sealed class TimedItem(Versions<EvidenceItem> item, Presence? before, Presence? after)
{
    /// <summary>The date as of which mixtures are assessed: no age reaches back from it beyond the first date there is.</summary>
    public static readonly DateTimeOffset Now = DateTimeOffset.MaxValue;

    public Versions<EvidenceItem> Item { get; } = item;

    public Presence? Before { get; } = before;

    public Presence? After { get; } = after;

    /// <summary>What makes it stand or fall; null where it does the same on both sides.</summary>
    public Switch? Existence { get; set; }

    /// <summary>What gives it its other date.</summary>
    public Switch? Dated { get; set; }

    /// <summary>What lets it be seen from the other date of assessment.</summary>
    public Switch? Aged { get; set; }

    /// <summary>The claims that it is on, of either side.</summary>
    public IReadOnlyCollection<string> Claims { get; } = [.. item.Sides.Select(side => side.Claim).Distinct(StringComparer.Ordinal)];

    /// <summary>The item with some switches on; null where it is not in the case.</summary>
    public EvidenceItem? With(IReadOnlySet<Switch> on) =>
        Item.With(on) is not { } listed ? null
        : Exists(on) ? listed with { Date = Now - Age(on), RetractedAt = null }
        : listed with { Date = null, RetractedAt = Now };

    private bool Exists(IReadOnlySet<Switch> on) => Existence is null ? (After ?? Before)!.Exists : on.Contains(Existence) == After!.Exists;

    private TimeSpan? Age(IReadOnlySet<Switch> on)
    {
        var side =
            Before is not { Exists: true } ? After!
            : After is not { Exists: true } ? Before
            : null;
        if (side is not null)
        {
            return side.AsOf - side.Date;
        }

        var age = (Is(Aged) ? After! : Before!).AsOf - (Is(Dated) ? After! : Before!).Date;
        return age < TimeSpan.Zero ? TimeSpan.Zero : age;

        bool Is(Switch? by) => by is not null && on.Contains(by);
    }
}

/// <summary>When an item is there, on one side.</summary>
/// <param name="Date">Its date: its own, or else that of its source.</param>
/// <param name="RetractedAt">When it was taken back; or null.</param>
/// <param name="AsOf">The date of assessment.</param>
internal sealed record Presence(DateTimeOffset? Date, DateTimeOffset? RetractedAt, DateTimeOffset? AsOf)
{
    /// <summary>Whether it is dated later than the date of assessment.</summary>
    public bool IsLater => Date > AsOf;

    /// <summary>Whether it stands at the date of assessment, as far as it alone decides.</summary>
    public bool Exists => !IsLater && !(RetractedAt <= AsOf);
}
