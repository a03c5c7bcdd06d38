using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Verification.PostgresTests.Server;

/// <summary>A PostgreSQL server of its own, from the installed binaries: in a folder that goes with it, on a free port of the loopback.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>The environment variable that names another folder of binaries than the usual.</summary>
    public const string Variable = "POSTGRES";

    // initdb and postgres refuse to run as root.
    private const string Unprivileged = "nobody";
    public const string Password = "hush-hush";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verification-postgres-");
    private readonly bool isDurable;
    private readonly int sharedMemory;
    private Process? process;

    private PostgresServer(bool isDurable, int sharedMemory) => (this.isDurable, this.sharedMemory) = (isDurable, sharedMemory);

    /// <summary>Where the binaries are; null where there are none of version 15 or later.</summary>
    public static string? Binaries { get; } = FindBinaries();

    /// <summary>Why tests that need a server are skipped; null where they are not.</summary>
    public static string? Absence =>
        Binaries is null ? $"There is no PostgreSQL 15 or later in /usr/lib/postgresql; {Variable} can name its folder of binaries." : null;

    public int Port { get; } = FreePort();

    /// <summary>How to connect to it.</summary>
    public string Connection => ConnectionTo("postgres");

    /// <summary>Starts a server.</summary>
    /// <param name="isDurable">Whether it is to survive the loss of its process; slower.</param>
    /// <param name="sharedMemory">How many megabytes of tables it may keep in memory.</param>
    public static async Task<PostgresServer> StartAsync(bool isDurable = false, int sharedMemory = 64)
    {
        var server = new PostgresServer(isDurable, sharedMemory);
        try
        {
            var password = Path.Combine(server.folder.FullName, "password");
            await File.WriteAllTextAsync(password, Password);
            await RunToEndAsync("chmod", ["-R", "u=rwX,go=rX", server.folder.FullName]);
            if (IsRoot)
            {
                await RunToEndAsync("chown", ["-R", Unprivileged, server.folder.FullName]);
            }

            await RunToEndAsync(
                "initdb",
                ["-D", server.Data, "-U", "postgres", "-E", "UTF8", "--locale=C", "-A", "scram-sha-256", "--pwfile", password, "--no-sync"]
            );
            await server.StartProcessAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>How to connect to a database of it.</summary>
    public string ConnectionTo(string database) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={Port};Username=postgres;Password={Password};Database={database};Pooling=false"
        );

    /// <summary>Makes a database.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> CreateDatabaseAsync(string name)
    {
        await ExecuteAsync(Connection, $"create database {name}");
        return ConnectionTo(name);
    }

    public static async Task ExecuteAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>What a query of the usual database counts.</summary>
    public async Task<long> CountAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Connection);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Starts the server again after it was killed.</summary>
    public Task RestartAsync() => StartProcessAsync();

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        folder.Delete(recursive: true);
    }

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => Path.Combine(folder.FullName, "data");

    private static string? FindBinaries()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return named;
        }

        const string Usual = "/usr/lib/postgresql";
        return !Directory.Exists(Usual)
            ? null
            : Directory
                .GetDirectories(Usual)
                .Where(version => int.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out var number) && number >= 15)
                .Select(version => Path.Combine(version, "bin"))
                .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "postgres")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts a program, one of PostgreSQL without the rights of root.</summary>
    private static Process Start(string program, IReadOnlyList<string> arguments)
    {
        var path = Path.Combine(Binaries!, program);
        var isOfPostgres = File.Exists(path);
        string[] command = [isOfPostgres ? path : program, .. arguments];
        if (isOfPostgres && IsRoot)
        {
            command = ["setpriv", $"--reuid={Unprivileged}", "--clear-groups", .. command];
        }

        return Process.Start(
            new ProcessStartInfo(command[0], command[1..])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = "/",
            }
        )!;
    }

    private static async Task RunToEndAsync(string program, IReadOnlyList<string> arguments)
    {
        using var started = Start(program, arguments);
        var said = Task.WhenAll(started.StandardOutput.ReadToEndAsync(), started.StandardError.ReadToEndAsync());
        await started.WaitForExitAsync();
        if (started.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {string.Join('\n', await said)}");
        }
    }

    private async Task StartProcessAsync()
    {
        string[] settings =
        [
            "listen_addresses=127.0.0.1",
            string.Create(CultureInfo.InvariantCulture, $"port={Port}"),
            "unix_socket_directories=",
            $"fsync={(isDurable ? "on" : "off")}",
            $"synchronous_commit={(isDurable ? "on" : "off")}",
            string.Create(CultureInfo.InvariantCulture, $"shared_buffers={sharedMemory}MB"),
            "max_wal_size=8GB",
            "max_connections=40",
            "autovacuum=off",
        ];
        string[] arguments = ["-D", Data, .. settings.SelectMany(setting => new[] { "-c", setting })];
        var watch = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            if (watch.Elapsed > Patience)
            {
                throw new InvalidOperationException($"PostgreSQL did not start on port {Port}.");
            }

            // Until the children of a killed one are gone, a new one refuses to start.
            process = process is null or { HasExited: true } ? StartSilently("postgres", arguments) : process;
            await Task.Delay(50);
        }
    }

    private static Process StartSilently(string program, IReadOnlyList<string> arguments)
    {
        var started = Start(program, arguments);
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await ExecuteAsync(Connection, "select 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>Ends the first process of the server with kill −9; its children end when they find it gone.</summary>
    public async Task KillAsync()
    {
        if (process is null)
        {
            return;
        }

        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }
}
