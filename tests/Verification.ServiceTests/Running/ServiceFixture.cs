using System.Net.Http.Headers;
using System.Text;

namespace Verification.ServiceTests.Running;

/// <summary>One service for all tests of a class.</summary>
public sealed class ServiceFixture : IAsyncLifetime
{
    private RunningService? service;

    internal RunningService Service => service!;

    internal HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        service = await RunningService.Start();
        Client = new() { BaseAddress = service.Address };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await service!.DisposeAsync();
    }

    /// <summary>Sends a case.</summary>
    /// <param name="case">Its bytes.</param>
    /// <param name="accept">What is wanted; null for anything.</param>
    internal async Task<HttpResponseMessage> Send(byte[] @case, string? accept = null)
    {
        using var request = Request(new ByteArrayContent(@case), accept);
        return await Client.SendAsync(request);
    }

    /// <summary>Sends a text as a case.</summary>
    internal Task<HttpResponseMessage> Send(string @case, string? accept = null) => Send(Encoding.UTF8.GetBytes(@case), accept);

    /// <summary>A request with a body that says it is JSON.</summary>
    internal static HttpRequestMessage Request(HttpContent body, string? accept = null)
    {
        body.Headers.ContentType = new("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, "/assessments") { Content = body };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return request;
    }
}
