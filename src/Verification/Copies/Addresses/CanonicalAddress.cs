using System.Collections.Frozen;
using System.Globalization;

namespace Verification.Copies;

/// <summary>The address of a document without what only tells how it was come by: tracking, AMP and mobile variants, the scheme and the fragment.</summary>
internal static class CanonicalAddress
{
    private const string AmpCache = ".cdn.ampproject.org";
    private const string AmpMark = "amp";

    private static readonly FrozenSet<string> HostLabels = FrozenSet.ToFrozenSet(
        ["www", "m", "mobile", "touch", AmpMark],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> Tracking = FrozenSet.ToFrozenSet(
        [
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "twclid",
            "yclid",
            "ysclid",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "ocid",
            "cmpid",
            "ito",
            "ref_src",
            "ref_url",
            "spm",
            "vero_id",
            "wt_mc",
            "xtor",
            AmpMark,
            "outputtype",
        ],
        StringComparer.Ordinal
    );

    private static readonly string[] TrackingPrefixes = ["utm_", "at_", "mtm_", "pk_", "amp_"];

    /// <summary>The canonical form; null for what is no http(s) address, and for the front page of a site, which is no document.</summary>
    public static string? Of(string? address)
    {
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || AsciiHost.Of(uri) is not { } host
        )
        {
            return null;
        }

        return OfCache(uri, host) is { } original ? Of(original) : Written(uri, host);
    }

    private static string? Written(Uri uri, string host)
    {
        var path = Path(uri.AbsolutePath);
        var query = Query(uri.Query);
        var port = uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}");
        return path.Length == 0 && query.Length == 0 ? null : $"{Host(host)}{port}{path}{query}";
    }

    /// <summary>The address that a copy in the AMP cache is of: <c>…cdn.ampproject.org/c/s/host/path</c>, the <c>s</c> for https; else null.</summary>
    private static string? OfCache(Uri uri, string host)
    {
        if (!host.EndsWith(AmpCache, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipWhile(part => part.Length == 1);
        return
            $"https://{string.Join('/', parts)}{uri.Query}" is { Length: > 8 } original
            && !original.Contains(AmpCache, StringComparison.OrdinalIgnoreCase)
            ? original
            : null;
    }

    private static string Host(string host)
    {
        var labels = host.ToLowerInvariant().TrimEnd('.').Split('.').ToList();
        while (labels.Count > 2 && HostLabels.Contains(labels[0]))
        {
            labels.RemoveAt(0);
        }

        return string.Join('.', labels);
    }

    private static string Path(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (parts.Count > 1 && parts[0] == AmpMark)
        {
            parts.RemoveAt(0);
        }

        if (parts.Count > 1 && (parts[^1] is AmpMark or "index.html" or "index.php" or "index.amp.html"))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        if (parts.Count > 0)
        {
            parts[^1] = parts[^1].Replace(".amp.html", ".html", StringComparison.Ordinal);
        }

        return string.Concat(parts.Select(part => $"/{part}"));
    }

    private static string Query(string query)
    {
        var kept = query
            .TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(parameter => !IsTracking(parameter.Split('=')[0].ToLowerInvariant()))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return kept.Length == 0 ? "" : $"?{string.Join('&', kept)}";
    }

    private static bool IsTracking(string name) =>
        Tracking.Contains(name) || TrackingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
