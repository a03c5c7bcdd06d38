using Newtonsoft.Json;
using Verification.Validation;

namespace Verification.Serialization;

/// <summary>Finds the lines at which paths stand in a text, by reading it once more. Only files with problems pay for it.</summary>
internal static class LineLocator
{
    /// <summary>The line of each path, or of the nearest path that leads to it and is there.</summary>
    public static IReadOnlyDictionary<string, int> Locate(TextReader text, int maxDepth, IReadOnlySet<string> paths)
    {
        var wanted = paths.SelectMany(JsonPath.SelfAndAncestors).ToHashSet(StringComparer.Ordinal);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal) { [JsonPath.Root] = 1 };
        using var reader = new JsonTextReader(text) { MaxDepth = maxDepth, DateParseHandling = DateParseHandling.None };
        while (reader.Read())
        {
            if (reader.TokenType is JsonToken.EndObject or JsonToken.EndArray)
            {
                continue;
            }

            var path = ProblemList.Rooted(reader.Path);
            if (wanted.Contains(path))
            {
                lines.TryAdd(path, reader.LineNumber);
            }
            else if (reader.TokenType is JsonToken.StartObject or JsonToken.StartArray)
            {
                reader.Skip();
            }
        }

        return paths.ToDictionary(
            path => path,
            path => lines[JsonPath.SelfAndAncestors(path).First(lines.ContainsKey)],
            StringComparer.Ordinal
        );
    }
}
