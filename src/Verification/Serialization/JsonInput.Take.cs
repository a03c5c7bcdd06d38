using System.Collections.Immutable;
using Verification.Confidence;

namespace Verification.Serialization;

/// <content>Reading a property into a variable, if it is the one named. A value that cannot be read leaves the variable as it is.</content>
internal sealed partial class JsonInput
{
    public bool Take(string name, ref string? text) => Is(name) && Set(ref text, Text());

    public bool Take(string name, ref bool flag) => Is(name) && Set(ref flag, Flag());

    public bool Take(string name, ref DateTimeOffset? date) => Is(name) && Set(ref date, Date());

    public bool Take(string name, ref TimeSpan? duration) => Is(name) && Set(ref duration, Duration());

    public bool Take(string name, ref Probability? probability) => Is(name) && Set(ref probability, Probability());

    public bool Take(string name, ref Certainty? certainty) => Is(name) && Set(ref certainty, Certainty());

    /// <summary>Takes a number from 0 to 1.</summary>
    public bool TakeShare(string name, ref double share) => Is(name) && Set(ref share, Share());

    /// <summary>Takes a whole number within bounds.</summary>
    public bool TakeWhole(string name, ref int? number, int low, int high) => Is(name) && Set(ref number, Whole(low, high));

    /// <summary>Takes one of the words of an enumeration.</summary>
    public bool TakeWord<T>(string name, ref T? word)
        where T : struct, Enum => Is(name) && Set(ref word, Word<T>());

    /// <summary>Takes an array, each element read by <paramref name="element"/>.</summary>
    public bool TakeList<T>(string name, ref ImmutableArray<T> list, Func<T> element)
    {
        if (!Is(name))
        {
            return false;
        }

        var elements = ImmutableArray.CreateBuilder<T>();
        for (var more = EnterArray(name); more && NextElement(); )
        {
            elements.Add(element());
        }

        list = elements.DrainToImmutable();
        return true;
    }

    /// <summary>Takes whatever <paramref name="read"/> makes of the value, given what was there before.</summary>
    public bool Take<T>(string name, ref T value, Func<T, T> read)
    {
        if (!Is(name))
        {
            return false;
        }

        value = read(value);
        return true;
    }

    private bool Is(string name) => Property == name;

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
