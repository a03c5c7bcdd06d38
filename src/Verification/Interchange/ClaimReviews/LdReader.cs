using System.Globalization;
using Newtonsoft.Json;

namespace Verification.Interchange;

/// <summary>Reads a JSON-LD file into nodes, without recursion and without an opinion.</summary>
internal sealed class LdReader
{
    private readonly List<LdNode> objects = [];
    private LdNode? root;
    private LdNode? container;
    private string? property;

    /// <summary>Reads the value at which the reader stands, to its end.</summary>
    /// <returns>The file, or null where there is no value.</returns>
    public static LdFile? Read(JsonTextReader reader)
    {
        var file = new LdReader();
        do
        {
            file.Take(reader);
        } while ((file.root is null || file.container is not null) && reader.Read());
        return file.root is null ? null : new(file.root, file.objects);
    }

    private void Take(JsonTextReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonToken.PropertyName:
                property = (string)reader.Value!;
                break;
            case JsonToken.StartObject:
                container = Add(LdKind.Object, "");
                objects.Add(container);
                break;
            case JsonToken.StartArray:
                container = Add(LdKind.List, "");
                break;
            case JsonToken.EndObject or JsonToken.EndArray:
                container = container?.Parent;
                break;
            case JsonToken.Null or JsonToken.Undefined:
                Add(LdKind.Nothing, "");
                break;
            case JsonToken.Integer or JsonToken.Float:
                Add(LdKind.Number, Convert.ToString(reader.Value, CultureInfo.InvariantCulture)!);
                break;
            case JsonToken.String or JsonToken.Boolean:
                Add(LdKind.Text, Convert.ToString(reader.Value, CultureInfo.InvariantCulture)!);
                break;
            default:
                break;
        }
    }

    private LdNode Add(LdKind kind, string text)
    {
        var isProperty = container?.Kind == LdKind.Object;
        var node = new LdNode(container, isProperty ? property : null, container?.Children.Count ?? 0) { Kind = kind, Text = text };
        container?.Add(node);
        root ??= node;
        return node;
    }
}

/// <summary>A JSON-LD file.</summary>
/// <param name="Root">The whole.</param>
/// <param name="Objects">All objects in it, in the order in which they begin.</param>
internal sealed record LdFile(LdNode Root, List<LdNode> Objects);
