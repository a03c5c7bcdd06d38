using Microsoft.Playwright;
using Verification.BrowserTests.Browser;
using Verification.Tests;
using Verification.Tests.Reporting;

namespace Verification.BrowserTests.Page;

/// <summary>Whether people can read and work the page: by keyboard, screen reader, phone, magnified, in any script.</summary>
[Collection(Browser.BrowserTests.Name)]
public sealed class AccessibilityTests(BrowserFixture browser)
{
    private const string Violations = """
        async () => (await axe.run()).violations
            .filter(violation => violation.impact === 'serious' || violation.impact === 'critical')
            .map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' ')}`)
        """;

    public static TheoryData<string, ColorScheme> Looks
    {
        get
        {
            var looks = new TheoryData<string, ColorScheme>();
            foreach (var name in (string[])["cuban-casualties.json", "three-hypotheses.json", "wire-story.json"])
            {
                looks.Add(name, ColorScheme.Light);
                looks.Add(name, ColorScheme.Dark);
            }

            return looks;
        }
    }

    [AxeTheory]
    [MemberData(nameof(Looks))]
    public Task Axe_finds_no_serious_barrier_before_or_after_a_change(string name, ColorScheme colours) =>
        browser.OnPageAsync(
            Report.Html(Cases.Read(name)),
            async page =>
            {
                await page.EmulateMediaAsync(new() { ColorScheme = colours });
                await page.EvaluateAsync(AxeCore.Script);
                (await page.EvaluateAsync<string[]>(Violations)).Should().BeEmpty();
                await page.Locator("input[type=checkbox]").First.ClickAsync();
                await page.Locator("button.rating").First.ClickAsync();
                (await page.EvaluateAsync<string[]>(Violations)).Should().BeEmpty();
            }
        );

    [BrowserTheory]
    [InlineData(320, 1)]
    [InlineData(640, 2)]
    [InlineData(1280, 1)]
    public Task Nothing_but_a_table_or_a_drawing_needs_scrolling_sideways(int width, int zoom) =>
        browser.OnPageAsync(
            Report.Html(Cases.Read("cuban-casualties.json")),
            async page =>
            {
                await page.SetViewportSizeAsync(width / zoom, 800);
                (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width / zoom);
            }
        );

    [BrowserTheory]
    [InlineData("השגריר הכחיש את הדיווח", "rtl")]
    [InlineData("نفى السفير التقرير", "rtl")]
    [InlineData("The ambassador denied the report", "ltr")]
    public Task Texts_run_in_the_direction_of_their_script(string text, string direction) =>
        browser.OnPageAsync(
            Report.Html(NamedCase.Of(text)),
            async page =>
            {
                foreach (var place in (string[])["h1", "article h2", "tr[data-item] q", "[data-list=contributions] th"])
                {
                    var shown = await page.EvaluateAsync<string>(
                        "place => getComputedStyle(document.querySelector(place)).direction",
                        place
                    );
                    shown.Should().Be(direction, place);
                }
            }
        );

    [BrowserFact]
    public Task Without_scripts_the_page_is_whole_and_shows_no_control() =>
        browser.OnPageAsync(
            Report.Html(Cases.Read("wire-story.json")),
            async page =>
            {
                (await page.Locator("tr[data-item]").CountAsync()).Should().Be(9);
                (await page.Locator("article .verdict").InnerTextAsync()).Should().Be("refuted");
                (await page.Locator("input:visible").CountAsync()).Should().Be(0);
                (await page.Locator("#copy").IsVisibleAsync()).Should().BeFalse();
            },
            hasScripts: false
        );
}
