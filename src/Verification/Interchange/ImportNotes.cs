using System.Collections.Immutable;
using Verification.Validation;

namespace Verification.Interchange;

/// <summary>Collects the notes of an import, up to a limit.</summary>
/// <param name="limit">How many are listed; the rest is counted.</param>
internal sealed class ImportNotes(int limit)
{
    private readonly ImmutableArray<ImportNote>.Builder notes = ImmutableArray.CreateBuilder<ImportNote>();
    private int unlisted;

    /// <summary>Notes that something was repaired.</summary>
    public void Repaired(string path, string code, string message) => Add(new(ImportNoteKind.Repaired, path, code, message));

    /// <summary>Notes that something was left out.</summary>
    public void NotCarried(string path, string code, string message) => Add(new(ImportNoteKind.NotCarried, path, code, message));

    /// <summary>Notes one or the other.</summary>
    public void Add(ImportNoteKind kind, string path, string code, string message) => Add(new(kind, path, code, message));

    /// <summary>The notes, in the order in which they were made; the last says how many more there were, if there were.</summary>
    public ImmutableArray<ImportNote> ToImmutable() =>
        unlisted == 0
            ? notes.ToImmutable()
            :
            [
                .. notes,
                new(
                    ImportNoteKind.NotCarried,
                    JsonPath.Root,
                    ImportCodes.TooManyNotes,
                    $"there are {unlisted} more notes, which are not listed"
                ),
            ];

    private void Add(ImportNote note)
    {
        if (notes.Count < limit)
        {
            notes.Add(note);
        }
        else
        {
            unlisted++;
        }
    }
}
