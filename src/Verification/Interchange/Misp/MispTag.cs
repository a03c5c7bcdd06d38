using System.Diagnostics.CodeAnalysis;

namespace Verification.Interchange;

/// <summary>A machine tag of MISP: <c>namespace:predicate="value"</c>, or <c>namespace:predicate</c>.</summary>
public sealed record MispTag
{
    private const int Longest = 1000;

    private MispTag(string space, string predicate, string? value)
    {
        Namespace = space;
        Predicate = predicate;
        Value = value;
    }

    /// <summary>The taxonomy, such as <c>admiralty-scale</c>.</summary>
    public string Namespace { get; }

    /// <summary>What of the taxonomy, such as <c>source-reliability</c>; of <c>tlp:amber</c>, the <c>amber</c>.</summary>
    public string Predicate { get; }

    /// <summary>The value, such as <c>b</c>; null for a tag that has none.</summary>
    public string? Value { get; }

    /// <summary>Reads a tag of up to 1,000 characters.</summary>
    /// <returns>Whether the text is a machine tag.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out MispTag? tag)
    {
        ArgumentNullException.ThrowIfNull(text);
        tag = null;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (text.Length > Longest || colon < 0)
        {
            return false;
        }

        var (space, rest) = (text[..colon], text[(colon + 1)..]);
        var equals = rest.IndexOf('=', StringComparison.Ordinal);
        var predicate = equals < 0 ? rest : rest[..equals];
        var value = equals < 0 ? null : Unquoted(rest[(equals + 1)..]);
        if (IsWord(space) && IsWord(predicate) && (equals < 0 || value is not null))
        {
            tag = new(space, predicate, value);
        }

        return tag is not null;
    }

    /// <summary>The tag as MISP writes it.</summary>
    public override string ToString() => Value is null ? $"{Namespace}:{Predicate}" : $"{Namespace}:{Predicate}=\"{Value}\"";

    /// <summary>A tag of words that are known to make one.</summary>
    internal static MispTag Of(string space, string predicate, string? value = null) => new(space, predicate, value);

    /// <summary>Whether it is of a taxonomy’s predicate, whatever the case.</summary>
    internal bool Is(string space, string predicate) =>
        Namespace.Equals(space, StringComparison.OrdinalIgnoreCase) && Predicate.Equals(predicate, StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands between quotation marks, of which there are no others; null for anything else.</summary>
    private static string? Unquoted(string quoted) =>
        quoted is ['"', .. var inner, '"'] && !inner.AsSpan().ContainsAny('"', '\n', '\r') ? inner : null;

    private static bool IsWord(string text) =>
        text.Length > 0 && text.All(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter) && letter is not ('"' or '='));
}
