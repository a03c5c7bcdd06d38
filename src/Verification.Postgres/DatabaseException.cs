namespace Verification.Postgres;

/// <summary>What a database cannot be used for, said for people: there is no such server, it holds nothing, or somebody else is at work in it.</summary>
public sealed class DatabaseException : Exception
{
    internal DatabaseException(string message, Exception? inner = null)
        : base(message, inner) { }
}
