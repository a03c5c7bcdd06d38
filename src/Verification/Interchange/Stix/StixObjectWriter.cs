using System.Collections.Immutable;
using Verification.Serialization;

namespace Verification.Interchange;

/// <summary>What the objects of a bundle have in common.</summary>
internal sealed record StixHead
{
    /// <summary>When it was said; null where nothing says.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>The id of the identity that said it.</summary>
    public string? CreatedBy { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public int? Confidence { get; init; }

    public ImmutableArray<string> Labels { get; init; } = [];

    public ImmutableArray<string> Markings { get; init; } = [];

    public string? Url { get; init; }

    /// <summary>What the address leads to.</summary>
    public string UrlName { get; init; } = "";
}

/// <summary>Writes the objects of a bundle.</summary>
internal sealed class StixObjectWriter(JsonOutput json, StixMoments moments)
{
    private const string SpecVersion = "2.1";
    private const string DefinedAt = "2026-01-01T00:00:00.000Z";
    private const string Tlp1At = "2017-01-20T00:00:00.000Z";
    private const string Tlp2At = "2022-10-01T00:00:00.000Z";

    /// <summary>The identity that exported objects are put down to.</summary>
    public static string ExporterId { get; } = StixIds.Of(StixVocabulary.Identity, "Verification");

    /// <summary>When something was created, as its object says.</summary>
    public string Created(DateTimeOffset? date) => StixTime.Write(moments.Created(date));

    /// <summary>Writes an object.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="id">Its id.</param>
    /// <param name="head">What it has in common with others.</param>
    /// <param name="content">Writes what is its own.</param>
    /// <param name="element">What it carries of the case.</param>
    /// <param name="carried">Writes that.</param>
    public void Write(string type, string id, StixHead head, Action content, string element, Action carried) =>
        json.Object(() =>
        {
            json.Property("type", type);
            json.Property("spec_version", SpecVersion);
            json.Property("id", id);
            json.Optional("created_by_ref", head.CreatedBy);
            json.Property("created", Created(head.Created));
            json.Property("modified", StixTime.Write(moments.Modified(head.Created, head.RevokedAt)));
            if (head.RevokedAt is not null)
            {
                json.Property("revoked", flag: true);
            }

            if (head.Confidence is { } confidence)
            {
                json.Property("confidence", confidence);
            }

            json.OptionalArray("labels", head.Labels, json.Value);
            json.OptionalArray(
                "object_marking_refs",
                head.Markings.Select(StixReferences.Marking).Distinct(StringComparer.Ordinal).ToArray(),
                json.Value
            );
            Url(head);
            content();
            json.Object(
                "extensions",
                () =>
                    json.Object(
                        StixExtension.Id,
                        () =>
                        {
                            json.Property("extension_type", StixExtension.Type);
                            json.Object(element, carried);
                        }
                    )
            );
        });

    /// <summary>Who exports.</summary>
    public void Exporter() =>
        json.Object(() =>
        {
            json.Property("type", StixVocabulary.Identity);
            json.Property("spec_version", SpecVersion);
            json.Property("id", ExporterId);
            json.Property("created", DefinedAt);
            json.Property("modified", DefinedAt);
            json.Property("name", "Verification");
            json.Property("identity_class", "system");
        });

    /// <summary>The definition of the extension by which objects carry elements of a case.</summary>
    public void Extension() =>
        json.Object(() =>
        {
            json.Property("type", "extension-definition");
            json.Property("spec_version", SpecVersion);
            json.Property("id", StixExtension.Id);
            json.Property("created_by_ref", ExporterId);
            json.Property("created", DefinedAt);
            json.Property("modified", DefinedAt);
            json.Property("name", "Verification case");
            json.Property("description", "Carries the element of a case from which an object was made.");
            json.Property("schema", "An element of verification-case/1, as `verification schema case` prints its JSON Schema.");
            json.Property("version", "1.0.0");
            json.Array("extension_types", [StixExtension.Type], json.Value);
        });

    /// <summary>The definitions of markings.</summary>
    public IEnumerable<Action> Markings(IEnumerable<string> markings) => markings.Select(marking => (Action)(() => Marking(marking)));

    private void Marking(string marking) =>
        json.Object(() =>
        {
            var isTlp1 = StixMarkings.Tlp1.ContainsKey(marking);
            var isTlp2 = !isTlp1 && StixMarkings.Tlp2.ContainsKey(marking);
            json.Property("type", StixVocabulary.MarkingDefinition);
            json.Property("spec_version", SpecVersion);
            json.Property("id", StixReferences.Marking(marking));
            json.Property(
                "created",
                isTlp1 ? Tlp1At
                    : isTlp2 ? Tlp2At
                    : DefinedAt
            );
            if (isTlp1)
            {
                json.Property("definition_type", "tlp");
                json.Property("name", marking);
                json.Object("definition", () => json.Property("tlp", LabelOf(marking)));
            }
            else if (isTlp2)
            {
                json.Property("name", marking);
                json.Object("extensions", () => json.Object(StixMarkings.Tlp2Extension, () => Tlp2(marking)));
            }
            else
            {
                json.Property("definition_type", "statement");
                json.Object("definition", () => json.Property("statement", marking));
            }
        });

    private void Tlp2(string marking)
    {
        json.Property("extension_type", StixExtension.Type);
        json.Property("tlp_2_0", LabelOf(marking));
    }

    private static string LabelOf(string marking) => marking["TLP:".Length..].ToLowerInvariant();

    private void Url(StixHead head)
    {
        if (head.Url is { } url)
        {
            json.Array(
                "external_references",
                [url],
                address =>
                    json.Object(() =>
                    {
                        json.Property("source_name", head.UrlName);
                        json.Property("url", new Uri(address).AbsoluteUri);
                    })
            );
        }
    }
}
