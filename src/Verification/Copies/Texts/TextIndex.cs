using System.Runtime.InteropServices;

namespace Verification.Copies;

/// <summary>
/// The different texts among the quotes of each group. Quotes that are the same but for case, punctuation and forms of the same character are one
/// text, and one too short to prove anything is none.
/// </summary>
internal sealed class TextIndex
{
    private readonly List<int> firstItems = [];
    private readonly int[] textOf;
    private readonly ulong[]?[] passages;
    private readonly uint[]?[] picked;
    private readonly ulong[] wholes;

    public TextIndex(OrderedItems items, int leastPassages, CancellationToken cancellationToken)
    {
        Items = items;
        (passages, picked, wholes) = (new ulong[items.Count][], new uint[items.Count][], new ulong[items.Count]);
        Parallel.For(
            0,
            items.Count,
            new ParallelOptions { CancellationToken = cancellationToken },
            () => new TextReader(leastPassages),
            (item, _, reader) => Read(item, reader),
            _ => { }
        );
        textOf = new int[items.Count];
        NumberTexts();
    }

    /// <summary>The items.</summary>
    public OrderedItems Items { get; }

    /// <summary>How many texts there are.</summary>
    public int Count => firstItems.Count;

    /// <summary>The text of an item, or -1.</summary>
    public int TextOf(int item) => textOf[item];

    /// <summary>The first item that has a text.</summary>
    public int FirstItem(int text) => firstItems[text];

    /// <summary>The group of a text.</summary>
    public int GroupOf(int text) => Items.GroupOf(firstItems[text]);

    /// <summary>The different passages of a text, in ascending order, as numbers.</summary>
    public ReadOnlySpan<ulong> PassagesOf(int text) => passages[firstItems[text]];

    /// <summary>The passages by which a text is found within others.</summary>
    public ReadOnlySpan<uint> PickedOf(int text) => picked[firstItems[text]];

    /// <summary>A number that texts of the same words have in common, in whichever group.</summary>
    public ulong WholeOf(int text) => wholes[firstItems[text]];

    private TextReader Read(int item, TextReader reader)
    {
        if (Items[item].Quote is { Length: > 0 } quote && reader.Read(quote))
        {
            (passages[item], picked[item], wholes[item]) = (reader.Passages(), reader.Picked(), reader.Whole);
        }

        return reader;
    }

    private void NumberTexts()
    {
        var numbers = new Dictionary<(int Group, ulong Whole), int>();
        for (var item = 0; item < textOf.Length; item++)
        {
            textOf[item] = -1;
            if (passages[item] is null)
            {
                continue;
            }

            ref var text = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, (Items.GroupOf(item), wholes[item]), out var isKnown);
            if (isKnown)
            {
                (passages[item], picked[item]) = (null, null);
            }
            else
            {
                text = firstItems.Count;
                firstItems.Add(item);
            }

            textOf[item] = text;
        }
    }
}
