using System.Globalization;
using System.Runtime.CompilerServices;

namespace Verification.Validation;

/// <summary>The path of a reference, which is put together only where the reference leads nowhere.</summary>
[InterpolatedStringHandler]
internal ref struct UnknownPath
{
    private DefaultInterpolatedStringHandler path;

    public UnknownPath(int literalLength, int formattedCount, IdTable targets, string? id, out bool isUnknown)
    {
        IsUnknown = isUnknown = id is not null && !targets.Contains(id);
        path = isUnknown ? new(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    /// <summary>Whether the reference leads nowhere.</summary>
    public bool IsUnknown { get; }

    public void AppendLiteral(string text) => path.AppendLiteral(text);

    public void AppendFormatted<T>(T value) => path.AppendFormatted(value);

    public string Take() => path.ToStringAndClear();
}
