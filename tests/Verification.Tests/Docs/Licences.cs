using System.Xml.Linq;
using Newtonsoft.Json.Linq;

namespace Verification.Tests.Docs;

/// <summary>The packages that the projects of the solution are restored with, and their licences.</summary>
internal static class Licences
{
    /// <summary>Whether all projects of the solution have been restored.</summary>
    public static bool AreAllRestored => Projects().All(IsRestored);

    /// <summary>A row of the table for each package of the projects that have been restored.</summary>
    public static string[] Rows()
    {
        var shipped = new[] { "Verification", "Verification.Cli" }.ToDictionary(
            name => name,
            name => NamesIn(Path.Combine(Cases.Root, "src", name))
        );
        return
        [
            .. Projects()
                .Where(IsRestored)
                .SelectMany(PackagesOf)
                .DistinctBy(package => package.Name)
                .OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase)
                .Select(package =>
                    $"| {package.Name} | {Of(XDocument.Load(package.Nuspec))} | {shipped.FirstOrDefault(with => with.Value.Contains(package.Name)).Key} |"
                ),
        ];
    }

    /// <summary>The version of a package that the tests are restored with.</summary>
    public static Version VersionOf(string package) =>
        Version.Parse(
            Path.GetFileName(
                Path.GetDirectoryName(
                    PackagesOf(Path.Combine(Cases.Root, "tests", "Verification.Tests")).Single(each => each.Name == package).Nuspec
                )!
            )
        );

    /// <summary>The expression that a package states, or the file or the address where its licence is.</summary>
    public static string Of(XDocument nuspec)
    {
        var metadata = nuspec
            .Root!.Elements()
            .Single(element => element.Name.LocalName == "metadata")
            .Elements()
            .ToLookup(element => element.Name.LocalName);
        return metadata["license"].Concat(metadata["licenseUrl"]).FirstOrDefault()?.Value ?? "none";
    }

    private static IEnumerable<string> Projects() =>
        File.ReadAllLines(Path.Combine(Cases.Root, "Verification.sln"))
            .Where(line => line.Contains(".csproj", StringComparison.Ordinal))
            .Select(line => Path.GetDirectoryName(Path.Combine(Cases.Root, line.Split('"')[5].Replace('\\', '/')))!)
            .Order(StringComparer.Ordinal);

    private static string AssetsOf(string project) => Path.Combine(project, "obj", "project.assets.json");

    private static bool IsRestored(string project) => File.Exists(AssetsOf(project));

    /// <summary>The packages that come with a project; analyzers do not.</summary>
    private static string[] NamesIn(string project) =>
        [
            .. ((JObject)JObject.Parse(File.ReadAllText(AssetsOf(project)))["targets"]!)
                .Properties()
                .SelectMany(target => ((JObject)target.Value).Properties())
                .Where(library => library.Value["runtime"] is not null)
                .Select(library => library.Name.Split('/')[0]),
        ];

    private static IEnumerable<(string Name, string Nuspec)> PackagesOf(string project)
    {
        var assets = JObject.Parse(File.ReadAllText(AssetsOf(project)));
        var folders = ((JObject)assets["packageFolders"]!).Properties().Select(folder => folder.Name).ToArray();
        return from library in ((JObject)assets["libraries"]!).Properties()
            where library.Value.Value<string>("type") == "package"
            from folder in folders
            let path = Path.Combine(folder, library.Value.Value<string>("path")!)
            where Directory.Exists(path)
            select (library.Name.Split('/')[0], Directory.GetFiles(path, "*.nuspec").Single());
    }
}
