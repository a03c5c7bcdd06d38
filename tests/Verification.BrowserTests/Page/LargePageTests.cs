using System.Globalization;
using Microsoft.Playwright;
using Verification.BrowserTests.Browser;
using Verification.Claims;
using Verification.Evidence;
using Verification.Sources;
using Xunit.Abstractions;

namespace Verification.BrowserTests.Page;

/// <summary>Pages of 10,000 items of evidence: on one claim, on a few, on many.</summary>
[Collection(Browser.BrowserTests.Name)]
public sealed class LargePageTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const int Items = 10_000;
    private const int Switches = 12;

    /// <summary>A tenth of a second on a machine at rest; other tests run beside this one.</summary>
    private const double MostMilliseconds = 300;

    /// <summary>Switches an item off, and waits until the browser has drawn what follows.</summary>
    private const string Switch = """
        async position => {
          document.querySelectorAll('input[data-change=evidence]')[position].click();
          await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
        }
        """;

    [BrowserTheory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(1000)]
    public Task A_large_page_answers_a_switch_at_once(int claims) =>
        browser.OnPageAsync(
            Report.Html(Large(claims)),
            async page =>
            {
                var clock = await page.Context.NewCDPSessionAsync(page);
                await clock.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
                var times = new List<double>();
                for (var position = 0; position < Switches; position++)
                {
                    var start = await Busy(clock);
                    await page.EvaluateAsync(Switch, position * 7);
                    times.Add(await Busy(clock) - start);
                }

                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{claims} claims, {Items} items: least {times.Min():0} ms, median {times.Order().ElementAt(Switches / 2):0} ms, first {times[0]:0} ms"
                    )
                );
                times.Min().Should().BeLessThan(MostMilliseconds);
                (await page.Locator("#changes li").CountAsync()).Should().Be(Switches);
            }
        );

    /// <summary>For how many milliseconds of processor time the page has been at work: its script, and the browser’s layout and drawing of it.</summary>
    private static async Task<double> Busy(ICDPSession clock)
    {
        var answer = await clock.SendAsync("Performance.getMetrics");
        return 1000
            * answer!
                .Value.GetProperty("metrics")
                .EnumerateArray()
                .Single(metric => metric.GetProperty("name").GetString() == "TaskDuration")
                .GetProperty("value")
                .GetDouble();
    }

    /// <summary>A third of the items are copies, half of them rated; a tenth as many relations as claims.</summary>
    private static VerificationCase Large(int claims)
    {
        var random = new Random(claims);
        var earlier = new Dictionary<(int, Stance), List<string>>();
        return new()
        {
            Title = "A large case",
            Parties = [.. Numbered(20, number => new Party { Id = $"p{number}", Name = $"Party {number}" })],
            Claims =
            [
                .. Numbered(claims, number => new Claim { Id = $"c{number}", Text = $"The statement number {number} about what happened" }),
            ],
            Sources = [.. Numbered(Items / 2, Source)],
            Evidence = [.. Numbered(Items, Item)],
            Relations =
            [
                .. Numbered(
                    claims / 10,
                    number => new ClaimRelation
                    {
                        From = $"c{2 * number}",
                        To = $"c{(2 * number) + 1}",
                        Kind = RelationKind.Entails,
                        Strength = 0.8,
                    }
                ),
            ],
        };

        Source Source(int number) =>
            new()
            {
                Id = $"s{number}",
                Name = $"Source number {number}",
                Kind = (SourceKind)random.Next(1, 10),
                Issuer = random.Next(5) == 0 ? $"p{random.Next(20)}" : null,
                Reliability = random.Next(2) == 0 ? (Reliability)random.Next(1, 6) : null,
            };

        EvidenceItem Item(int number)
        {
            var (claim, stance) = (random.Next(claims), random.Next(3) == 0 ? Stance.Refutes : Stance.Supports);
            if (!earlier.TryGetValue((claim, stance), out var before))
            {
                earlier[(claim, stance)] = before = [];
            }

            var item = new EvidenceItem
            {
                Id = $"e{number}",
                Claim = $"c{claim}",
                Source = $"s{random.Next(Items / 2)}",
                Stance = stance,
                Credibility = random.Next(2) == 0 ? (Credibility)random.Next(1, 6) : null,
                DerivedFrom = before.Count > 0 && random.Next(3) == 0 ? [before[random.Next(before.Count)]] : [],
                Quote = "a few words of it as they were said",
            };
            before.Add(item.Id);
            return item;
        }
    }

    private static IEnumerable<T> Numbered<T>(int count, Func<int, T> make) => Enumerable.Range(0, count).Select(make);
}
