namespace Verification.ServiceTests.Running;

/// <summary>The sample service, listening on a free port of loopback.</summary>
internal abstract class RunningService : IAsyncDisposable
{
    /// <summary>The variable with the path of the service built against the package, which is then run as a process of its own.</summary>
    private const string Variable = "SERVICE";

    /// <summary>Starts the service that <c>SERVICE</c> names, or hosts the same code in this process.</summary>
    public static async Task<RunningService> Start() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path
            ? await ServiceProcess.Start(path)
            : await HostedService.Start(Samples.ServiceLimits.Default);

    /// <summary>Where it listens.</summary>
    public required Uri Address { get; init; }

    /// <summary>What <see cref="Memory"/> measures.</summary>
    public abstract string MemoryName { get; }

    /// <summary>The memory that it holds, in bytes.</summary>
    public abstract long Memory();

    /// <summary>How many bytes more it may hold after very many requests; what it measures is not the same to the byte.</summary>
    public abstract long MostGrowth { get; }

    public abstract ValueTask DisposeAsync();
}
