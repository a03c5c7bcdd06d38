using System.Collections.Immutable;
using System.Globalization;
using Verification.Sources;

namespace Verification.Interchange;

/// <summary>The sources of a case made of reviews: each review one, each place where claims appear one.</summary>
internal sealed class ReviewSources
{
    private readonly ImmutableArray<Source>.Builder sources = ImmutableArray.CreateBuilder<Source>();
    private readonly Dictionary<string, (string Id, ClaimAppearance First)> places = new(StringComparer.Ordinal);

    /// <summary>Adds a source, and gives it its id.</summary>
    public string Add(Source source)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"s{sources.Count + 1}");
        sources.Add(source with { Id = id });
        return id;
    }

    /// <summary>The source for a place where a claim appears, known by its address or else by its name.</summary>
    /// <returns>Its id, and whether all that is said of the place is kept.</returns>
    public (string Id, bool IsSame) Of(ClaimAppearance place)
    {
        var key = place.Url ?? FoldedText.OfClaim(place.Name!);
        if (places.TryGetValue(key, out var known))
        {
            return (known.Id, IsWithin(place, known.First));
        }

        var id = Add(
            new()
            {
                Id = "",
                Name = place.Name,
                Url = place.Url,
                PublishedAt = place.DatePublished,
            }
        );
        places.Add(key, (id, place));
        return (id, true);
    }

    /// <summary>The sources, in the order in which they came up.</summary>
    public ImmutableArray<Source> ToImmutable() => sources.ToImmutable();

    private static bool IsWithin(ClaimAppearance place, ClaimAppearance first) =>
        (place.Name ?? first.Name) == first.Name && (place.DatePublished ?? first.DatePublished) == first.DatePublished;
}
