namespace Verification.TruthDiscovery;

/// <summary>What is likely to be true of an item.</summary>
public sealed record ItemTruth
{
    /// <summary>The item.</summary>
    public required string Item { get; init; }

    /// <summary>The value chosen, as text; of several tied ones, the first of <see cref="Values"/>. A number need not have been asserted.</summary>
    public required string Value { get; init; }

    /// <summary>How probable the chosen value is, from 0 to 1; of a set, how probable its least certain element.</summary>
    public required double Probability { get; init; }

    /// <summary>
    /// The values and their probabilities, which add up to 1: the most probable first, then by text. Of a set, the elements, each
    /// with the probability that it belongs; of a number, the asserted numbers, each with its share of the weight.
    /// </summary>
    public required IReadOnlyList<ValueTruth> Values { get; init; }

    /// <summary>Which values are as probable as the chosen one, itself among them.</summary>
    public required IReadOnlyList<string> Tied { get; init; }

    /// <summary>The second in <see cref="Values"/>, or null; of a set, the most probable element that was left out.</summary>
    public ValueTruth? RunnerUp { get; init; }

    /// <summary>How many sources assert just the chosen value: of a set, the whole of it.</summary>
    public int Support { get; init; }

    /// <summary>How many assertions there are of the item.</summary>
    public required int Assertions { get; init; }
}

/// <summary>A value of an item.</summary>
/// <param name="Text">The value.</param>
/// <param name="Probability">How probable it is that it is true, from 0 to 1.</param>
/// <param name="Support">How many sources assert it.</param>
public sealed record ValueTruth(string Text, double Probability, int Support);
