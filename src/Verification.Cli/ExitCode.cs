namespace Verification.Cli;

/// <summary>What the command says to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Unforeseen = 1;

    /// <summary>A verdict changed, and <c>--fail-on-change</c> asked for this code. Unlike an unforeseen failure it leaves a result, and no message.</summary>
    public const int Changed = 1;
    public const int InvalidInput = 2;
    public const int UnusableFile = 3;
    public const int BadUsage = 64;
}
