using System.Collections.Immutable;
using System.Globalization;
using Verification.Sources;
using Verification.Validation;

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

    /// <summary>The source for a place where a claim appears, known by its address or else by its name; null where it has neither.</summary>
    /// <param name="appearance">The place.</param>
    /// <param name="note">Gets what there is to note.</param>
    public string? Of(ClaimAppearance appearance, Action<ImportRemark> note)
    {
        var place = WithAddress(appearance, note);
        if ((place.Url ?? place.Name) is not { } named)
        {
            return null;
        }

        var key = place.Url is null ? FoldedText.OfClaim(named) : named;
        if (!places.TryGetValue(key, out var known))
        {
            return AddPlace(key, place);
        }

        if (!IsWithin(place, known.First))
        {
            note(new(ImportNoteKind.NotCarried, ImportCodes.SaidTwice, $"'{known.Id}' has another name or date, which came first"));
        }

        return known.Id;
    }

    private string AddPlace(string key, ClaimAppearance place)
    {
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
        return id;
    }

    /// <summary>The sources, in the order in which they came up.</summary>
    public ImmutableArray<Source> ToImmutable() => sources.ToImmutable();

    /// <summary>A place whose address is on the web or null: what is no address may still be a name.</summary>
    private static ClaimAppearance WithAddress(ClaimAppearance place, Action<ImportRemark> note)
    {
        if (place.Url is not { } url || WebAddress.IsValid(url))
        {
            return place;
        }

        note(
            place.Name is null
                ? new(ImportNoteKind.Repaired, ImportCodes.UnusableUrl, $"'{url}' is no http(s) address, and stands as a name")
                : new(ImportNoteKind.NotCarried, ImportCodes.UnusableUrl, $"'{url}' is no http(s) address")
        );
        return place with { Url = null, Name = place.Name ?? url };
    }

    private static bool IsWithin(ClaimAppearance place, ClaimAppearance first) =>
        (place.Name ?? first.Name) == first.Name && (place.DatePublished ?? first.DatePublished) == first.DatePublished;
}
