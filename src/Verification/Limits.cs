using System.Globalization;

namespace Verification;

/// <summary>
/// How much is taken on before a file or a case is refused: the bounds within which nothing that is read crashes, hangs or exhausts memory.
/// Readers report what is beyond them as a problem; the engine throws <see cref="LimitExceededException"/>.
/// </summary>
public sealed record Limits
{
    private const int Mebi = 1 << 20;

    /// <summary>The defaults.</summary>
    public static Limits Default { get; } = new();

    /// <summary>
    /// The largest file that is read, in bytes; 512 MiB unless said otherwise. A file that is read as a whole, as all are but tables of assertions,
    /// has at most 2,147,483,591 in any case.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public long MaxBytes
    {
        get;
        init => field = Guard.AtLeast(value, 1, nameof(MaxBytes));
    } = 512 * Mebi;

    /// <summary>How deeply arrays and objects may be nested; 64 unless said otherwise, at most 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1 or above 1,000.</exception>
    public int MaxDepth
    {
        get;
        init => field = (int)Guard.InRange(value, 1, 1000, nameof(MaxDepth));
    } = 64;

    /// <summary>
    /// How many elements one list of a file may have, such as its claims, its items or the objects of a bundle, and how many properties one object;
    /// 10,000,000 unless said otherwise.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaxElements
    {
        get;
        init => field = (int)Guard.AtLeast(value, 1, nameof(MaxElements));
    } = 10_000_000;

    /// <summary>How many rows a table may have, below its header, and how many lines a file of JSON lines; 100,000,000 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaxRows
    {
        get;
        init => field = (int)Guard.AtLeast(value, 1, nameof(MaxRows));
    } = 100_000_000;

    /// <summary>How long a text may be, a property’s name or a cell of a table among them, in UTF-16 characters; 1,048,576 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaxTextLength
    {
        get;
        init => field = (int)Guard.AtLeast(value, 1, nameof(MaxTextLength));
    } = Mebi;

    /// <summary>How many problems are listed before reading stops, and how many notes of an import; 10,000 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaxProblems
    {
        get;
        init => field = (int)Guard.AtLeast(value, 1, nameof(MaxProblems));
    } = 10_000;

    /// <summary>
    /// How many weights a case may come to, beside that of each item on its own claim: one for every root that a copy carries, and one for every
    /// other claim on which an item bears; 10,000,000 unless said otherwise. At worst they grow with the square of the case, and memory with them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaxWeights
    {
        get;
        init => field = (int)Guard.AtLeast(value, 1, nameof(MaxWeights));
    } = 10_000_000;

    /// <summary>
    /// How many links may have to be followed to find those weights: links of derivation, once for every root that comes along, and relations, once
    /// for every claim that is reached through them; 1,000,000,000 unless said otherwise. Time grows with them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaxPaths
    {
        get;
        init => field = (int)Guard.AtLeast(value, 1, nameof(MaxPaths));
    } = 1_000_000_000;
}

/// <summary>A case is beyond one of the <see cref="Limits"/>, and is not assessed.</summary>
public sealed class LimitExceededException : Exception
{
    internal LimitExceededException(string limit, long allowed, string what)
        : base(string.Create(CultureInfo.InvariantCulture, $"The case has more than {allowed:N0} {what}, which is the limit ({limit}).")) =>
        (Limit, Allowed) = (limit, allowed);

    /// <summary>The name of the limit, such as <c>MaxPaths</c>.</summary>
    public string Limit { get; }

    /// <summary>What it allows.</summary>
    public long Allowed { get; }
}
