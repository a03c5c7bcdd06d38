using Verification.Evidence;
using Verification.Serialization;

namespace Verification.Tests;

/// <summary>The cases published in <c>docs/cases</c>.</summary>
internal static class Cases
{
    public static TheoryData<string> All
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var file in Directory.GetFiles(Path.Combine(Root, "docs", "cases"), "*.json").Order(StringComparer.Ordinal))
            {
                data.Add(file);
            }

            return data;
        }
    }

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Reads a published case, by the name of its file.</summary>
    public static VerificationCase Read(string file) => CaseFile.Read(Path.Combine(Root, "docs", "cases", file)).Value;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Verification.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the solution.");
        }

        return folder.FullName;
    }
}
