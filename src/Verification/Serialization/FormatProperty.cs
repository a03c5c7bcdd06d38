using Verification.Validation;

namespace Verification.Serialization;

/// <summary>The property by which a file says which format it is in.</summary>
internal sealed class FormatProperty(JsonInput json, string expected)
{
    private string? format;

    /// <summary>Reads the property.</summary>
    public void Read()
    {
        format = json.Text();
        if (format is not null && format != expected)
        {
            json.Note(ProblemCodes.UnknownFormat, $"must be '{expected}', and is '{format}'");
        }
    }

    /// <summary>At the end of the file’s object, notes that there was none.</summary>
    public void Check()
    {
        if (format is null)
        {
            json.NoteMissing("format", ProblemCodes.UnknownFormat, $"is missing; it must be '{expected}'");
        }
    }
}
