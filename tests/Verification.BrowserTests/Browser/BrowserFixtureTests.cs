using Microsoft.Playwright;

namespace Verification.BrowserTests.Browser;

[Collection(BrowserTests.Name)]
public sealed class BrowserFixtureTests(BrowserFixture browser)
{
    [BrowserFact]
    public Task A_page_that_minds_its_own_business_passes() =>
        browser.OnPageAsync("<!doctype html><title>Quiet</title>", async page => (await page.TitleAsync()).Should().Be("Quiet"));

    [BrowserTheory]
    [InlineData("console.error('lost')", "console: lost")]
    [InlineData("throw new Error('lost')", "error: Error: lost")]
    [InlineData("alert('lost')", "dialog: lost")]
    [InlineData("fetch('https://example.org/lost').catch(() => {})", "request: https://example.org/lost")]
    [InlineData("new Image().src = 'lost.png'", "request: file:*lost.png")]
    public async Task A_page_that_does_not_fails_the_test(string script, string complaint)
    {
        var open = () =>
            browser.OnPageAsync($"<!doctype html><script>{script}</script>", page => page.WaitForLoadStateAsync(LoadState.NetworkIdle));
        await open.Should().ThrowAsync<Xunit.Sdk.XunitException>().WithMessage($"*{complaint}*");
    }

    [AxeFact]
    public Task Axe_finds_a_picture_without_a_text() =>
        browser.OnPageAsync(
            "<!doctype html><html lang=en><title>Picture</title><main><h1>Picture</h1><img src='data:,'></main></html>",
            async page =>
            {
                await page.EvaluateAsync(AxeCore.Script);
                var violations = await page.EvaluateAsync<string[]>(
                    "async () => (await axe.run()).violations.map(violation => violation.id)"
                );
                violations.Should().Contain("image-alt");
            }
        );
}
