using System.Text;

namespace Verification;

/// <summary>The host of an address in ASCII, as the Domain Name System has it.</summary>
internal static class AsciiHost
{
    /// <summary>The host; null where it has letters that no name of a host may have, which is found out only when it is asked for.</summary>
    public static string? Of(Uri address)
    {
        try
        {
            return Ascii.IsValid(address.IdnHost) ? address.IdnHost : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
