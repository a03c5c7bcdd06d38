using System.Net.Sockets;
using Npgsql;

namespace Verification.Postgres;

/// <summary>Says for people what is wrong with a database. No message has a password.</summary>
internal static class DatabaseErrors
{
    /// <summary>Connections by a connection string.</summary>
    /// <exception cref="DatabaseException">It cannot be read.</exception>
    public static NpgsqlDataSource Source(string connection)
    {
        try
        {
            return NpgsqlDataSource.Create(connection);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            throw new DatabaseException(
                "The connection to the database cannot be read; expected such as Host=localhost;Database=claims;Username=me."
            );
        }
    }

    /// <summary>Does something with a database, and says what was wrong with it.</summary>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    public static async Task<T> SaidAsync<T>(NpgsqlDataSource source, Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            throw new DatabaseException($"{Place(source)} has no schema for truth discovery of that name: load assertions first.", e);
        }
        catch (PostgresException e)
        {
            throw new DatabaseException($"{Place(source)} refused: {e.MessageText}", e);
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or IOException or TimeoutException)
        {
            throw new DatabaseException($"{Place(source)} cannot be reached: {e.Message}", e);
        }
    }

    private static string Place(NpgsqlDataSource source)
    {
        var settings = new NpgsqlConnectionStringBuilder(source.ConnectionString);
        var name = settings.Database ?? settings.Username;
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"The database {(name is null ? "" : $"{name} ")}at {settings.Host}:{settings.Port}"
        );
    }
}
