using Verification.BrowserTests.Browser;
using Verification.Tests.Reporting;

namespace Verification.BrowserTests.Page;

/// <summary>Texts of a case that would run, fetch or shape something, in every field, in a real browser.</summary>
[Collection(Browser.BrowserTests.Name)]
public sealed class HostileTextTests(BrowserFixture browser)
{
    private const string Shape =
        "() => [...document.querySelectorAll('*')].map(element => `${element.localName} ${element.getAttributeNames()}`)";

    /// <summary>Presses every control, so that every text is written again by the script.</summary>
    private const string PressAll = """
        () => {
            for (const box of document.querySelectorAll('input[type=checkbox]')) {
                box.click();
            }

            for (const button of document.querySelectorAll('button.rating')) {
                button.click();
                const choice = document.querySelector('select');
                choice.value = choice.options[0].value;
                choice.dispatchEvent(new Event('change', { bubbles: true }));
            }

            for (const box of document.querySelectorAll('input[type=checkbox]')) {
                box.click();
            }

            document.getElementById('copy').click();
        }
        """;

    public static TheoryData<string> Hostile => HostileTexts.All;

    [BrowserTheory]
    [MemberData(nameof(Hostile))]
    public async Task Text_of_a_case_runs_nothing_and_shapes_nothing(string text)
    {
        var plain = await ShapeAfterPressing("words");

        var hostile = await ShapeAfterPressing(text);

        hostile.Should().Equal(plain);
    }

    [BrowserFact]
    public async Task A_script_that_is_not_the_page_s_own_does_not_run()
    {
        var html = Report
            .Html(NamedCase.Of("words"))
            .Replace("</main>", "<script>alert(1)</script><img src=x onerror=alert(2)></main>", StringComparison.Ordinal);
        var open = () => browser.OnPageAsync(html, _ => Task.CompletedTask);

        (await open.Should().ThrowAsync<Xunit.Sdk.XunitException>())
            .Which.Message.Should()
            .Contain("Content Security Policy")
            .And.NotContain("dialog");
    }

    private async Task<string[]> ShapeAfterPressing(string text)
    {
        string[] shape = [];
        await browser.OnPageAsync(
            Report.Html(NamedCase.Of(text)),
            async page =>
            {
                await page.EvaluateAsync(PressAll);
                shape = await page.EvaluateAsync<string[]>(Shape);
            }
        );
        return shape;
    }
}
