namespace Verification.TruthDiscovery;

/// <summary>True values of items, known from elsewhere.</summary>
/// <param name="answers">
/// Items and their true values, as the corpus would write them. An item may have several answers: each counts when quality is
/// measured, and none is learned from where they differ.
/// </param>
public sealed class KnownAnswers(IEnumerable<KeyValuePair<string, string>> answers)
{
    /// <summary>No answers.</summary>
    public static KnownAnswers None { get; } = new([]);

    /// <summary>Items and their true values.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Answers { get; } = [.. answers];
}
