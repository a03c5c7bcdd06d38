using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;

namespace Verification.TruthDiscovery;

/// <summary>The texts of the values of a corpus, each once, as its format reads them. A number that stands for one is a label.</summary>
internal sealed class TypedValues
{
    private readonly int[] elementStarts = [];
    private readonly int[] elements = [];

    private TypedValues(ValueFormat format, NamePool names)
    {
        Format = format;
        Names = names;
        if (format.Kind == ValueKind.Numeric)
        {
            Numbers = new double[names.Count];
            for (var label = 0; label < Numbers.Length; label++)
            {
                _ = TryNumber(names[label], out Numbers[label]);
            }
        }
        else if (format.Kind == ValueKind.Set)
        {
            (elementStarts, elements) = Split();
        }
    }

    public ValueFormat Format { get; }

    /// <summary>The texts by label: in order of size where they are numbers, else of code points.</summary>
    public NamePool Names { get; }

    /// <summary>For each label, its number; nothing where the values are no numbers.</summary>
    public double[] Numbers { get; } = [];

    /// <summary>The names of the elements, of a corpus of sets.</summary>
    public NamePool Elements { get; } = new();

    /// <summary>The elements of a set, in order.</summary>
    public ReadOnlySpan<int> ElementsOf(int label) => elements.AsSpan(elementStarts[label]..elementStarts[label + 1]);

    /// <summary>The elements of a set, known to the corpus or not: those that it does not know are −1.</summary>
    public int[] ElementsIn(string set) =>
        [.. SplitText(set, Format.Separator).Select(element => Elements.Find(Encoding.UTF8.GetBytes(element)))];

    /// <summary>The label of a text, read as the format says; or −1.</summary>
    public int Find(string text) =>
        Format.Kind == ValueKind.Numeric && TryNumber(Encoding.UTF8.GetBytes(text), out var number)
            ? Math.Max(-1, Numbers.AsSpan().BinarySearch(number))
            : Names.Find(Canonical(text, Format));

    /// <summary>Reads texts.</summary>
    /// <param name="texts">The texts as they were asserted.</param>
    /// <param name="format">How to read them.</param>
    /// <returns>The values, and for each text its label. Texts that say the same have one.</returns>
    public static (TypedValues Values, int[] Labels) Read(NamePool texts, ValueFormat format)
    {
        var canonical = format.Kind switch
        {
            ValueKind.Numeric => ByNumber(texts),
            ValueKind.Set => BySet(texts, format),
            _ => (texts, null),
        };
        var order = canonical.Pool.InOrder();
        if (format.Kind == ValueKind.Numeric)
        {
            var numbers = new double[order.Length];
            for (var i = 0; i < order.Length; i++)
            {
                _ = TryNumber(canonical.Pool[order[i]], out numbers[i]);
            }

            Array.Sort(numbers, order);
        }

        var rank = Inverse(order);
        var labels = canonical.LabelOfText?.Select(label => rank[label]).ToArray() ?? rank;
        return (new TypedValues(format, canonical.Pool.Reordered(order)), labels);
    }

    /// <summary>Whether a text can be read so.</summary>
    public static bool CanRead(ReadOnlySpan<byte> text, ValueFormat format) =>
        format.Kind switch
        {
            ValueKind.Numeric => TryNumber(text, out _),
            ValueKind.Set => Canonical(Encoding.UTF8.GetString(text), format).Length > 0,
            _ => true,
        };

    /// <summary>Reads a finite number, written without regard to culture.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> text, out double number) =>
        Utf8Parser.TryParse(text, out number, out var used) && used == text.Length && double.IsFinite(number);

    /// <summary>For each old place, the new one.</summary>
    public static int[] Inverse(ReadOnlySpan<int> order)
    {
        var rank = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        return rank;
    }

    private static (NamePool Pool, int[]? LabelOfText) ByNumber(NamePool texts)
    {
        var pool = new NamePool();
        var labelOf = new Dictionary<double, int>();
        var labels = new int[texts.Count];
        foreach (var text in texts.InOrder())
        {
            _ = TryNumber(texts[text], out var number);
            ref var label = ref CollectionsMarshal.GetValueRefOrAddDefault(labelOf, number, out var isKnown);
            label = isKnown ? label : pool.Add(texts[text]);
            labels[text] = label;
        }

        return (pool, labels);
    }

    private static (NamePool Pool, int[]? LabelOfText) BySet(NamePool texts, ValueFormat format)
    {
        var pool = new NamePool();
        var labels = new int[texts.Count];
        for (var text = 0; text < labels.Length; text++)
        {
            labels[text] = pool.Add(Canonical(texts.Text(text), format));
        }

        return (pool, labels);
    }

    private static byte[] Canonical(string text, ValueFormat format) =>
        Encoding.UTF8.GetBytes(format.Kind == ValueKind.Set ? Join(SplitText(text, format.Separator), format.Separator) : text);

    /// <summary>Elements in order, as one text.</summary>
    public static string Join(IEnumerable<string> elements, char separator) =>
        string.Join(separator, elements.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The elements of the text of a set, as they come.</summary>
    public static string[] SplitText(string text, char separator) =>
        text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private (int[] Starts, int[] Elements) Split()
    {
        var starts = new int[Names.Count + 1];
        var found = new List<int>();
        for (var label = 0; label < Names.Count; label++)
        {
            foreach (var element in SplitText(Names.Text(label), Format.Separator))
            {
                found.Add(Elements.Add(Encoding.UTF8.GetBytes(element)));
            }

            starts[label + 1] = found.Count;
        }

        return (starts, [.. found]);
    }
}
