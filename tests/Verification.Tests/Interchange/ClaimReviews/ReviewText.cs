using System.Text;
using Verification.Interchange;
using Verification.Serialization;
using Verification.Validation;

namespace Verification.Tests.Interchange.ClaimReviews;

/// <summary>Files of reviews that live in memory.</summary>
internal static class ReviewText
{
    private static readonly CaseValidator Validator = new();

    public static FileReading<ImportedCase> TryRead(string json) => ClaimReviewFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    /// <summary>What is read from a file, which must make a valid case.</summary>
    public static ImportedCase Read(string json)
    {
        var imported = TryRead(json).Value;
        Validator.Validate(imported.Case).Errors.Should().BeEmpty(json);
        return imported;
    }

    /// <summary>All notes, each as <c>PATH CODE</c>, with a question mark before what was repaired.</summary>
    public static string[] Brief(this ImportedCase imported) =>
        [.. imported.Notes.Select(note => $"{(note.Kind == ImportNoteKind.Repaired ? "?" : "")}{note.Path} {note.Code}")];
}
