using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Verification.Serialization;
using Verification.ServiceTests.Running;

namespace Verification.ServiceTests;

/// <summary>What comes back for what the service cannot take: problem details (RFC 9457), always.</summary>
public sealed class RefusalTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private const string Empty = """{ "format": "verification-case/1" }""";

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{ "format": "verification-case/2" }""")]
    [InlineData(
        """
            { "format": "verification-case/1",
              "claims": [{ "id": "c", "baseRate": 2 }, { "id": "c" }],
              "evidence": [{ "id": "e", "claim": "c", "source": "none", "stance": "<script>" }] }
            """
    )]
    public async Task Everything_that_is_wrong_with_a_case_is_told_with_its_place(string @case)
    {
        var answer = await service.Send(@case);

        var problem = await Problem(answer, HttpStatusCode.BadRequest);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(@case));
        problem
            .GetProperty("problems")
            .EnumerateArray()
            .Select(one =>
                (
                    one.GetProperty("path").GetString(),
                    one.GetProperty("line").GetInt32(),
                    one.GetProperty("code").GetString(),
                    one.GetProperty("message").GetString()
                )
            )
            .Should()
            .Equal(
                CaseFile.Read(stream).Problems.Select(one => ((string?)one.Path, one.Line!.Value, (string?)one.Code, (string?)one.Message))
            )
            .And.NotBeEmpty();
    }

    [Fact]
    public async Task No_more_problems_are_told_than_somebody_could_mend()
    {
        var claims = string.Join(',', Enumerable.Repeat("""{ "id": "c" }""", 1000));

        var answer = await service.Send($$"""{ "format": "verification-case/1", "claims": [{{claims}}] }""");

        (await Problem(answer, HttpStatusCode.BadRequest)).GetProperty("problems").GetArrayLength().Should().BeInRange(100, 101);
    }

    [Fact]
    public async Task A_case_nested_without_end_is_refused()
    {
        var answer = await service.Send(new string('[', 500_000));

        await Problem(answer, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(false, 0, HttpStatusCode.OK)]
    [InlineData(false, 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(true, -100, HttpStatusCode.OK)]
    [InlineData(true, 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_case_larger_than_the_limit_is_refused_whether_it_says_its_length_or_not(
        bool isChunked,
        int beyond,
        HttpStatusCode status
    )
    {
        var @case = Empty.PadRight(Samples.ServiceLimits.Default.MaxBytes + beyond);
        using var request = ServiceFixture.Request(new StringContent(@case));
        request.Headers.TransferEncodingChunked = isChunked;
        request.Headers.ExpectContinue = !isChunked;

        var answer = await service.Client.SendAsync(request);

        answer.StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task A_case_that_is_too_large_is_told_so()
    {
        using var request = ServiceFixture.Request(new StringContent(new string(' ', Samples.ServiceLimits.Default.MaxBytes + 1)));
        request.Headers.ExpectContinue = true;

        await Problem(await service.Client.SendAsync(request), HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_case_that_would_grow_beyond_the_limits_is_refused()
    {
        const int Claims = 4_000;
        var claims = string.Join(',', Enumerable.Range(0, Claims).Select(i => $$"""{"id":"c{{i}}"}"""));
        var items = Enumerable.Range(0, Claims).Select(i => $$"""{"id":"e{{i}}","claim":"c{{i}}","source":"s","stance":"supports"}""");
        var relations = Enumerable.Range(1, Claims - 1).Select(i => $$"""{"from":"c{{i - 1}}","to":"c{{i}}","kind":"entails"}""");

        var answer = await service.Send(
            $$"""
            {"format":"verification-case/1","claims":[{{claims}}],"sources":[{"id":"s"}],
            "evidence":[{{string.Join(',', items)}}],"relations":[{{string.Join(',', relations)}}]}
            """
        );

        await Problem(answer, HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task What_says_that_it_is_no_json_is_refused(string type)
    {
        using var content = new StringContent(Empty, new MediaTypeHeaderValue(type));

        await Problem(await service.Client.PostAsync("/assessments", content), HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/json;q=0, text/html;q=0")]
    public async Task Who_wants_neither_json_nor_a_page_gets_nothing(string accept) =>
        await Problem(await service.Send(Empty, accept), HttpStatusCode.NotAcceptable);

    [Fact]
    public async Task Other_methods_and_other_paths_are_refused()
    {
        await Problem(await service.Client.GetAsync("/assessments"), HttpStatusCode.MethodNotAllowed);
        await Problem(await service.Client.PostAsync("/../etc/passwd", null), HttpStatusCode.NotFound);
    }

    private static async Task<JsonElement> Problem(HttpResponseMessage answer, HttpStatusCode status)
    {
        answer.StatusCode.Should().Be(status);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("status").GetInt32().Should().Be((int)status);
        problem.GetProperty("title").GetString().Should().NotBeNullOrEmpty();
        return problem;
    }
}
