using System.Text;

namespace Verification.Tests.Fuzzing;

/// <summary>Damages a text at random places, as a transfer, an editor or an attacker might.</summary>
internal sealed class ByteDamage(Random random)
{
    private static readonly byte[][] Pieces =
    [
        [0],
        [0xFF],
        [0xC0, 0xAF],
        [0xED, 0xA0, 0x80],
        [0xEF, 0xBB, 0xBF],
        .. new[]
        {
            "\"",
            "'",
            "\\",
            "\\u0000",
            "\\ud800",
            "{",
            "}",
            "[",
            "]",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            ",",
            ":",
            ";",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "\u2028",
            "\u202e",
            "//",
            "/*",
            "null",
            "NaN",
            "-",
            "1e999",
            "-0",
            "99999999999999999999999999",
            "0.1000000000000000055511151231257827",
            "=cmd|' /C calc'!A0",
            "9999-12-31T23:59:59.9999999-14:00",
            "0001-01-01T00:00:00+14:00",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>A copy of a text with one to three places damaged.</summary>
    public byte[] Damage(byte[] text)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            text = Once(text);
        }

        return text;
    }

    private byte[] Once(byte[] text)
    {
        var start = random.Next(text.Length + 1);
        var end = Math.Min(text.Length, start + random.Next(1, 20));
        return random.Next(6) switch
        {
            0 => [.. text[..start], .. text[end..]],
            1 => [.. text[..end], .. text[start..]],
            2 => [.. text[..start], (byte)random.Next(256), .. text[Math.Min(text.Length, start + 1)..]],
            3 when random.Next(4) == 0 => text[..start],
            _ => [.. text[..start], .. Pieces[random.Next(Pieces.Length)], .. text[start..]],
        };
    }
}
