using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

/// <summary>Laws that hold for every method.</summary>
public sealed class MethodLawTests
{
    /// <summary>More assertions than a block of work takes.</summary>
    private static readonly Lazy<AssertionCorpus> Large = new(BuildLarge);

    public static TheoryData<string> Methods => [.. TruthMethods.All.Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void The_order_of_rows_changes_nothing(string name) =>
        Hold(
            name,
            (method, corpus) => Figures(method, corpus.Build(corpus.Rows.Reverse())).Should().Equal(Figures(method, corpus.Build()))
        );

    [Theory]
    [MemberData(nameof(Methods))]
    public void An_assertion_made_twice_counts_once(string name) =>
        Hold(
            name,
            (method, corpus) =>
                Figures(method, corpus.Build([.. corpus.Rows, .. corpus.Rows.Take(3)])).Should().Equal(Figures(method, corpus.Build()))
        );

    [Theory]
    [MemberData(nameof(Methods))]
    public void New_names_change_nothing_but_names(string name) =>
        Hold(
            name,
            (method, corpus) =>
            {
                var few = Few(method);
                var before = few.Discover(corpus.Build());
                var after = few.Discover(corpus.Build(corpus.Rows.Select(row => Renamed(row, corpus.Format.Kind))));

                foreach (var truth in before.Items)
                {
                    var renamed = after.ItemNamed(Reversed(truth.Item))!;
                    foreach (var value in truth.Values)
                    {
                        var counterpart = corpus.Format.Kind == ValueKind.Categorical ? Reversed(value.Text) : value.Text;
                        renamed
                            .Values.Single(other => other.Text == counterpart)
                            .Probability.Should()
                            .BeApproximately(value.Probability, 1e-6);
                    }
                }

                foreach (var source in before.Sources)
                {
                    after.SourceNamed(Reversed(source.Source))!.Trust.Should().BeApproximately(source.Trust, 1e-6);
                }
            }
        );

    [Theory]
    [MemberData(nameof(Methods))]
    public void What_all_agree_on_is_true(string name) =>
        Hold(
            name,
            (method, corpus) =>
            {
                var unanimous = corpus.Rows.GroupBy(row => row.Item).Where(rows => rows.Select(row => row.Value).Distinct().Count() == 1);
                var found = method.Discover(corpus.Build());
                foreach (var rows in unanimous)
                {
                    var built = corpus.Build(rows);
                    found.ItemNamed(rows.Key)!.Tied.Should().Contain(built.ValueText(0));
                }
            }
        );

    [Theory]
    [MemberData(nameof(Methods))]
    public void Probabilities_of_an_item_add_up_to_one_and_trust_is_a_share(string name) =>
        Hold(
            name,
            (method, corpus) =>
            {
                var found = method.Discover(corpus.Build());
                foreach (var truth in found.Items)
                {
                    truth.Probability.Should().BeInRange(0, 1);
                    truth.Values.Should().OnlyContain(value => value.Probability >= 0 && value.Probability <= 1);
                    truth.Tied.Should().Contain(truth.Value);
                    if (corpus.Format.Kind != ValueKind.Set)
                    {
                        truth.Values.Sum(value => value.Probability).Should().BeApproximately(1, 1e-9);
                    }
                }

                found.Sources.Should().OnlyContain(source => source.Trust >= 0 && source.Trust <= 1);
                found.Iterations.Should().BeLessThanOrEqualTo((method as IterativeMethod)?.MaximumIterations ?? int.MaxValue);
            }
        );

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task The_number_of_threads_changes_nothing(string name)
    {
        var method = Few(TruthMethods.Find(name)!);
        var corpus = Large.Value;

        if (method.Misfit(corpus) is null)
        {
            var alone = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;
            var onOneThread = Task.Factory.StartNew(() => Figures(method, corpus), CancellationToken.None, TaskCreationOptions.None, alone);

            (await onOneThread).Should().Equal(Figures(method, corpus));
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_method_can_be_cancelled(string name)
    {
        var method = TruthMethods.Find(name)!;
        var corpus = Corpora.OfLabels("sky: anna blue, bob grey", "sea: anna blue, bob blue");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        FluentActions.Invoking(() => method.Discover(corpus, cancellation: cancelled.Token)).Should().Throw<OperationCanceledException>();
    }

    /// <summary>A method that takes few rounds: sums in another order differ by rounding, which many rounds can blow up.</summary>
    private static TruthMethod Few(TruthMethod method) =>
        method is IterativeMethod iterative ? iterative with { MaximumIterations = 5 } : method;

    /// <summary>Every figure of a result, to the last bit.</summary>
    private static List<string> Figures(TruthMethod method, AssertionCorpus corpus)
    {
        var found = method.Discover(corpus);
        return
        [
            .. found.Items.SelectMany(truth =>
                truth.Values.Select(value => $"{truth.Item} {value.Text} {value.Probability:R}").Prepend($"{truth.Item}: {truth.Value}")
            ),
            .. found.Sources.Select(source => $"{source.Source} {source.Trust:R}"),
            .. found.Copying.Select(pair => $"{pair}"),
        ];
    }

    private static AssertionCorpus BuildLarge()
    {
        var builder = new AssertionCorpusBuilder(ValueFormat.Categorical);
        for (var n = 0; n < 100_000; n++)
        {
            var (item, source) = (n / 8, (n * 7919 % 40) + (n % 8));
            builder.Add($"i{item}", $"s{source}", n * 31 % (source + 2) < source ? "a" : $"{(char)('b' + (n % 3))}");
        }

        return builder.Build();
    }

    private static Row Renamed(Row row, ValueKind kind) =>
        new(Reversed(row.Item), Reversed(row.Source), kind == ValueKind.Categorical ? Reversed(row.Value) : row.Value);

    /// <summary>A name that sorts the other way round.</summary>
    private static string Reversed(string name) => string.Concat(name.Select(letter => (char)('~' - letter + ' ')));

    private static void Hold(string name, Action<TruthMethod, RandomCorpus> law)
    {
        var method = TruthMethods.Find(name)!;
        RandomCorpora.Hold(method, corpus => law(method, corpus));
    }
}
