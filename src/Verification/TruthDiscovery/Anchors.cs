using System.Text;

namespace Verification.TruthDiscovery;

/// <summary>Known answers, as the numbers of a corpus.</summary>
internal sealed class Anchors
{
    /// <summary>An item whose truth is not known.</summary>
    public const int Unknown = -1;

    /// <summary>A true value that nobody asserts.</summary>
    public const int Unasserted = -2;

    private readonly AssertionCorpus corpus;
    private readonly Dictionary<int, string> answers = [];

    public Anchors(AssertionCorpus corpus, KnownAnswers known)
    {
        this.corpus = corpus;
        foreach (var answersOfItem in known.Answers.GroupBy(answer => answer.Key, answer => answer.Value, StringComparer.Ordinal))
        {
            var item = corpus.FindItem(Encoding.UTF8.GetBytes(answersOfItem.Key));
            if (item >= 0 && answersOfItem.Distinct(StringComparer.Ordinal).Count() == 1)
            {
                answers[item] = answersOfItem.First();
            }
        }
    }

    /// <summary>The items whose truth is known.</summary>
    public IEnumerable<int> Items => answers.Keys;

    /// <summary>The true text of an item, or null.</summary>
    public string? Text(int item) => answers.GetValueOrDefault(item);

    /// <summary>The label of the truth of an item, or <see cref="Unknown"/>, or <see cref="Unasserted"/> where no item has that label.</summary>
    public int Label(int item) =>
        !answers.TryGetValue(item, out var answer) ? Unknown
        : corpus.Labels.Find(answer) is >= 0 and var label ? label
        : Unasserted;

    /// <summary>
    /// The true value of an item, or <see cref="Unknown"/>, or <see cref="Unasserted"/>. In a hierarchy, the most specific value
    /// that is on the path of the truth.
    /// </summary>
    public int Value(int item) =>
        !answers.TryGetValue(item, out var answer) ? Unknown
        : corpus.Format.Hierarchy is { } hierarchy ? OnPath(item, hierarchy.PathText(answer))
        : Label(item) is >= 0 and var label && corpus.FindValue(item, label) is >= 0 and var value ? value
        : Unasserted;

    /// <summary>Sets what is known: the probability of a true value to 1, of the other values of its item to 0.</summary>
    /// <param name="probability">For each value, how probable it is.</param>
    public void Apply(Span<double> probability)
    {
        foreach (var item in answers.Keys)
        {
            probability[corpus.ValuesOfItem(item)].Clear();
            if (Value(item) is >= 0 and var value)
            {
                probability[value] = 1;
            }
        }
    }

    /// <summary>Sets what is known the other way round: the figure of a true value to 0, of the other values of its item to 1.</summary>
    /// <param name="doubt">For each value, how probably it is false.</param>
    public void ApplyOpposite(Span<double> doubt)
    {
        foreach (var item in answers.Keys)
        {
            doubt[corpus.ValuesOfItem(item)].Fill(1);
            if (Value(item) is >= 0 and var value)
            {
                doubt[value] = 0;
            }
        }
    }

    /// <summary>Sets what is known to be false to 0, and leaves the rest as it is.</summary>
    /// <param name="figures">For each value, a figure.</param>
    public void Refuse(Span<double> figures)
    {
        foreach (var item in answers.Keys)
        {
            var value = Value(item);
            var kept = value >= 0 ? figures[value] : 0;
            figures[corpus.ValuesOfItem(item)].Clear();
            if (value >= 0)
            {
                figures[value] = kept;
            }
        }
    }

    private int OnPath(int item, string path)
    {
        var (best, place) = (Unasserted, int.MaxValue);
        for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
        {
            if (Hierarchy.PlaceOnPath(path, corpus.ValueText(value)) is >= 0 and var found && found < place)
            {
                (best, place) = (value, found);
            }
        }

        return best;
    }
}
