using System.Collections.Immutable;

namespace Verification;

/// <summary>The labels of the Traffic Light Protocol (FIRST, version 2.0, 2022), least strict first.</summary>
public enum TlpLabel
{
    /// <summary>No limit on disclosure; <c>TLP:WHITE</c> in version 1.</summary>
    Clear = 1,

    /// <summary>Within the community.</summary>
    Green,

    /// <summary>Within the organisation and its clients, as far as they need to know.</summary>
    Amber,

    /// <summary>Within the organisation alone.</summary>
    AmberStrict,

    /// <summary>For the recipients alone.</summary>
    Red,
}

/// <summary>How labels of the Traffic Light Protocol are written among markings.</summary>
public static class TlpLabels
{
    private const string Prefix = "TLP:";

    private static readonly ImmutableArray<string> Words = ["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"];

    /// <summary>A label as it is written, such as <c>TLP:AMBER+STRICT</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="label"/> is none of the five.</exception>
    public static string Marking(this TlpLabel label) => Prefix + Words[(int)Guard.Defined(label) - 1];

    /// <summary>Whether a marking means to be a label, whichever.</summary>
    public static bool IsMeant(string marking) => marking.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Reads a label; <c>TLP:WHITE</c> is <see cref="TlpLabel.Clear"/>.</summary>
    /// <returns>Whether the marking is a label.</returns>
    public static bool TryRead(string marking, out TlpLabel label)
    {
        ArgumentNullException.ThrowIfNull(marking);
        var word = IsMeant(marking) ? marking[Prefix.Length..] : "";
        label = (TlpLabel)(Words.IndexOf(word == "WHITE" ? "CLEAR" : word) + 1);
        return label != default;
    }

    /// <summary>The strictest label among markings; null where there is none.</summary>
    public static TlpLabel? Strictest(IEnumerable<string> markings) =>
        markings.Max(marking => TryRead(marking, out var label) ? label : (TlpLabel?)null);
}
