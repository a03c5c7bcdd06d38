using System.Diagnostics.CodeAnalysis;

namespace Verification.Validation;

/// <summary>Addresses on the web.</summary>
internal static class WebAddress
{
    /// <summary>Whether a text is an absolute http or https address.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is not null
        && (
            text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        )
        && Uri.TryCreate(text, UriKind.Absolute, out _);
}
