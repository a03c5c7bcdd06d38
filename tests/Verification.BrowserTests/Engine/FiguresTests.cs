using Newtonsoft.Json.Linq;
using Verification.BrowserTests.Browser;
using Verification.Reporting;
using Verification.Serialization;

namespace Verification.BrowserTests.Engine;

/// <summary>Numbers and dates in the page as in the other reports.</summary>
[Collection(Browser.BrowserTests.Name)]
public sealed class FiguresTests(BrowserFixture browser)
{
    [BrowserFact]
    public Task Numbers_are_written_as_in_the_other_reports() =>
        EnginePage.RunAsync(
            browser,
            Numbers(),
            number => new() { ["number"] = number },
            "({ number: n }) => [engine.figures.probability(n), engine.figures.weight(n), engine.figures.twoPlaces(n), engine.figures.percent(n)]",
            (number, texts) =>
                texts
                    .Values<string>()
                    .Should()
                    .Equal(
                        [Figures.Probability(number), Figures.Weight(number), Figures.TwoPlaces(number), Figures.Percent(number)],
                        $"of {number:R}"
                    )
        );

    [BrowserFact]
    public Task Dates_are_written_as_in_the_other_reports() =>
        EnginePage.RunAsync(
            browser,
            Dates(),
            date => new() { ["date"] = Serialization.Dates.Write(date) },
            "({ date }) => engine.figures.date(date)",
            (date, text) => ((string?)text).Should().Be(Figures.Date(date))
        );

    /// <summary>Halves of the last place, their neighbours, and numbers of every size.</summary>
    private static IEnumerable<double> Numbers()
    {
        var random = new Random(0);
        for (var i = 0; i < 2000; i++)
        {
            var half = random.Next(2000) / 1000.0;
            var size = Math.Pow(10, random.Next(-12, 7));
            foreach (
                var number in new[]
                {
                    half,
                    Math.BitIncrement(half),
                    half + 1e-15,
                    half * (1 + 1e-14),
                    random.NextDouble(),
                    random.NextDouble() * size,
                }
            )
            {
                yield return number;
            }
        }
    }

    private static IEnumerable<DateTimeOffset> Dates()
    {
        var day = new DateTimeOffset(2026, 1, 10, 0, 0, 0, TimeSpan.Zero);
        return [DateTimeOffset.MinValue, DateTimeOffset.MaxValue, day, day.AddTicks(1), day.AddMinutes(754), day.AddSeconds(5)];
    }
}
