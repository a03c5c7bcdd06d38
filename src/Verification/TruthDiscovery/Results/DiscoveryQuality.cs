using System.Text;

namespace Verification.TruthDiscovery;

/// <summary>How well what was found agrees with known answers, which the method was not given.</summary>
public sealed record DiscoveryQuality
{
    /// <summary>How many answers were compared: those whose item the corpus has, and which can be read as its values are.</summary>
    public required int Compared { get; init; }

    /// <summary>How many answers were not compared. They count nowhere.</summary>
    public required int Missing { get; init; }

    /// <summary>
    /// The share of the answers compared that are the chosen value of their item, exactly; where several values of an item
    /// tie, each counts its share. Numbers are compared as numbers, sets as sets; of a path, the most
    /// specific node that anybody asserts of the item is the answer.
    /// </summary>
    public required double Accuracy { get; init; }

    /// <summary>The mean over the answers that occur of the F1 score of each, for categories; else null.</summary>
    public double? MacroF1 { get; init; }

    /// <summary>The mean distance of the chosen number from the answer, for numbers; else null.</summary>
    public double? MeanAbsoluteError { get; init; }

    /// <summary>The share of the chosen elements that belong to the answer, over all items, for sets; else null.</summary>
    public double? Precision { get; init; }

    /// <summary>The share of the answers’ elements that were chosen, over all items, for sets; else null.</summary>
    public double? Recall { get; init; }

    /// <summary>The harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>, for sets; else null.</summary>
    public double? F1 { get; init; }

    /// <summary>Compares what was found with known answers.</summary>
    /// <returns>The quality; null where no answer can be compared.</returns>
    public static DiscoveryQuality? Measure(Discovery found, KnownAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(answers);
        var format = found.Corpus.Format;
        var pairs = answers
            .Answers.Where(answer => TypedValues.CanRead(Encoding.UTF8.GetBytes(answer.Value), format))
            .Select(answer => (Answer: answer.Value, Truth: found.ItemNamed(answer.Key)!))
            .Where(pair => pair.Truth is not null)
            .ToList();
        if (pairs.Count == 0)
        {
            return null;
        }

        var quality = new DiscoveryQuality
        {
            Compared = pairs.Count,
            Missing = answers.Answers.Count - pairs.Count,
            Accuracy = pairs.Average(pair => ShareRight(pair.Truth, pair.Answer, format)),
        };
        return format.Kind switch
        {
            ValueKind.Categorical => quality with { MacroF1 = F1ByAnswer(pairs) },
            ValueKind.Numeric => quality with
            {
                MeanAbsoluteError = pairs.Average(pair => Math.Abs(Number(pair.Truth.Value) - Number(pair.Answer))),
            },
            ValueKind.Set => quality.WithElements(pairs, format),
            _ => quality,
        };
    }

    private static double ShareRight(ItemTruth truth, string answer, ValueFormat format) =>
        (double)truth.Tied.Count(value => IsRight(value, answer, truth, format)) / truth.Tied.Count;

    private static bool IsRight(string value, string answer, ItemTruth truth, ValueFormat format) =>
        format.Kind switch
        {
            ValueKind.Numeric => Math.Abs(Number(value) - Number(answer)) <= format.Tolerance,
            ValueKind.Set => Elements(value, format).SetEquals(Elements(answer, format)),
            ValueKind.Hierarchical => value == MostSpecific(format.Hierarchy!.PathText(answer), truth),
            _ => value == answer,
        };

    private static double Number(string text) => TypedValues.TryNumber(Encoding.UTF8.GetBytes(text), out var number) ? number : double.NaN;

    private static HashSet<string> Elements(string text, ValueFormat format) =>
        TypedValues.SplitText(text, format.Separator).ToHashSet(StringComparer.Ordinal);

    /// <summary>The first node of a path “most specific, …, least specific” that is asserted of the item; else the whole path.</summary>
    private static string MostSpecific(string path, ItemTruth truth)
    {
        var asserted = truth.Values.Where(value => value.Support > 0).Select(value => value.Text);
        return asserted
                .Select(text => (Text: text, At: Hierarchy.PlaceOnPath(path, text)))
                .Where(node => node.At >= 0)
                .OrderBy(node => node.At)
                .Select(node => node.Text)
                .FirstOrDefault()
            ?? path;
    }

    private static double F1ByAnswer(IReadOnlyCollection<(string Answer, ItemTruth Truth)> pairs)
    {
        var counts = new Dictionary<string, (double Right, double Chosen, int Wanted)>(StringComparer.Ordinal);
        foreach (var (answer, truth) in pairs)
        {
            var wanted = counts.GetValueOrDefault(answer);
            counts[answer] = wanted with { Wanted = wanted.Wanted + 1 };
            foreach (var value in truth.Tied)
            {
                var (share, count) = (1.0 / truth.Tied.Count, counts.GetValueOrDefault(value));
                counts[value] = count with { Chosen = count.Chosen + share, Right = count.Right + (value == answer ? share : 0) };
            }
        }

        return counts.Values.Where(count => count.Wanted > 0).Average(count => 2 * count.Right / (count.Wanted + count.Chosen));
    }

    private DiscoveryQuality WithElements(IReadOnlyCollection<(string Answer, ItemTruth Truth)> pairs, ValueFormat format)
    {
        var (right, chosen, wanted) = (0, 0, 0);
        foreach (var (answer, truth) in pairs)
        {
            var (found, known) = (Elements(truth.Value, format), Elements(answer, format));
            right += found.Count(known.Contains);
            chosen += found.Count;
            wanted += known.Count;
        }

        return this with
        {
            Precision = (double)right / Math.Max(1, chosen),
            Recall = (double)right / Math.Max(1, wanted),
            F1 = 2.0 * right / Math.Max(1, chosen + wanted),
        };
    }
}
