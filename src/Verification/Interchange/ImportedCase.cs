using System.Collections.Immutable;
using Verification.Evidence;

namespace Verification.Interchange;

/// <summary>A case made from a file of another format, and what it took.</summary>
/// <param name="Case">The case; it is valid.</param>
/// <param name="Notes">What had to be repaired and what could not be carried.</param>
public sealed record ImportedCase(VerificationCase Case, ImmutableArray<ImportNote> Notes);

/// <summary>Something that an import had to repair or could not carry.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Path">Where it stands in the file: a JSON path from <c>$</c>, or of a table the row and the column.</param>
/// <param name="Code">What it is, in a word that keeps its meaning: one of <see cref="ImportCodes"/>.</param>
/// <param name="Message">What was done about it, for a person.</param>
public sealed record ImportNote(ImportNoteKind Kind, string Path, string Code, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Message} [{Code}]";
}

/// <summary>What an import note is about.</summary>
public enum ImportNoteKind
{
    /// <summary>Something was wrong or missing, and a reading of it was found.</summary>
    Repaired = 1,

    /// <summary>Something has no place in a case, and was left out.</summary>
    NotCarried,
}
