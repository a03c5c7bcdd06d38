namespace Verification.Tests;

/// <summary>A theory on published data whose licences do not let it be part of the project: skipped where <c>VERIFICATION_DATA</c> does not say where it is.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublishedDataTheoryAttribute : TheoryAttribute
{
    public const string Variable = "VERIFICATION_DATA";

    public PublishedDataTheoryAttribute()
    {
        if (Folder is null)
        {
            Skip = $"{Variable} names no folder with the published data.";
        }
    }

    public static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;
}
