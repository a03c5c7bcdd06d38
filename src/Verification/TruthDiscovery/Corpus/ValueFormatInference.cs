namespace Verification.TruthDiscovery;

/// <summary>Works out from the values alone what they are.</summary>
public static class ValueFormatInference
{
    private const int FewLabels = 20;

    /// <summary>
    /// Numbers where every value is one and there are more than a scale of labels would have; labels otherwise.
    /// </summary>
    internal static ValueFormat Infer(NamePool texts, IEnumerable<AssertionCorpusBuilder.Row> rows)
    {
        var areNumbers = texts.Count > FewLabels;
        for (var text = 0; areNumbers && text < texts.Count; text++)
        {
            areNumbers = TypedValues.TryNumber(texts[text], out _);
        }

        return areNumbers ? ValueFormat.Numeric() : ValueFormat.Categorical;
    }
}
