using System.Globalization;
using System.Text;

namespace Verification.Reporting;

/// <summary>An address of the web that can be shown as it is and followed without surprise.</summary>
/// <param name="Host">The host, with the port where it is not the usual one.</param>
/// <param name="Target">The address, in ASCII letters, digits and the signs that addresses are made of.</param>
internal sealed record WebLink(string Host, string Target)
{
    private const string AddressCharacters = "-._~:/?#@&+,;=%";
    private const int LongestAddress = 2000;

    /// <summary>The link of an address; null where the address is none that can be shown as it is.</summary>
    public static WebLink? Of(string? address)
    {
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || uri.UserInfo.Length > 0
            || uri.HostNameType is not (UriHostNameType.Dns or UriHostNameType.IPv4)
            || AsciiHost.Of(uri) is not { } host
        )
        {
            return null;
        }

        var port = uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}");
        var target = Encoded($"{uri.Scheme}://{host}{port}{uri.PathAndQuery}{uri.Fragment}");
        return target.Length > LongestAddress ? null : new(host + port, target);
    }

    private static string Encoded(string address)
    {
        var encoded = new StringBuilder(address.Length);
        foreach (var unit in Encoding.UTF8.GetBytes(address))
        {
            var sign = (char)unit;
            if (char.IsAsciiLetterOrDigit(sign) || AddressCharacters.Contains(sign, StringComparison.Ordinal))
            {
                encoded.Append(sign);
            }
            else
            {
                encoded.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
            }
        }

        return encoded.ToString();
    }
}
