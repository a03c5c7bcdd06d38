using System.Collections.Immutable;
using Verification.Sources;
using Verification.Validation;

namespace Verification.Interchange;

/// <summary>The parties of a case made of reviews: each name one party; who has no name is known by the host of the address.</summary>
internal sealed class ReviewParties
{
    private readonly ImmutableArray<Party>.Builder parties = ImmutableArray.CreateBuilder<Party>();
    private readonly Dictionary<string, string> idsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> idsByHost = new(StringComparer.OrdinalIgnoreCase);
    private readonly ReviewIds ids = new();

    /// <summary>The id of a party, which is added if it is new; null where nothing identifies it.</summary>
    public string? IdOf(ReviewParty? party)
    {
        var name = string.IsNullOrWhiteSpace(party?.Name) ? null : party.Name;
        var host = Host(party?.Url);
        if (name is null)
        {
            return host is null ? null : Known(idsByHost, host, () => Add(host, null));
        }

        var id = Known(idsByName, FoldedText.OfClaim(name), () => Add(name, name));
        if (host is not null)
        {
            idsByHost.TryAdd(host, id);
        }

        return id;
    }

    /// <summary>The parties, in the order in which they came up.</summary>
    public ImmutableArray<Party> ToImmutable() => parties.ToImmutable();

    /// <summary>The host of an address, without <c>www.</c>; null where it is no address.</summary>
    public static string? Host(string? url)
    {
        const string Prefix = "www.";
        if (url is null || !WebAddress.IsValid(url))
        {
            return null;
        }

        var host = new Uri(url).Host;
        return host.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? host[Prefix.Length..] : host;
    }

    private static string Known(Dictionary<string, string> known, string key, Func<string> add)
    {
        if (!known.TryGetValue(key, out var id))
        {
            id = add();
            known.Add(key, id);
        }

        return id;
    }

    private string Add(string readable, string? name)
    {
        var id = ids.Next(readable);
        parties.Add(new() { Id = id, Name = name });
        return id;
    }
}
