using System.Collections.Immutable;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Verification.Validation;

namespace Verification.Interchange;

/// <summary>Reads the objects of a bundle one at a time, and keeps of each what a case can use.</summary>
internal sealed class StixReader(JsonTextReader json, ImportNotes notes)
{
    private readonly ImmutableArray<StixObject>.Builder objects = ImmutableArray.CreateBuilder<StixObject>();
    private string? type;
    private bool hasObjects;

    /// <summary>Reads the file, from its first token.</summary>
    public StixObjects Read()
    {
        if (json.TokenType != JsonToken.StartObject)
        {
            json.Skip();
            return new([], "a bundle must be an object");
        }

        while (json.Read() && json.TokenType == JsonToken.PropertyName)
        {
            var property = (string)json.Value!;
            json.Read();
            Take(property);
        }

        if (!hasObjects && type != StixVocabulary.Bundle)
        {
            return new([], "is no STIX bundle: there is neither a type 'bundle' nor a list 'objects'");
        }

        if (type != StixVocabulary.Bundle)
        {
            notes.Repaired(JsonPath.Root, ImportCodes.UnusableValue, "the type is not 'bundle'; its objects are taken all the same");
        }

        return new(objects.ToImmutable(), null);
    }

    private void Take(string property)
    {
        if (property == "objects" && json.TokenType == JsonToken.StartArray)
        {
            hasObjects = true;
            for (var position = 0; json.Read() && json.TokenType != JsonToken.EndArray; position++)
            {
                Take(JToken.Load(json), position);
            }

            return;
        }

        var value = JToken.Load(json);
        if (property == "type")
        {
            type = (value as JValue)?.Value as string;
        }
        else if (property is not ("id" or "spec_version"))
        {
            notes.NotCarried(JsonPath.Root + JsonPath.Step(property), ImportCodes.NoPlace, "a bundle has no such property");
        }
    }

    private void Take(JToken token, int position)
    {
        if (token is not JObject properties || Text(properties, "type") is not { } typeOfObject || Text(properties, "id") is not { } id)
        {
            notes.NotCarried(StixObject.PathAt(position), ImportCodes.UnusableValue, "is no object with a type and an id");
            return;
        }

        var read = new StixObject(position, typeOfObject, id, properties);
        objects.Add(StixExtension.IsOurs(read) ? read : new StixPruning(read, notes).Prune());
    }

    private static string? Text(JObject json, string property) =>
        json[property] is JValue { Value: string text } && !string.IsNullOrWhiteSpace(text) ? text : null;
}

/// <summary>What a file holds.</summary>
/// <param name="All">Its objects, in its order.</param>
/// <param name="Refusal">Why it is no bundle; null if it is one.</param>
internal sealed record StixObjects(ImmutableArray<StixObject> All, string? Refusal);
