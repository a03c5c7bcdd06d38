using Microsoft.Playwright;

namespace Verification.BrowserTests.Browser;

/// <summary>The one browser of all tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is { } path)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
        }
    }

    /// <summary>
    /// Opens a page from a file of its own, lets a test act on it, and fails if the page logged an error, threw, raised a dialog or asked for
    /// anything beside itself.
    /// </summary>
    public async Task OnPageAsync(string html, Func<IPage, Task> test)
    {
        var folder = Directory.CreateTempSubdirectory("verification-page-");
        try
        {
            var file = Path.Combine(folder.FullName, "page.html");
            await File.WriteAllTextAsync(file, html);
            await using var context = await browser!.NewContextAsync(
                new()
                {
                    Offline = true,
                    TimezoneId = "Asia/Kolkata",
                    Locale = "tr-TR",
                }
            );
            var page = await context.NewPageAsync();
            var address = new Uri(file).AbsoluteUri;
            var complaints = new PageComplaints(page, address);
            await page.GotoAsync(address);
            await test(page);
            complaints.All.Should().BeEmpty("a page minds its own business");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public async Task DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
    }
}

/// <summary>The tests that share the browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
