using Verification.BrowserTests.Browser;
using Verification.Claims;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.BrowserTests.Page;

/// <summary>Pages of 10,000 items of evidence: on one claim, on a few, on many.</summary>
[Collection(Browser.BrowserTests.Name)]
public sealed class LargePageTests(BrowserFixture browser)
{
    private const int Items = 10_000;
    private const int LongestAnswer = 100;

    /// <summary>Switches items off, one after the other, and says how many milliseconds each took until the browser was ready for the next thing.</summary>
    private const string Switch = """
        async () => {
            const boxes = document.querySelectorAll('input[data-change=evidence]');
            const times = [];
            for (let trial = 0; trial < 12; trial++) {
                const start = performance.now();
                boxes[trial * 7].click();
                await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
                times.push(performance.now() - start);
            }

            return times;
        }
        """;

    [BrowserTheory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(1000)]
    public Task A_page_of_ten_thousand_items_answers_a_switch_at_once(int claims) =>
        browser.OnPageAsync(
            Report.Html(Large(claims)),
            async page =>
            {
                var times = await page.EvaluateAsync<double[]>(Switch);
                times
                    .Order()
                    .ElementAt(times.Length / 4)
                    .Should()
                    .BeLessThan(LongestAnswer, $"of {string.Join(", ", times.Select(time => $"{time:0}"))} ms");
                (await page.Locator("#changes li").CountAsync()).Should().Be(times.Length);
            }
        );

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
