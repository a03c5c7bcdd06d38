using Verification.Samples;

namespace Verification.ServiceTests.Running;

/// <summary>The service in this process, over real sockets.</summary>
internal sealed class HostedService(WebApplication service) : RunningService
{
    /// <summary>Starts it.</summary>
    /// <param name="limits">What it takes on.</param>
    /// <param name="configure">What is to be added to it.</param>
    public static async Task<HostedService> Start(ServiceLimits limits, Action<WebApplication>? configure = null)
    {
        var service = FactCheckingService.Create(
            ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None", "--environment", "Production"],
            limits
        );
        configure?.Invoke(service);
        await service.StartAsync();
        return new(service) { Address = new(service.Urls.Single()) };
    }

    public override string MemoryName => "heap after a full collection";

    public override long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    public override long MostGrowth => 4_000_000;

    public override ValueTask DisposeAsync() => service.DisposeAsync();
}
