namespace Verification.Scoring;

/// <summary>A case as of one date: which items exist, how strong they are, and what they weigh.</summary>
internal sealed class DatedCase
{
    private readonly PreparedCase prepared;

    /// <summary>Decides what exists, and weighs it.</summary>
    public DatedCase(PreparedCase prepared, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var (index, derivation, options) = (prepared.Index, prepared.Derivation, prepared.Options);
        this.prepared = prepared;
        AsOf = asOf;
        Absent = Existence.Decide(index, asOf);
        Appraisal = new(index, asOf, options);
        Transmission = Transmission.Follow(index, derivation, Absent, Appraisal.AssertionStrengths(Absent), prepared.Bias);
        Weights = new Weighing(index, derivation, Transmission, Appraisal, prepared.Bias, options).WeighAll(Absent, cancellationToken);
        Findings = WeighUp();
    }

    public DateTimeOffset? AsOf { get; }

    /// <summary>Why each item is absent, or null for an item that exists.</summary>
    public AbsenceReason?[] Absent { get; }

    public Appraisal Appraisal { get; }

    public Transmission Transmission { get; }

    /// <summary>What the items of each claim weigh on it.</summary>
    public ItemWeights Weights { get; }

    /// <summary>What that comes to for each claim.</summary>
    public Findings Findings { get; }

    /// <summary>The same once more, for a thread of its own.</summary>
    public Findings WeighUp() => new(prepared, new Bearings(prepared.Derivation, prepared.Affiliations, Weights));
}
