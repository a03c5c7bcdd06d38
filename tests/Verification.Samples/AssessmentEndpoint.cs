using Microsoft.AspNetCore.WebUtilities;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Samples;

/// <summary>Reads a case, has it assessed, and writes what the sender asked for.</summary>
internal static class AssessmentEndpoint
{
    /// <summary>Answers <c>POST /assessments</c>.</summary>
    public static async Task<IResult> Assess(HttpRequest request, ScoringEngine engine, ServiceLimits limits, CancellationToken stop)
    {
        if (MediaTypes.Best(request.Headers.Accept, MediaTypes.Json, MediaTypes.Html) is not { } type)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status406NotAcceptable,
                detail: $"An assessment is {MediaTypes.Json} or {MediaTypes.Html}."
            );
        }

        var reading = await Read(request, limits, stop);
        if (!reading.IsValid)
        {
            return NotValid(reading);
        }

        var assessment = engine.Assess(reading.Value, stop);
        return new Written(type, stream => Write(type, reading.Value, assessment, stream));
    }

    /// <summary>The library reads as fast as bytes come, and so from memory: a slow sender holds up no thread.</summary>
    private static async Task<FileReading<VerificationCase>> Read(HttpRequest request, ServiceLimits limits, CancellationToken stop)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, stop);
        body.Position = 0;
        return CaseFile.Read(body, limits.OfLibrary);
    }

    /// <summary>Problem details (RFC 9457) with everything that is wrong with the case.</summary>
    private static IResult NotValid(FileReading<VerificationCase> reading) =>
        Results.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: "The case is not valid.",
            extensions: new Dictionary<string, object?> { ["problems"] = reading.Problems }
        );

    private static void Write(string type, VerificationCase @case, Assessment assessment, Stream stream)
    {
        if (type == MediaTypes.Html)
        {
            HtmlReport.Write(@case, assessment, stream);
        }
        else
        {
            AssessmentFile.Write(assessment, stream);
        }
    }

    /// <summary>What is written whole, spilling over to a file where it is large, and then sent as fast as its reader takes it.</summary>
    private sealed class Written(string type, Action<Stream> write) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await using var written = new FileBufferingWriteStream();
            write(written);
            httpContext.Response.ContentType = $"{type}; charset=utf-8";
            httpContext.Response.ContentLength = written.Length;
            httpContext.Response.Headers.XContentTypeOptions = "nosniff";
            await written.DrainBufferAsync(httpContext.Response.Body, httpContext.RequestAborted);
        }
    }
}
