using Verification.Validation;

namespace Verification.Serialization;

/// <summary>The property by which a file says which format it is in.</summary>
internal sealed class FormatProperty(JsonInput json, string expected)
{
    private bool found;

    /// <summary>Reads the property.</summary>
    public void Read()
    {
        found = true;
        if (json.Text() is { } format && format != expected)
        {
            json.Note(ProblemCodes.UnknownFormat, $"must be '{expected}', and is '{format}'");
        }
    }

    /// <summary>At the end of the file’s object, notes that there was none.</summary>
    public void Check()
    {
        if (!found)
        {
            json.NoteMissing("format", ProblemCodes.UnknownFormat, $"is missing; it must be '{expected}'");
        }
    }
}
