using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary><see cref="MajorityVote"/> in a database: no rounds.</summary>
internal sealed class VoteRounds(MajorityVote method) : MethodRounds(method, "vote")
{
    public static IReadOnlyList<ValueView> Views { get; } =
    [
        new(
            "vote_truth",
            $"""
            select item, label, support, sources, (support / sum(support) over (partition by item))::double precision as figure
            from ({ValueView.Tally}) t
            """
        ),
    ];

    protected override string Start => "select id, 1, 1 from source";

    protected override string Update => throw new InvalidOperationException("A vote has no rounds.");

    protected override bool ConvergesOnTrust => false;
}
