using System.Net;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Verification.Scoring;

namespace Verification.Samples;

/// <summary>A fact-checking service: a case goes in over HTTP, its assessment comes out, as JSON or as a page.</summary>
public static class FactCheckingService
{
    /// <summary>The service, ready to run.</summary>
    /// <param name="args">The command line of ASP.NET Core, such as <c>--urls http://127.0.0.1:5000</c>.</param>
    /// <param name="limits">What it takes on.</param>
    public static WebApplication Create(string[] args, ServiceLimits limits)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(limits);
        builder.Services.AddSingleton(new ScoringEngine(limits: limits.OfLibrary));
        builder.Services.AddProblemDetails();
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = Within(limits.MaxTime));

        var service = builder.Build();
        service.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });
        service.UseStatusCodePages();
        service.UseRequestTimeouts();
        service
            .MapPost("/assessments", AssessmentEndpoint.Assess)
            .Accepts<Stream>("application/json")
            .WithMetadata(new RequestSizeLimitAttribute(limits.MaxBytes));
        return service;
    }

    /// <summary>A body or a case that is too large, or ends before it should, is the sender’s doing; all else is the service’s.</summary>
    private static int StatusOf(Exception exception) =>
        exception switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            LimitExceededException => (int)HttpStatusCode.RequestEntityTooLarge,
            _ => (int)HttpStatusCode.InternalServerError,
        };

    private static RequestTimeoutPolicy Within(TimeSpan time) =>
        new() { Timeout = time, TimeoutStatusCode = (int)HttpStatusCode.ServiceUnavailable };
}
