using System.Net;
using System.Text;
using Verification.Samples;
using Verification.ServiceTests.Running;

namespace Verification.ServiceTests;

/// <summary>A case that takes very long is given up: when its time is over, and when nobody waits for it any more.</summary>
public sealed class StopTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(60);
    private static readonly ServiceLimits Generous = ServiceLimits.Default with { MaxBytes = 1 << 26 };

    [Fact]
    public async Task A_case_that_takes_longer_than_it_may_is_given_up()
    {
        await using var service = await HostedService.Start(Generous with { MaxTime = TimeSpan.FromMilliseconds(200) });
        using var client = new HttpClient { BaseAddress = service.Address };
        using var request = ServiceFixture.Request(new StringContent(Endless()));

        var answer = await client.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task A_case_that_nobody_waits_for_is_given_up()
    {
        var begun = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using var service = await HostedService.Start(
            Generous with
            {
                MaxTime = TimeSpan.FromHours(1),
            },
            app =>
                app.Use(
                    async (_, next) =>
                    {
                        begun.SetResult();
                        try
                        {
                            await next();
                        }
                        finally
                        {
                            ended.SetResult();
                        }
                    }
                )
        );
        using var client = new HttpClient { BaseAddress = service.Address };
        using var request = ServiceFixture.Request(new StringContent(Endless()));
        using var stop = new CancellationTokenSource();

        var sending = client.SendAsync(request, stop.Token);
        await begun.Task.WaitAsync(Enough);
        await stop.CancelAsync();

        await sending.Invoking(sent => sent).Should().ThrowAsync<OperationCanceledException>();
        await ended.Task.WaitAsync(Enough);
    }

    /// <summary>Claims in a chain, each of which says all that those before it say: time and memory grow with the square of it.</summary>
    private static string Endless()
    {
        const int Claims = 5000;
        var claims = Enumerable.Range(0, Claims).Select(number => $$"""{"id":"{{number}}"}""");
        var sources = Enumerable.Range(0, Claims).Select(number => $$"""{"id":"{{number}}"}""");
        var items = Enumerable
            .Range(0, Claims)
            .Select(number => $$"""{"id":"{{number}}","claim":"{{number}}","source":"{{number}}","stance":"supports"}""");
        var relations = Enumerable
            .Range(1, Claims - 1)
            .Select(number => $$"""{"from":"{{number - 1}}","to":"{{number}}","kind":"entails","strength":1}""");
        return new StringBuilder("""{"format":"verification-case/1","claims":[""")
            .AppendJoin(',', claims)
            .Append("],\"sources\":[")
            .AppendJoin(',', sources)
            .Append("],\"evidence\":[")
            .AppendJoin(',', items)
            .Append("],\"relations\":[")
            .AppendJoin(',', relations)
            .Append("]}")
            .ToString();
    }
}
