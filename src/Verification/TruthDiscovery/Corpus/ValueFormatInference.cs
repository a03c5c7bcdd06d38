namespace Verification.TruthDiscovery;

/// <summary>Works out from the values alone what they are.</summary>
internal static class ValueFormatInference
{
    private const int FewLabels = 20;
    private const double ManyRecur = 0.5;
    private const double ManyStandAlone = 0.2;
    private const double ManyNest = 0.2;

    /// <summary>
    /// Numbers where every value is one and there are more than a scale of labels would have; sets where what stands between
    /// semicolons, bars, commas or spaces behaves as elements do; labels otherwise.
    /// </summary>
    internal static ValueFormat Infer(NamePool texts, NamePool items, IEnumerable<AssertionCorpusBuilder.Row> rows)
    {
        if (AreNumbers(texts))
        {
            return texts.Count > FewLabels ? ValueFormat.Numeric() : ValueFormat.Categorical;
        }

        foreach (var separator in (ReadOnlySpan<char>)[';', '|', ',', ' '])
        {
            if (Separates(separator, texts, items, rows))
            {
                return ValueFormat.Set(separator);
            }
        }

        return ValueFormat.Categorical;
    }

    /// <remarks>
    /// Semicolons and bars are hardly ever written for anything else, and it is enough that the same parts come again. Commas also
    /// divide places and names, whose parts have their order. Spaces divide words: they part elements only where these also
    /// stand alone, each of them, and where of an item some say a part of what others say.
    /// </remarks>
    private static bool Separates(char separator, NamePool texts, NamePool items, IEnumerable<AssertionCorpusBuilder.Row> rows)
    {
        var parts = new PartStatistics(texts, separator);
        return parts.AreEnough
            && separator switch
            {
                ' ' => parts.StandAlone >= ManyStandAlone
                    && parts.AreInNoFixedOrder
                    && NestedTexts.Share(texts, items, rows, separator) >= ManyNest,
                ',' => parts.Recur >= ManyRecur && parts.AreInNoFixedOrder,
                _ => parts.Recur >= ManyRecur,
            };
    }

    private static bool AreNumbers(NamePool texts)
    {
        for (var text = 0; text < texts.Count; text++)
        {
            if (!TypedValues.TryNumber(texts[text], out _))
            {
                return false;
            }
        }

        return true;
    }
}
