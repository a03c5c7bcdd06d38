namespace Verification.Postgres;

/// <summary>What pairs of sources have in common, item by item.</summary>
internal static class CopyViews
{
    // The weights of the quadrature that VoteDiscount takes.
    private const string Kept = """
        0.17392742256872692 * exp(sum(p.log_kept[1])) + 0.32607257743127307 * exp(sum(p.log_kept[2]))
        + 0.32607257743127307 * exp(sum(p.log_kept[3])) + 0.17392742256872692 * exp(sum(p.log_kept[4]))
        """;

    private const string Crowd = "(select value from parameter where name = 'maximum_item_sources')";

    /// <summary>How many items two sources share, and on how many of them they have a value in common.</summary>
    public static DataView Meetings { get; } =
        new(
            "copy_meeting",
            $"""
            select first, second, count(*) as shared, sum(same) as same
            from (
                select a.source as first, b.source as second, max(case when a.label = b.label then 1 else 0 end) as same
                from {ValueView.Assertions} a
                join {ValueView.Assertions} b on b.item = a.item and b.source > a.source
                join (select item from {ValueView.Assertions} group by item having count(*) <= {Crowd}) u on u.item = a.item
                group by a.item, a.source, b.source
            ) m
            group by first, second
            """
        );

    /// <summary>For each value, its sources and what is left of their votes once what they may have copied is taken off.</summary>
    public const string DiscountedTally = $"""
        select t.item, t.label, t.support, t.sources, t.score - coalesce(d.score, 0) as score, t.support - coalesce(d.voices, 0) as voices
        from ({ValueView.Tally}) t
        left join (
            select c.item, c.label, sum(w.weight * copied) as score, sum(copied) as voices
            from (
                select v.item, v.label, a.source, 1 - ({Kept}) as copied
                from (
                    select *, sum(support) over (partition by item) as spoken from ({ValueView.Tally}) s
                ) v
                cross join lateral unnest(v.sources) as a(source)
                cross join lateral unnest(v.sources) as b(source)
                join partner p on p.source = a.source and p.other = b.source
                where v.support > 1 and v.spoken <= {Crowd}
                group by v.item, v.label, a.source
            ) c
            join weight w on w.source = c.source
            group by c.item, c.label
        ) d on d.item = t.item and d.label = t.label
        """;

    /// <summary>
    /// How much likelier what two sources agree on is if the first copies, or the second, than if none does: for a pair, the sums of the
    /// logarithms.
    /// </summary>
    /// <param name="name">The name of the view.</param>
    /// <param name="values">A query of values whose figure is how probable they are, with how many false values there could be.</param>
    public static DataView Evidence(string name, string values) =>
        new(
            name,
            $"""
            select first, second, sum(ln(own + rate * of_second)) as first_log, sum(ln(own + rate * of_first)) as second_log
            from (
                select first, second, 1 - rate as own, rate / (true_first * accuracy + false_first / false_values * (1 - accuracy)) as rate,
                    true_first + false_first as of_first, figure * accuracy + (1 - figure) * (1 - accuracy) as of_second
                from (
                    select c.first, c.second, v.figure, v.false_values, b.trust as accuracy,
                        v.figure * a.trust as true_first, (1 - v.figure) * (1 - a.trust) as false_first,
                        (select value from parameter where name = 'copying_rate') as rate
                    from (select *, sum(support) over (partition by item) as spoken from ({values}) y) v
                    cross join lateral unnest(v.sources) as x(source)
                    cross join lateral unnest(v.sources) as z(source)
                    join candidate c on c.first = x.source and c.second = z.source
                    join weight a on a.source = c.first
                    join weight b on b.source = c.second
                    where v.support > 1 and v.spoken <= {Crowd}
                ) s
            ) r
            group by first, second
            """
        );
}
