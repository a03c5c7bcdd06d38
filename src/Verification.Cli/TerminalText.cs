using Verification.Reporting;

namespace Verification.Cli;

/// <summary>Text from outside, made safe to show in a terminal.</summary>
internal static class TerminalText
{
    /// <summary>The text with every control or formatting character replaced, so that it can neither move the cursor nor turn text around.</summary>
    public static string Safe(string text) => VisibleText.Of(text);
}
