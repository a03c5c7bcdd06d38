using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Verification.Evidence;
using Verification.Serialization;
using Verification.Validation;

namespace Verification.Interchange;

/// <summary>The case that a bundle was exported from, put together again from what its objects carry; empty for a bundle of others.</summary>
internal sealed class StixNativeCase
{
    private readonly Dictionary<string, string> pathsInBundle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StixObject>> carriers;
    private readonly StixMarkings markings;
    private readonly StixObject? root;

    private StixNativeCase(StixGraph graph, StixMarkings markings)
    {
        this.markings = markings;
        root = graph.Objects.FirstOrDefault(one => StixExtension.Of(one)?[StixExtension.Case] is JObject);
        carriers = StixExtension.Lists.ToDictionary(
            list => list.Element,
            list => graph.Objects.Where(one => StixExtension.Of(one)?[list.Element] is JObject).ToList(),
            StringComparer.Ordinal
        );
    }

    /// <summary>Reads the case, with its rules held.</summary>
    public static FileReading<VerificationCase> Read(StixGraph graph, StixMarkings markings, Limits limits)
    {
        var native = new StixNativeCase(graph, markings);
        using var file = new MemoryStream();
        native.Assemble(file);
        file.Position = 0;
        return CaseFile.Read(file, limits with { MaxBytes = Array.MaxLength }).Relocate(native.Locate).Select(native.Marked);
    }

    /// <summary>The objects that carry a sort of element.</summary>
    public static IEnumerable<(StixObject Carrier, string ElementId)> Carriers(StixGraph graph, string element) =>
        from one in graph.Objects
        let id = (StixExtension.Of(one)?[element] as JObject)?["id"] as JValue
        where id?.Value is string
        select (one, (string)id.Value!);

    private void Assemble(Stream file)
    {
        var text = new StreamWriter(file, leaveOpen: true);
        using var json = new JsonTextWriter(text);
        var @case = root is null ? new JObject() : (JObject)StixExtension.Of(root)![StixExtension.Case]!.DeepClone();
        @case["format"] = CaseFile.Format;
        json.WriteStartObject();
        foreach (var property in @case.Properties())
        {
            property.WriteTo(json);
        }

        foreach (var (element, list) in StixExtension.Lists)
        {
            json.WritePropertyName(list);
            json.WriteStartArray();
            foreach (var (carrier, position) in carriers[element].Select((carrier, position) => (carrier, position)))
            {
                pathsInBundle[string.Create(CultureInfo.InvariantCulture, $"$.{list}[{position}]")] = StixExtension.PathOf(
                    carrier,
                    element
                );
                StixExtension.Of(carrier)![element]!.WriteTo(json);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Where in the bundle a problem of the assembled case stands.</summary>
    private Problem Locate(Problem problem)
    {
        var ancestor = JsonPath.SelfAndAncestors(problem.Path).FirstOrDefault(pathsInBundle.ContainsKey);
        var start =
            ancestor is not null ? pathsInBundle[ancestor]
            : root is null ? JsonPath.Root
            : StixExtension.PathOf(root, StixExtension.Case);
        return problem with { Path = start + problem.Path[(ancestor ?? JsonPath.Root).Length..], Line = 1 };
    }

    /// <summary>The case with the markings that its objects have, which tools between may have changed.</summary>
    private VerificationCase Marked(VerificationCase @case) =>
        @case with
        {
            Markings = root is null ? [] : markings.Of(root),
            Parties = Marked(@case.Parties, StixExtension.Party, (party, of) => party with { Markings = of }),
            Claims = Marked(@case.Claims, StixExtension.Claim, (claim, of) => claim with { Markings = of }),
            Sources = Marked(@case.Sources, StixExtension.Source, (source, of) => source with { Markings = of }),
            Evidence = Marked(@case.Evidence, StixExtension.Evidence, (item, of) => item with { Markings = of }),
        };

    private ImmutableArray<T> Marked<T>(ImmutableArray<T> elements, string element, Func<T, ImmutableArray<string>, T> mark) =>
        [.. elements.Zip(carriers[element], (one, carrier) => mark(one, markings.Of(carrier)))];
}
