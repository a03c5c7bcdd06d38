using Microsoft.Playwright;
using Newtonsoft.Json.Linq;
using Verification.BrowserTests.Browser;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Tests.Serialization;

namespace Verification.BrowserTests.Engine;

/// <summary>A page with the engine and nothing else.</summary>
internal static class EnginePage
{
    private const int BatchSize = 250;

    private static readonly string Html = $$"""
        <!doctype html>
        <meta charset="utf-8">
        <script>
        globalThis.engine = (function () {
        'use strict';
        {{PageScript.Engine}}
        return { assess, changed, claimText, figures };
        })();
        </script>
        """;

    /// <summary>Calls a function of the page, given as JavaScript, with each input, and lets a test look at each result.</summary>
    public static Task RunAsync<T>(
        BrowserFixture browser,
        IEnumerable<T> inputs,
        Func<T, JObject> input,
        string function,
        Action<T, JToken> test
    ) =>
        browser.OnPageAsync(
            Html,
            async page =>
            {
                foreach (var batch in inputs.Chunk(BatchSize))
                {
                    var results = await RunAsync(page, new JArray(batch.Select(input)), function);
                    foreach (var (one, result) in batch.Zip(results))
                    {
                        test(one, result);
                    }
                }
            }
        );

    /// <summary>A case and options as the functions of the engine take them.</summary>
    public static JObject Input(VerificationCase @case, ScoringOptions options) =>
        new() { ["case"] = Parse(@case), ["options"] = JsonText.Parse(JsonText.Write(options)) };

    /// <summary>A case as its file.</summary>
    public static JToken Parse(VerificationCase @case) => JsonText.Parse(JsonText.Write(@case));

    private static async Task<JToken> RunAsync(IPage page, JArray inputs, string function)
    {
        var script = $"inputs => JSON.stringify(JSON.parse(inputs).map({function}))";
        return JsonText.Parse(await page.EvaluateAsync<string>(script, JsonText.Of(inputs)));
    }
}
