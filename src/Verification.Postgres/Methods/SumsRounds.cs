using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary><see cref="Sums"/> in a database.</summary>
/// <remarks>That beliefs are scaled to a peak of 1 changes no trust, which is itself scaled; so a round does without it.</remarks>
internal sealed class SumsRounds(Sums method) : MethodRounds(method, "sums")
{
    public static IReadOnlyList<ValueView> Views { get; } =
    [
        new("sums_first", $"select item, label, support, sources, 1::double precision as figure from ({ValueView.Tally}) t"),
        new("sums_round", $"select item, label, support, sources, score as figure from ({ValueView.Tally}) t"),
        new("sums_truth", ValueShare.Of("score", ValueView.Tally)),
    ];

    protected override string Start => "select id, 1, 1 from source";

    protected override string Update =>
        """
            select source, trust, trust as weight
            from (select source, part / max(part) over () as trust from judged) t
            """;

    protected override bool ConvergesOnTrust => false;

    protected override bool JudgesLast => true;

    protected override string ViewOf(int round) => round == 1 ? "sums_first" : base.ViewOf(round);
}
