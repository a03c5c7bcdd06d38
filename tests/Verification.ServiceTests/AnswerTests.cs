using System.Net;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Serialization;
using Verification.ServiceTests.Running;
using Verification.Tests;

namespace Verification.ServiceTests;

/// <summary>What comes back for a case that is valid.</summary>
public sealed class AnswerTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    public static TheoryData<string> Published => Cases.All;

    [Theory]
    [MemberData(nameof(Published))]
    public async Task A_case_comes_back_as_its_assessment_file(string file)
    {
        var answer = await service.Send(await File.ReadAllBytesAsync(file));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().Should().Be("application/json; charset=utf-8");
        (await answer.Content.ReadAsByteArrayAsync())
            .Should()
            .Equal(Written(file, (_, assessed, to) => AssessmentFile.Write(assessed, to)));
    }

    [Theory]
    [MemberData(nameof(Published))]
    public async Task A_case_comes_back_as_the_page_where_that_is_wanted(string file)
    {
        var answer = await service.Send(await File.ReadAllBytesAsync(file), "text/html");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().Should().Be("text/html; charset=utf-8");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        (await answer.Content.ReadAsByteArrayAsync()).Should().Equal(Written(file, HtmlReport.Write));
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("text/*", "text/html")]
    [InlineData("text/html, application/json", "application/json")]
    [InlineData("application/json;q=0.8, text/html;q=0.9", "text/html")]
    [InlineData("text/html;q=0, */*", "application/json")]
    [InlineData("application/json;q=0, */*;q=0.1", "text/html")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", "text/html")]
    [InlineData("nonsense", "application/json")]
    public async Task The_answer_is_of_the_type_that_the_sender_would_rather_have(string? accept, string type)
    {
        var answer = await service.Send("""{ "format": "verification-case/1" }""", accept);

        answer.Content.Headers.ContentType!.MediaType.Should().Be(type);
    }

    private static byte[] Written(string file, Action<VerificationCase, Assessment, Stream> write)
    {
        var @case = CaseFile.Read(file).Value;
        using var stream = new MemoryStream();
        write(@case, new ScoringEngine().Assess(@case), stream);
        return stream.ToArray();
    }
}
