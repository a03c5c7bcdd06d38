namespace Verification.Cli;

/// <summary>What the command says to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Unforeseen = 1;
    public const int InvalidInput = 2;
    public const int UnusableFile = 3;
    public const int BadUsage = 64;
}
