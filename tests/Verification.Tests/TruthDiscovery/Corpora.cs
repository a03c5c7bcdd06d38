using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

/// <summary>Small corpora for tests.</summary>
internal static class Corpora
{
    /// <summary>A corpus from lines such as <c>sky: anna blue, bob blue, carl grey</c>: an item, then sources and their values.</summary>
    public static AssertionCorpus Of(ValueFormat format, params string[] lines)
    {
        var builder = new AssertionCorpusBuilder(format);
        foreach (var line in lines)
        {
            var (item, assertions) = (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..]);
            foreach (var assertion in assertions.Split(',', StringSplitOptions.TrimEntries))
            {
                var space = assertion.IndexOf(' ');
                builder.Add(item, assertion[..space], assertion[(space + 1)..]);
            }
        }

        return builder.Build();
    }

    /// <summary>A corpus of labels.</summary>
    public static AssertionCorpus OfLabels(params string[] lines) => Of(ValueFormat.Categorical, lines);

    /// <summary>The probability that a method gives a value of an item.</summary>
    public static double ProbabilityOf(this Discovery found, string item, string value) =>
        found.TruthOf(item).Values.Single(candidate => candidate.Text == value).Probability;

    public static ItemTruth TruthOf(this Discovery found, string item) => found.Items.Single(truth => truth.Item == item);

    public static double TrustIn(this Discovery found, string source) => found.Sources.Single(truth => truth.Source == source).Trust;
}
