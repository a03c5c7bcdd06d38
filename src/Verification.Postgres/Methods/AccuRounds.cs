using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary><see cref="Accu"/> in a database. The weight of a source is the logarithm of its odds.</summary>
internal sealed class AccuRounds(Accu method) : MethodRounds(method, "accu")
{
    public static IReadOnlyList<ValueView> Views { get; } =
    [
        new("accu_round", Accuracy.Judged(ValueView.Tally, voices: "support")),
        new("accu_truth", ValueShare.Of("figure", Accuracy.Judged(ValueView.Tally, voices: "support"))),
    ];

    public override IReadOnlyList<(string Name, double? Value)> Parameters => Accuracy.Parameters(method);

    protected override string Start => Accuracy.Start(method);

    protected override string Update => Accuracy.Update(method);
}
