namespace Verification.Copies;

/// <summary>Finds items whose quotes are the same, nearly the same, or stand one in the other.</summary>
internal static class TextCopies
{
    /// <summary>The links between such items.</summary>
    public static IEnumerable<CopyLink> Find(OrderedItems items, CopyOptions options, CancellationToken cancellationToken)
    {
        var texts = new TextIndex(items, LeastPassages(options), cancellationToken);
        var similar = new SimilarTexts(texts, options, cancellationToken);
        var frequency = new PassageFrequency(texts, similar.Families, options);
        var links = new CopyLink?[similar.Pairs.Count];
        Parallel.For(0, links.Length, i => links[i] = Link(texts, frequency, options, similar.Pairs[i]));
        return links.OfType<CopyLink>().Concat(SameTexts(texts, frequency, options));
    }

    /// <summary>How few passages a text may have for the same text to reach the threshold.</summary>
    private static int LeastPassages(CopyOptions options) =>
        options.Threshold >= 1
            ? (options.Caution > 0 ? int.MaxValue : 1)
            : Math.Max(1, (int)Math.Ceiling(options.Threshold * options.Caution / (1 - options.Threshold)));

    /// <summary>The first items of two texts, if the texts share enough though common passages count for less.</summary>
    private static CopyLink? Link(TextIndex texts, PassageFrequency frequency, CopyOptions options, (int First, int Second) pair)
    {
        var first = texts.PassagesOf(pair.First);
        var second = texts.PassagesOf(pair.Second);
        var score = Overlap.Of(first, second, frequency.Weight).Score(options.Caution);
        if (score < options.Threshold)
        {
            return null;
        }

        var code = Overlap.Of(first, second, _ => 1).IsResemblance ? CopyReasonCode.SimilarText : CopyReasonCode.ContainedText;
        var (one, other) = (texts.FirstItem(pair.First), texts.FirstItem(pair.Second));
        return new(Math.Min(one, other), Math.Max(one, other), code, score);
    }

    private static IEnumerable<CopyLink> SameTexts(TextIndex texts, PassageFrequency frequency, CopyOptions options)
    {
        var scores = new Dictionary<int, double>();
        for (var item = 0; item < texts.Items.Count; item++)
        {
            if (texts.TextOf(item) is not (>= 0 and var text) || texts.FirstItem(text) == item)
            {
                continue;
            }

            if (!scores.TryGetValue(text, out var score))
            {
                scores[text] = score = Overlap.Of(texts.PassagesOf(text), texts.PassagesOf(text), frequency.Weight).Score(options.Caution);
            }

            if (score >= options.Threshold)
            {
                yield return new(texts.FirstItem(text), item, CopyReasonCode.SameText, score);
            }
        }
    }
}
