using System.Globalization;
using System.Runtime.CompilerServices;

namespace Verification;

/// <summary>A text with figures in it, whatever the culture of the machine.</summary>
[InterpolatedStringHandler]
internal ref struct InvariantText(int literalLength, int formattedCount)
{
    private DefaultInterpolatedStringHandler text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    public void AppendLiteral(string literal) => text.AppendLiteral(literal);

    public void AppendFormatted(string? value) => text.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string? format = null) => text.AppendFormatted(value, format);

    public string ToStringAndClear() => text.ToStringAndClear();
}
