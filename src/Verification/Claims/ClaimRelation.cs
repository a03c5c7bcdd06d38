namespace Verification.Claims;

/// <summary>How the truth of one claim bears on another.</summary>
public enum RelationKind
{
    /// <summary>If the first is true, so is the second.</summary>
    Entails = 1,

    /// <summary>Both cannot be true.</summary>
    Contradicts,

    /// <summary>Both are true or neither is.</summary>
    Equivalent,
}

/// <summary>A relation from one claim to another, along which evidence travels.</summary>
public sealed record ClaimRelation
{
    /// <summary>The id of the first claim.</summary>
    public required string From { get; init; }

    /// <summary>The id of the second claim.</summary>
    public required string To { get; init; }

    /// <summary>How the first bears on the second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no value of the enumeration.</exception>
    public required RelationKind Kind
    {
        get;
        init => field = Guard.Defined(value, nameof(Kind));
    }

    /// <summary>The share of a weight that passes, from 0 to 1; 1 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Strength
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(Strength));
    } = 1;
}
