using Verification.Confidence;
using Verification.Evidence;

namespace Verification.Interchange;

/// <summary>What an object says of a claim, before it is known to whom it is put down.</summary>
/// <param name="Of">The object.</param>
/// <param name="Stance">How it bears on the claim.</param>
internal sealed record StixStatement(StixObject Of, Stance Stance)
{
    private const int Full = 100;

    /// <summary>When it was said; null for the date of its source.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>How sure it is by its words.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>How sure it is by the number of its creator, 0 to 100.</summary>
    public int? Confidence { get; init; } = Of.Confidence;

    public Directness? Directness { get; init; }

    public string? Quote { get; init; }

    public string? Remark { get; init; }

    /// <summary>When it was taken back; null if it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; } = Of.RevokedAt;

    /// <summary>The same as a part of a report, which may have been taken back as a whole, and whose confidence counts where the part has none.</summary>
    public StixStatement In(StixObject report) =>
        this with
        {
            Confidence = Of.Confidence ?? report.Confidence,
            RevokedAt = Of.RevokedAt ?? report.RevokedAt,
        };

    /// <summary>The item of evidence.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="claim">The claim that it bears on.</param>
    /// <param name="source">The source it is put down to.</param>
    /// <param name="published">The date of the source.</param>
    /// <param name="notes">Gets what could not be carried.</param>
    public EvidenceItem ToItem(string id, string claim, string source, DateTimeOffset? published, ImportNotes notes) =>
        new()
        {
            Id = id,
            Claim = claim,
            Source = source,
            Stance = Stance,
            Certainty = Surest(notes),
            Directness = Directness,
            Date = Date,
            RetractedAt = RevokedAt < (Date ?? published) ? Date ?? published : RevokedAt,
            Quote = Quote,
            Note = Remark,
            Locator = Of.Id,
        };

    /// <summary>The lesser of the two ways in which it says how sure it is. A source that is less sure than even chance is taken to be in two minds.</summary>
    private Certainty? Surest(ImportNotes notes)
    {
        if (Confidence is not { } number || number == Full)
        {
            return Certainty;
        }

        var share = new Probability(number / (double)Full);
        if (share.Value < 0.5)
        {
            notes.Repaired(
                Of.PathOf("confidence"),
                ImportCodes.LowConfidence,
                $"{number} is less than even chance; taken as roughly even chance, which weighs nothing"
            );
            return LikelihoodTerm.RoughlyEvenChance;
        }

        return Certainty is { } said && said.Value.Value < share.Value ? said : share;
    }
}
