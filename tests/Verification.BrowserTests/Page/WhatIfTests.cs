using Microsoft.Playwright;
using Newtonsoft.Json.Linq;
using Verification.BrowserTests.Browser;
using Verification.BrowserTests.Engine;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Tests.Scoring;
using Verification.Tests.Serialization;

namespace Verification.BrowserTests.Page;

/// <summary>What a page says after a change, against the page that the library writes for the changed case.</summary>
[Collection(Browser.BrowserTests.Name)]
public sealed class WhatIfTests(BrowserFixture browser)
{
    private const int Pages = 60;
    private const int ChangesEach = 4;

    [BrowserFact]
    public async Task After_any_change_the_page_says_what_the_library_says_of_the_changed_case()
    {
        for (var seed = 0; seed < Pages; seed++)
        {
            var options = seed % 3 == 0 ? RandomOptions.Of(seed) : ScoringOptions.Default;
            var random = new Random(seed);
            await browser.OnPageAsync(
                Report.Html(RandomCases.Of(seed), options),
                async page =>
                {
                    var changes = $"seed {seed}";
                    for (var change = 0; change < ChangesEach; change++)
                    {
                        double[] draws = [random.NextDouble(), random.NextDouble()];
                        changes += $", {await page.EvaluateAsync<string>(PageScripts.Change, draws)}";
                        await ShouldSayWhatTheLibrarySays(page, options, changes);
                    }
                }
            );
        }
    }

    [BrowserFact]
    public Task Undoing_all_gives_the_page_back_as_it_was_written() =>
        browser.OnPageAsync(
            Report.Html(RandomCases.Of(1)),
            async page =>
            {
                var written = await StateOf(page, null);
                for (var change = 0; change < 6; change++)
                {
                    await page.EvaluateAsync<string>(PageScripts.Change, new[] { change / 6.0, 0.4 });
                }

                (await page.Locator("#changes li").CountAsync()).Should().BeGreaterThan(0);
                await page.ClickAsync("#undo-all");

                Json.ShouldAgree(written, await StateOf(page, null), "$");
                (await page.Locator("#changes li").CountAsync()).Should().Be(0);
                (await page.Locator("input[type=checkbox]:not(:checked)").CountAsync()).Should().Be(0);
            }
        );

    [BrowserFact]
    public Task A_change_is_listed_with_what_undoes_it() =>
        browser.OnPageAsync(
            Report.Html(Tests.Cases.Read("wire-story.json")),
            async page =>
            {
                await page.GetByLabel("Count item gauge-denial").UncheckAsync();

                (await page.InnerTextAsync("#changes")).Should().Contain("Item gauge-denial switched off");
                (await page.InnerTextAsync("#status")).Should().Be("Verdicts that change: breach is doubtful (was refuted).");
                (await page.InnerTextAsync("article .was")).Should().Be("was 0.18");
                await page.ClickAsync("#changes button");
                (await page.GetByLabel("Count item gauge-denial").IsCheckedAsync()).Should().BeTrue();
                (await page.InnerTextAsync("#status")).Should().BeEmpty();
            }
        );

    [BrowserFact]
    public Task Without_its_wire_every_copy_falls() =>
        browser.OnPageAsync(
            Report.Html(Tests.Cases.Read("wire-story.json")),
            async page =>
            {
                await page.GetByLabel("Count item wire-flash").UncheckAsync();

                (await ChangedCase(page)).Evidence.Select(item => item.Id).Should().Equal("gauge-denial", "engineer-denial");
                (await page.Locator("tr.absent [data-text=absence]").AllInnerTextsAsync()).Should().AllBe("switched off").And.HaveCount(7);
            }
        );

    [BrowserFact]
    public Task The_keyboard_reaches_switches_and_ratings() =>
        browser.OnPageAsync(
            Report.Html(Tests.Cases.Read("wire-story.json")),
            async page =>
            {
                await page.GetByLabel("Count item gauge-denial").FocusAsync();
                await page.Keyboard.PressAsync("Space");
                await page.Keyboard.PressAsync("Space");
                await page.Keyboard.PressAsync("Tab");
                await page.Keyboard.PressAsync("Tab");
                await page.Keyboard.PressAsync("Enter");
                await page.Keyboard.PressAsync("Escape");
                (await page.Locator("select").CountAsync()).Should().Be(0);
                await page.Keyboard.PressAsync("Enter");
                await page.Keyboard.TypeAsync("5");
                await page.Keyboard.PressAsync("Enter");

                (await ChangedCase(page))
                    .Evidence.Single(item => item.Id == "gauge-denial")
                    .Credibility.Should()
                    .Be(Credibility.Improbable);
            }
        );

    [BrowserFact]
    public async Task The_comparison_sees_a_page_that_says_something_else()
    {
        var compare = () =>
            browser.OnPageAsync(
                Report.Html(RandomCases.Of(2)),
                async page =>
                {
                    await page.EvaluateAsync("() => { document.querySelector('article [data-figure=probability]').value = 0.123; }");
                    await ShouldSayWhatTheLibrarySays(page, ScoringOptions.Default, "tampered");
                }
            );
        await compare.Should().ThrowAsync<Xunit.Sdk.XunitException>();
    }

    private static async Task ShouldSayWhatTheLibrarySays(IPage page, ScoringOptions options, string because)
    {
        var expected = await StateOf(page, Report.Html(await ChangedCase(page), options));
        Json.ShouldAgree(expected, await StateOf(page, null), $"$ of {because}");
    }

    /// <summary>The case file that the page gives.</summary>
    private static async Task<VerificationCase> ChangedCase(IPage page)
    {
        await page.EvaluateAsync("() => document.getElementById('copy').click()");
        var reading = JsonText.ReadCase(await page.InputValueAsync("#case-file"));
        reading.Problems.Should().BeEmpty();
        return reading.Value;
    }

    private static async Task<JToken> StateOf(IPage page, string? html) =>
        JsonText.Parse(await page.EvaluateAsync<string>(PageScripts.State, html));
}
