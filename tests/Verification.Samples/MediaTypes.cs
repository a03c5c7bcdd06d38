using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Verification.Samples;

/// <summary>What an answer can be, and which of it a sender would rather have.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Html = "text/html";

    /// <summary>
    /// The type of the greatest quality in an <c>Accept</c> header (RFC 9110, 12.5.1), of equals the one offered first; null where none is
    /// acceptable. Without a header, or with one that nobody can read, everything is.
    /// </summary>
    public static string? Best(StringValues accept, params ReadOnlySpan<string> offered)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges) || ranges.Count == 0)
        {
            return offered[0];
        }

        string? best = null;
        var quality = 0.0;
        foreach (var type in offered)
        {
            if (QualityOf(type, ranges) is var found && found > quality)
            {
                (best, quality) = (type, found);
            }
        }

        return best;
    }

    /// <summary>The quality that the most precise range gives a type.</summary>
    private static double QualityOf(string type, IEnumerable<MediaTypeHeaderValue> ranges)
    {
        var offered = new MediaTypeHeaderValue(type);
        return ranges
            .Where(offered.IsSubsetOf)
            .OrderBy(range =>
                range.MatchesAllTypes ? 0
                : range.MatchesAllSubTypes ? 1
                : 2
            )
            .Select(range => range.Quality ?? 1)
            .LastOrDefault();
    }
}
