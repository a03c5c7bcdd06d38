using Verification.Tests;

namespace Verification.PostgresTests.Server;

/// <summary>A test that needs a PostgreSQL server: skipped, by name, where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        Skip = PostgresServer.Absence;
    }
}

/// <summary>A theory that needs a PostgreSQL server: skipped, by name, where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute()
    {
        Skip = PostgresServer.Absence;
    }
}

/// <summary>A theory that needs a PostgreSQL server and published data: skipped, by name, where either is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresPublishedDataTheoryAttribute : TheoryAttribute
{
    public PostgresPublishedDataTheoryAttribute()
    {
        Skip = PostgresServer.Absence ?? new PublishedDataTheoryAttribute().Skip;
    }
}
