using Verification.Serialization;
using Verification.Validation;

namespace Verification.Calibration;

/// <summary>
/// Reads labelled cases from a folder: case files, and <c>outcomes.json</c>, which gives the outcomes of the claims of each by the name of its file,
/// <c>{"strike.json": {"c1": "true"}}</c>.
/// </summary>
public static class LabelledFolder
{
    /// <summary>The file with the outcomes.</summary>
    public const string OutcomesFile = "outcomes.json";

    /// <summary>Reads a folder; all that is wrong with its files is in the result, each problem under the name of its file.</summary>
    /// <param name="path">The folder. Files that the outcomes do not name are passed over.</param>
    /// <param name="limits">How much to take on of each file; null for the defaults.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static FileReading<IReadOnlyList<LabelledCase>> Read(string path, Limits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var bounds = limits ?? Limits.Default;
        using var stream = File.OpenRead(Path.Combine(path, OutcomesFile));
        var outcomes = JsonFile.Read(stream, bounds, Outcomes);
        var problems = outcomes.Problems.Select(problem => In(OutcomesFile, problem)).ToList();
        var cases = new List<LabelledCase>();
        foreach (var (name, labels) in outcomes.IsValid ? outcomes.Value : [])
        {
            if (Path.GetFileName(name) != name || !File.Exists(Path.Combine(path, name)))
            {
                problems.Add(
                    new(
                        $"{OutcomesFile}: $['{name}']",
                        null,
                        ProblemCodes.UnknownReference,
                        $"names the file '{name}', which is not in the folder"
                    )
                );
                continue;
            }

            var @case = CaseFile.Read(Path.Combine(path, name), bounds);
            problems.AddRange(@case.Problems.Select(problem => In(name, problem)));
            if (@case.IsValid)
            {
                var ids = @case.Value.Claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
                problems.AddRange(labels.Keys.Where(id => !ids.Contains(id)).Select(id => Stray(name, id)));
                cases.Add(new(@case.Value, labels.Where(label => ids.Contains(label.Key))));
            }
        }

        return new(cases, ProblemList.Cut(problems, bounds.MaxProblems));
    }

    private static Problem In(string file, Problem problem) => problem with { Path = $"{file}: {problem.Path}" };

    private static Problem Stray(string file, string claim) =>
        new(
            $"{OutcomesFile}: $['{file}'].{claim}",
            null,
            ProblemCodes.UnknownReference,
            $"names the claim '{claim}', which is not in the case"
        );

    private static Dictionary<string, Dictionary<string, Outcome>> Outcomes(JsonInput json)
    {
        var outcomes = new Dictionary<string, Dictionary<string, Outcome>>(StringComparer.Ordinal);
        for (var more = json.EnterRoot("outcomes"); more && json.NextProperty(); )
        {
            var file = json.Property;
            outcomes[file] = LabelledReader.Outcomes(json);
        }

        return outcomes;
    }
}
