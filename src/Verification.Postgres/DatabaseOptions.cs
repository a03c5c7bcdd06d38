namespace Verification.Postgres;

/// <summary>Where in a database truth discovery keeps its tables, and what it may use.</summary>
public sealed record DatabaseOptions
{
    private const int LongestName = 40;

    /// <summary>
    /// The PostgreSQL schema that holds everything: 1 to 40 lower-case letters, digits and underscores, the first of which is a letter.
    /// </summary>
    /// <exception cref="ArgumentException">It is not such a name.</exception>
    public string Schema
    {
        get;
        init =>
            field =
                value is { Length: > 0 and <= LongestName }
                && char.IsAsciiLetterLower(value[0])
                && value.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_')
                    ? value
                    : throw new ArgumentException(
                        $"'{value}' is no name of a schema; expected up to {LongestName} lower-case letters, digits and underscores, a letter first.",
                        nameof(Schema)
                    );
    } = "verification";

    /// <summary>
    /// Into how many parts the assertions are cut by the hash of their item, when the schema is made: from 1 to 1,000. A number without
    /// divisors other than itself keeps the parts of a shard even, however many shards there are.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public int Partitions
    {
        get;
        init => field = InRange(value, 1, 1000, nameof(Partitions));
    } = 7;

    /// <summary>
    /// The foreign servers, as postgres_fdw knows them in this database, that hold the assertions; each has a schema of the same name.
    /// Empty where this server holds them itself.
    /// </summary>
    public IReadOnlyList<string> Shards { get; init; } = [];

    /// <summary>How many megabytes a sort or a hash table of a statement may take before it goes to disk: from 1 to 1,000,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public int WorkMemory
    {
        get;
        init => field = InRange(value, 1, 1_000_000, nameof(WorkMemory));
    } = 64;

    /// <summary>How many seconds to wait for somebody else who loads or runs in the schema, and may just be ending: from 1 to 100,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public int LockTimeout
    {
        get;
        init => field = InRange(value, 1, 100_000, nameof(LockTimeout));
    } = 10;

    private static int InRange(int value, int low, int high, string name) =>
        value >= low && value <= high
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} is {value}; expected a number from {low} to {high}.");
}
