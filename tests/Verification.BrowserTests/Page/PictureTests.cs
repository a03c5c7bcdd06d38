using Microsoft.Playwright;
using Verification.BrowserTests.Browser;
using Verification.Tests;

namespace Verification.BrowserTests.Page;

/// <summary>The pictures of the page in <c>docs/pictures</c>; with PICTURES=1 in the environment they are taken anew.</summary>
[Collection(Browser.BrowserTests.Name)]
public sealed class PictureTests(BrowserFixture browser)
{
    private const int LeastBytes = 20_000;

    private static readonly string Folder = Path.Combine(Cases.Root, "docs", "pictures");

    [BrowserTheory]
    [InlineData("page-light", 1200, 1500, ColorScheme.Light, Media.Screen)]
    [InlineData("page-dark", 1200, 1500, ColorScheme.Dark, Media.Screen)]
    [InlineData("page-phone", 390, 1500, ColorScheme.Light, Media.Screen)]
    [InlineData("page-print", 800, 1500, ColorScheme.Light, Media.Print)]
    public Task The_founding_case_has_its_picture_taken(string name, int width, int height, ColorScheme colours, Media media) =>
        browser.OnPageAsync(
            Report.Html(Cases.Read("cuban-casualties.json")),
            async page =>
            {
                await page.SetViewportSizeAsync(width, height);
                await page.EmulateMediaAsync(new() { ColorScheme = colours, Media = media });
                await Take(page, name);
            }
        );

    [BrowserFact]
    public Task A_change_has_its_picture_taken() =>
        browser.OnPageAsync(
            Report.Html(Cases.Read("wire-story.json")),
            async page =>
            {
                await page.SetViewportSizeAsync(1200, 1500);
                await page.GetByLabel("Count item gauge-denial").UncheckAsync();
                await page.EvaluateAsync("() => scrollTo(0, 0)");
                await Take(page, "page-what-if");
            }
        );

    private static async Task Take(IPage page, string name)
    {
        var picture = await page.ScreenshotAsync();
        picture.Should().HaveCountGreaterThan(LeastBytes, "a page with nothing on it makes a smaller picture");
        if (Environment.GetEnvironmentVariable("PICTURES") == "1")
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllBytesAsync(Path.Combine(Folder, name + ".png"), picture);
        }

        File.Exists(Path.Combine(Folder, name + ".png")).Should().BeTrue("docs/ shows it");
    }
}
