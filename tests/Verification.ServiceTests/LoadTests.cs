using System.Globalization;
using System.Net;
using System.Text;
using Verification.ServiceTests.Running;
using Verification.Tests;
using Xunit.Abstractions;

namespace Verification.ServiceTests;

/// <summary>Very many requests, 64 at a time: each gets its own answer, and nothing of any is kept.</summary>
/// <remarks><c>REQUESTS</c> says how many; a thousand without it.</remarks>
public sealed class LoadTests(ServiceFixture service, ITestOutputHelper output) : IClassFixture<ServiceFixture>
{
    private const int AtOnce = 64;

    private static readonly int Requests = int.Parse(
        Environment.GetEnvironmentVariable("REQUESTS") ?? "1000",
        CultureInfo.InvariantCulture
    );

    private static readonly string[] Bodies =
    [
        .. Cases.All.Cast<object[]>().Select(file => File.ReadAllText((string)file[0])),
        """{ "format": "verification-case/1", "claims": [{ "id": "" }] }""",
    ];

    [Fact]
    public async Task Every_request_gets_its_own_answer_and_memory_stays_where_it_was()
    {
        var expected = new Dictionary<(int, string), (HttpStatusCode, string)>();
        foreach (var request in Enumerable.Range(0, Bodies.Length * 2).Select(Request))
        {
            expected[request] = await Answer(request);
        }

        await SendAll(Requests / 4, expected);
        var before = service.Service.Memory();
        await SendAll(Requests, expected);
        var after = service.Service.Memory();

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Requests} requests, {AtOnce} at a time; {service.Service.MemoryName}: {before / 1e6:0.0} MB after a quarter as many, {after / 1e6:0.0} MB after all"
            )
        );
        (after - before).Should().BeLessThan(service.Service.MostGrowth);
    }

    private async Task SendAll(int requests, Dictionary<(int, string), (HttpStatusCode, string)> expected)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForAsync(
            0,
            requests,
            options,
            async (number, _) =>
            {
                var request = Request(number);
                (await Answer(request)).Should().Be(expected[request]);
            }
        );
    }

    /// <summary>The cases in turn, and each in turn as a file and as a page.</summary>
    private static (int Body, string Accept) Request(int number) =>
        (number / 2 % Bodies.Length, number % 2 == 0 ? "application/json" : "text/html");

    private async Task<(HttpStatusCode, string)> Answer((int Body, string Accept) request)
    {
        using var answer = await service.Send(Encoding.UTF8.GetBytes(Bodies[request.Body]), request.Accept);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, answer.IsSuccessStatusCode ? text : "");
    }
}
