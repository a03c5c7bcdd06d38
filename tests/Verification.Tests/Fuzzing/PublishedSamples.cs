namespace Verification.Tests.Fuzzing;

/// <summary>Files that others have published, which are no part of the project: none where <c>VERIFICATION_DATA</c> does not say where they are.</summary>
internal static class PublishedSamples
{
    private const int Largest = 100_000;

    /// <summary>The JSON files of a folder of samples that are not too large to be damaged over and over.</summary>
    public static IEnumerable<string> OfFolder(string name)
    {
        var folder = Path.Combine(PublishedDataTheoryAttribute.Folder ?? "", "samples", name);
        return Directory.Exists(folder)
            ? new DirectoryInfo(folder)
                .GetFiles("*.json")
                .Where(file => file.Length <= Largest)
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => File.ReadAllText(file.FullName))
            : [];
    }
}
