using System.Collections.Immutable;
using Verification.Confidence;

namespace Verification.Serialization;

/// <content>Reading the value at hand into a variable. A value that cannot be read leaves the variable as it is. All give true: the property has been dealt with.</content>
internal sealed partial class JsonInput
{
    private readonly List<string> texts = [];

    public bool Take(ref string? text) => Set(ref text, Text());

    public bool Take(ref bool flag) => Set(ref flag, Flag());

    public bool Take(ref DateTimeOffset? date) => Set(ref date, Date());

    public bool Take(ref TimeSpan? duration) => Set(ref duration, Duration());

    public bool Take(ref Probability? probability) => Set(ref probability, Probability());

    public bool Take(ref Certainty? certainty) => Set(ref certainty, Certainty());

    /// <summary>Takes whatever was made of the value.</summary>
    public static bool Take<T>(ref T variable, T made)
    {
        variable = made;
        return true;
    }

    /// <summary>Takes a number from 0 to 1.</summary>
    public bool TakeShare(ref double share) => Set(ref share, Share());

    /// <summary>Takes a whole number within bounds.</summary>
    public bool TakeWhole(ref int? number, int low, int high) => Set(ref number, Whole(low, high));

    /// <summary>Takes one of the words of an enumeration.</summary>
    public bool TakeWord<T>(ref T? word)
        where T : struct, Enum => Set(ref word, Word<T>());

    /// <summary>Takes an array, each element read by <paramref name="element"/>.</summary>
    public bool TakeList<T>(ref ImmutableArray<T> list, Func<T> element)
    {
        var elements = ImmutableArray.CreateBuilder<T>();
        for (var more = EnterArray(Property); more && NextElement(); )
        {
            elements.Add(element());
        }

        list = elements.DrainToImmutable();
        return true;
    }

    /// <summary>Takes an array of texts.</summary>
    public bool TakeTexts(ref ImmutableArray<string> list)
    {
        texts.Clear();
        for (var more = EnterArray(Property); more && NextElement(); )
        {
            texts.Add(Text() ?? "");
        }

        list = [.. texts];
        return true;
    }

    private static bool Set<T>(ref T variable, T? value)
        where T : struct
    {
        variable = value ?? variable;
        return true;
    }

    private static bool Set<T>(ref T? variable, T? value)
        where T : struct
    {
        variable = value ?? variable;
        return true;
    }

    private static bool Set(ref string? variable, string? value)
    {
        variable = value ?? variable;
        return true;
    }
}
