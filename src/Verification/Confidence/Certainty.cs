namespace Verification.Confidence;

/// <summary>
/// How sure somebody says they are: a term of ICD 203 or a number, kept as it was said.
/// The <c>default</c> is the number 0.
/// </summary>
public readonly record struct Certainty
{
    private readonly Probability number;

    /// <summary>A certainty said in words.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="term"/> is none of the seven.</exception>
    public Certainty(LikelihoodTerm term) => Term = Guard.Defined(term);

    /// <summary>A certainty said as a number.</summary>
    public Certainty(Probability number) => this.number = number;

    /// <summary>The term, or null where a number was said.</summary>
    public LikelihoodTerm? Term { get; }

    /// <summary>The number that was said, or the midpoint of the term.</summary>
    public Probability Value => Term is { } term ? LikelihoodTerms.Midpoint(term) : number;

    /// <summary>A certainty said in words.</summary>
    public static implicit operator Certainty(LikelihoodTerm term) => new(term);

    /// <summary>A certainty said as a number.</summary>
    public static implicit operator Certainty(Probability number) => new(number);

    /// <inheritdoc/>
    public override string ToString() => Term?.ToString() ?? number.ToString();
}
