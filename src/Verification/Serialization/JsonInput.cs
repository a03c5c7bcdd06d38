using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;
using Verification.Confidence;
using Verification.Validation;

namespace Verification.Serialization;

/// <summary>
/// Walks a JSON text value by value, and notes what is wrong with each instead of stopping there. A method that reads a value leaves the walk at
/// its end, and gives nothing where the value is null or not what was expected.
/// </summary>
internal sealed partial class JsonInput(JsonTextReader reader, ProblemList problems)
{
    private readonly Stack<SeenNames> seen = new();
    private readonly Stack<SeenNames> spare = new();

    /// <summary>The name of the property whose value is at hand.</summary>
    public string Property { get; private set; } = "";

    /// <summary>Goes to the first value, if there is one.</summary>
    public bool Start() => TryAdvance();

    /// <summary>Makes sure that nothing follows the first value: if something does, the reader throws.</summary>
    public void Finish()
    {
        if (!problems.Broken)
        {
            TryAdvance();
        }
    }

    /// <summary>Enters the object that is the whole of a file, or notes that there is none, which leaves nothing to read.</summary>
    public bool EnterRoot(string what)
    {
        if (reader.TokenType == JsonToken.StartObject)
        {
            return EnterObject(what);
        }

        problems.Break(reader.Path, reader.LineNumber, ProblemCodes.WrongType, $"{what} must be an object, and is {Found()}");
        return false;
    }

    /// <summary>Enters an object, or notes that there is none.</summary>
    public bool EnterObject(string what)
    {
        if (reader.TokenType == JsonToken.StartObject)
        {
            seen.Push(spare.TryPop(out var names) ? names : new());
            return true;
        }

        NoteType($"{what} must be an object");
        return false;
    }

    /// <summary>Goes to the value of the next property of the object that was entered; at its end, leaves it. Properties that are null are absent.</summary>
    public bool NextProperty()
    {
        for (Advance(); reader.TokenType != JsonToken.EndObject; Advance())
        {
            Property = (string)reader.Value!;
            var isNew = seen.Peek().Add(Property);
            if (isNew)
            {
                Advance();
                return true;
            }

            Note(ProblemCodes.DuplicateProperty, $"'{Property}' stands twice in one object");
            Advance();
            reader.Skip();
        }

        var names = seen.Pop();
        names.Clear();
        spare.Push(names);
        return false;
    }

    /// <summary>Enters an array, or notes that there is none.</summary>
    public bool EnterArray(string what)
    {
        if (reader.TokenType == JsonToken.StartArray)
        {
            return true;
        }

        NoteType($"{what} must be an array");
        return false;
    }

    /// <summary>Goes to the next element of the array that was entered; at its end, leaves it.</summary>
    public bool NextElement()
    {
        Advance();
        if (reader.TokenType == JsonToken.EndArray)
        {
            return false;
        }

        if (reader.TokenType == JsonToken.Null)
        {
            Note(ProblemCodes.WrongType, "an element of a list must not be null");
        }

        return true;
    }

    /// <summary>Notes that the format has no such property, and passes over its value.</summary>
    /// <returns>Always true: the property has been dealt with.</returns>
    public bool UnknownProperty(string where)
    {
        Note(ProblemCodes.UnknownProperty, $"{where} has no property '{Property}'");
        reader.Skip();
        return true;
    }

    /// <summary>Passes over the value at hand, which somebody else reads.</summary>
    /// <returns>Always true: the property has been dealt with.</returns>
    public bool Pass()
    {
        reader.Skip();
        return true;
    }

    /// <summary>The value at hand as JSON of its own.</summary>
    public string Raw()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text);
        try
        {
            writer.WriteToken(reader);
        }
        catch (JsonWriterException)
        {
            throw EndsEarly();
        }

        return text.ToString();
    }

    public string? Text()
    {
        if (reader.TokenType == JsonToken.String)
        {
            return (string)reader.Value!;
        }

        NoteType("must be a text");
        return null;
    }

    public bool? Flag()
    {
        if (reader.TokenType == JsonToken.Boolean)
        {
            return (bool)reader.Value!;
        }

        NoteType("must be true or false");
        return null;
    }

    /// <summary>A number, which may be anything finite.</summary>
    public double? Number()
    {
        switch (reader.TokenType)
        {
            case JsonToken.Integer:
                return Finite(
                    reader.Value switch
                    {
                        long whole => whole,
                        BigInteger large => (double)large,
                        var other => Convert.ToDouble(other, CultureInfo.InvariantCulture),
                    }
                );
            case JsonToken.Float:
                return Finite((double)reader.Value!);
            default:
                NoteType("must be a number");
                return null;
        }
    }

    /// <summary>A number from 0 to 1.</summary>
    public double? Share()
    {
        if (Number() is not { } number)
        {
            return null;
        }

        if (number is >= 0 and <= 1)
        {
            return number;
        }

        Note(ProblemCodes.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"must be a number from 0 to 1, and is {number}"));
        return null;
    }

    public Probability? Probability() => Share() is { } number ? new Probability(number) : null;

    /// <summary>A whole number within bounds.</summary>
    public int? Whole(int low, int high)
    {
        if (Number() is not { } number)
        {
            return null;
        }

        if (number >= low && number <= high && number == Math.Floor(number))
        {
            return (int)number;
        }

        Note(
            ProblemCodes.OutOfRange,
            string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {low} to {high}, and is {number}")
        );
        return null;
    }

    public DateTimeOffset? Date()
    {
        if (Text() is not { } text)
        {
            return null;
        }

        if (Dates.TryReadDate(text, out var date))
        {
            return date;
        }

        Note(ProblemCodes.InvalidDate, $"must be {Dates.DateShape}, and is '{text}'");
        return null;
    }

    public TimeSpan? Duration()
    {
        if (Text() is not { } text)
        {
            return null;
        }

        if (Dates.TryReadDuration(text, out var duration))
        {
            return duration;
        }

        Note(ProblemCodes.InvalidDuration, $"must be {Dates.DurationShape}, and is '{text}'");
        return null;
    }

    /// <summary>One of the words of an enumeration.</summary>
    public T? Word<T>()
        where T : struct, Enum
    {
        if (Text() is not { } text)
        {
            return null;
        }

        if (Vocabulary<T>.TryRead(text, out var value))
        {
            return value;
        }

        Note(ProblemCodes.UnknownWord, $"must be one of {string.Join(", ", Vocabulary<T>.All)}, and is '{text}'");
        return null;
    }

    /// <summary>A term of likelihood or a number from 0 to 1.</summary>
    public Certainty? Certainty() =>
        reader.TokenType == JsonToken.String ? (Word<LikelihoodTerm>() is { } term ? new Certainty(term) : null)
        : Probability() is { } number ? new Certainty(number)
        : null;

    /// <summary>Notes something wrong with the value at hand.</summary>
    public void Note(string code, string message) => problems.Add(reader.Path, reader.LineNumber, code, message);

    /// <summary>Notes that the object at whose end the walk stands lacks a property; nothing is noted if the property was there and unreadable.</summary>
    public void NoteMissing(string name, string code, string message) =>
        problems.AddMissing(reader.Path.Length == 0 ? name : $"{reader.Path}.{name}", code, message);

    /// <summary>Notes that the object at whose end the walk stands lacks a word, and gives another to go on with.</summary>
    public T Missing<T>(string name, T standIn)
        where T : struct, Enum
    {
        NoteMissing(name, ProblemCodes.Required, "is missing");
        return standIn;
    }

    private double? Finite(double number)
    {
        if (double.IsFinite(number))
        {
            return number;
        }

        Note(ProblemCodes.OutOfRange, double.IsNaN(number) ? "NaN is not a number of JSON" : "is beyond any number that can be held");
        return null;
    }

    private void NoteType(string expected)
    {
        if (reader.TokenType != JsonToken.Null)
        {
            Note(ProblemCodes.WrongType, $"{expected}, and is {Found()}");
        }

        reader.Skip();
    }

    private string Found() =>
        reader.TokenType switch
        {
            JsonToken.StartObject => "an object",
            JsonToken.StartArray => "an array",
            JsonToken.String => "a text",
            JsonToken.Integer or JsonToken.Float => "a number",
            JsonToken.Boolean => "true or false",
            JsonToken.Null => "null",
            _ => "no JSON value",
        };

    /// <summary>Goes to the next token, which must be there.</summary>
    private void Advance()
    {
        if (!TryAdvance())
        {
            problems.Retract(reader.Path, ProblemCodes.OutOfRange);
            throw EndsEarly();
        }
    }

    private JsonReaderException EndsEarly() =>
        new("The text ends early.", reader.Path, reader.LineNumber, reader.LinePosition, innerException: null);

    private bool TryAdvance()
    {
        while (reader.Read())
        {
            if (reader.TokenType != JsonToken.Comment)
            {
                return true;
            }

            Note(ProblemCodes.Syntax, "JSON has no comments");
        }

        return false;
    }
}
