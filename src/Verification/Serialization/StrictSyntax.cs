using System.Text.Json;
using Verification.Validation;

namespace Verification.Serialization;

/// <summary>
/// Holds a text to the letter of RFC 8259. Json.NET forgives single quotes, names without quotes, trailing commas, leading zeros and the like;
/// what it forgave is found here. See <c>docs/decisions/0003-strict-json.md</c>.
/// </summary>
internal static class StrictSyntax
{
    /// <summary>Adds the first breach to the problems, if there is one.</summary>
    public static void Check(ReadOnlySpan<byte> utf8, int maxDepth, ProblemList problems)
    {
        if (FirstBreach(utf8, maxDepth) is { } breach)
        {
            problems.Break(
                "",
                (int)(breach.LineNumber ?? 0) + 1,
                ProblemCodes.Syntax,
                $"is not JSON at byte {(breach.BytePositionInLine ?? 0) + 1} of the line"
            );
        }
    }

    /// <summary>Whether there is no breach.</summary>
    public static bool IsJson(ReadOnlySpan<byte> utf8, int maxDepth) => FirstBreach(utf8, maxDepth) is null;

    private static JsonException? FirstBreach(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            while (reader.Read())
            {
                // Reading is the check.
            }

            return null;
        }
        catch (JsonException e)
        {
            return e;
        }
    }
}
