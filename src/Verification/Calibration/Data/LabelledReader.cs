using System.Text;
using Verification.Serialization;
using Verification.Validation;

namespace Verification.Calibration;

/// <summary>Reads lines of labelled cases, and notes everything that is wrong with each.</summary>
internal sealed class LabelledReader(Limits limits)
{
    private readonly List<LabelledCase> cases = [];
    private readonly List<Problem> problems = [];

    public FileReading<IReadOnlyList<LabelledCase>> Read(Stream stream)
    {
        if (WholeFile.Read(stream, limits) is { } bytes)
        {
            ReadLines(bytes);
        }
        else
        {
            problems.Add(new(JsonPath.Root, 1, ProblemCodes.TooLarge, WholeFile.TooLarge(limits)));
        }

        return new(cases, ProblemList.Cut(problems, limits.MaxProblems));
    }

    private void ReadLines(byte[] bytes)
    {
        var rest = bytes.AsMemory(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
        for (var line = 1; problems.Count <= limits.MaxProblems && !rest.IsEmpty; line++)
        {
            if (line > limits.MaxRows)
            {
                problems.Add(new(JsonPath.Root, line, ProblemCodes.TooMany, $"there are more than {limits.MaxRows} lines"));
                return;
            }

            var end = rest.Span.IndexOf((byte)'\n');
            var content = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (content.Span.ContainsAnyExcept(" \t\r"u8))
            {
                ReadLine(content, line);
            }
        }

        if (cases.Count == 0 && problems.Count == 0)
        {
            problems.Add(new(JsonPath.Root, 1, ProblemCodes.Syntax, "is empty; expected a labelled case on every line"));
        }
    }

    private void ReadLine(ReadOnlyMemory<byte> content, int line)
    {
        using var bytes = new MemoryStream(content.ToArray());
        var reading = JsonFile.Read(bytes, limits, Draft);
        problems.AddRange(reading.Problems.Select(problem => problem with { Line = line }));
        if (!reading.IsValid)
        {
            return;
        }

        using var raw = new MemoryStream(Encoding.UTF8.GetBytes(reading.Value.Case));
        var @case = CaseFile.Read(raw, limits).Relocate(problem => problem with { Line = line, Path = $"$.case{problem.Path[1..]}" });
        problems.AddRange(@case.Problems);
        if (@case.IsValid)
        {
            Label(
                @case.Value,
                reading.Value.Outcomes,
                id => new($"$.outcomes.{id}", line, ProblemCodes.UnknownReference, $"names the claim '{id}', which is not in the case")
            );
        }
    }

    private void Label(Evidence.VerificationCase @case, IReadOnlyDictionary<string, Outcome> outcomes, Func<string, Problem> stray)
    {
        var ids = @case.Claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var strays = outcomes.Keys.Where(id => !ids.Contains(id)).Select(stray).ToList();
        problems.AddRange(strays);
        if (strays.Count == 0)
        {
            cases.Add(new(@case, outcomes));
        }
    }

    private static LabelledDraft Draft(JsonInput json)
    {
        string? @case = null;
        var outcomes = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        if (!json.EnterRoot("a labelled case"))
        {
            return new("{}", outcomes);
        }

        while (json.NextProperty())
        {
            _ = json.Property switch
            {
                "case" => JsonInput.Take(ref @case, json.Raw()),
                "outcomes" => JsonInput.Take(ref outcomes, Outcomes(json)),
                _ => json.UnknownProperty("a labelled case"),
            };
        }

        if (@case is null)
        {
            json.NoteMissing("case", ProblemCodes.Required, "is missing");
        }

        return new(@case ?? "{}", outcomes);
    }

    /// <summary>Reads outcomes by the ids of claims.</summary>
    public static Dictionary<string, Outcome> Outcomes(JsonInput json)
    {
        var outcomes = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        for (var more = json.EnterObject("outcomes"); more && json.NextProperty(); )
        {
            var claim = json.Property;
            if (json.Word<Outcome>() is { } outcome)
            {
                outcomes[claim] = outcome;
            }
        }

        return outcomes;
    }

    private sealed record LabelledDraft(string Case, IReadOnlyDictionary<string, Outcome> Outcomes);
}
