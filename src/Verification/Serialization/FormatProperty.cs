using Verification.Validation;

namespace Verification.Serialization;

/// <summary>The properties by which a file says what it is: its format, and, for editors, its schema.</summary>
internal sealed class FormatProperty(JsonInput json, string expected)
{
    private string? format;
    private string? schema;

    /// <summary>Reads the property at hand, if it is one of these.</summary>
    public bool Take()
    {
        return json.Property switch
        {
            "format" => TakeFormat(),
            "$schema" => json.Take(ref schema),
            _ => false,
        };
    }

    /// <summary>At the end of the file’s object, notes that there was no format.</summary>
    public void Check()
    {
        if (format is null)
        {
            json.NoteMissing("format", ProblemCodes.UnknownFormat, $"is missing; it must be '{expected}'");
        }
    }

    private bool TakeFormat()
    {
        json.Take(ref format);
        if (format is not null && format != expected)
        {
            json.Note(ProblemCodes.UnknownFormat, $"must be '{expected}', and is '{format}'");
        }

        return true;
    }
}
