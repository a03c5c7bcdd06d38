using Newtonsoft.Json.Linq;
using Verification.BrowserTests.Browser;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Tests;
using Verification.Tests.Scoring;
using Verification.Tests.Serialization;

namespace Verification.BrowserTests.Engine;

/// <summary>A case after a reader’s changes, in the page and in the library.</summary>
[Collection(Browser.BrowserTests.Name)]
public sealed class ChangesTests(BrowserFixture browser)
{
    private const int Seeds = 1000;

    /// <summary>Also tells whether the given file stays as it is, and how an assessment that takes over what it can from one before compares.</summary>
    private const string Change = """
        ({ case: file, options, changes }) => {
            const [given, before] = [JSON.stringify(file), engine.assess(file, options)];
            const changed = engine.changed(file, changes);
            const assessment = engine.assess(changed, options);
            const after = engine.assess(changed, options, before);
            return {
                changed,
                assessment,
                keepsTheGiven: JSON.stringify(file) === given,
                agrees: JSON.stringify(after) === JSON.stringify(assessment),
                taken: after.claims.filter((claim, i) => claim === before.claims[i]).length,
            };
        }
        """;

    [BrowserFact]
    public Task A_changed_case_is_what_the_changes_say_and_scores_as_in_the_library() =>
        ShouldAgree(Enumerable.Range(0, Seeds).Select(seed => Drawn(RandomCases.Of(seed), seed)));

    [BrowserFact]
    public Task So_is_one_that_is_hard_on_writers() =>
        ShouldAgree(Enumerable.Range(0, Seeds).Select(seed => Drawn(WrittenCases.Of(seed), seed)));

    [BrowserTheory]
    [InlineData("__proto__")]
    [InlineData("constructor")]
    public Task An_id_may_be_any_word(string word) =>
        ShouldAgree(Enumerable.Range(0, 100).Select(seed => Drawn(Renamed(RandomCases.Of(seed), word), seed)));

    [BrowserFact]
    public Task Nothing_changed_gives_an_equal_case() =>
        EnginePage.RunAsync(
            browser,
            Enumerable.Range(0, Seeds).Select(RandomCases.Of),
            @case => EnginePage.Input(@case, ScoringOptions.Default),
            """
            ({ case: file }) =>
                [{}, { off: { sources: [] }, trust: {}, asOf: null }, { off: { evidence: ['no such item'] }, reliability: { nobody: 'A' } }]
                    .map(changes => JSON.stringify(engine.changed(file, changes)) === JSON.stringify(file))
            """,
            (_, same) => same.Values<bool>().Should().Equal(true, true, true)
        );

    [BrowserFact]
    public async Task An_assessment_takes_over_what_a_change_does_not_touch()
    {
        var (taken, touched) = (0, 0);
        await EnginePage.RunAsync(
            browser,
            Enumerable.Range(0, Seeds).Select(seed => Drawn(RandomCases.Of(seed), seed)),
            Input,
            Change,
            (drawn, result) =>
            {
                taken += (int)result["taken"]!;
                touched += drawn.Case.Claims.Length - (int)result["taken"]!;
            }
        );
        (taken, touched).Should().Match<(int Taken, int Touched)>(claims => claims.Taken > 100 && claims.Touched > 100);
    }

    private Task ShouldAgree(IEnumerable<DrawnChange> drawn) => EnginePage.RunAsync(browser, drawn, Input, Change, ShouldAgree);

    private static void ShouldAgree(DrawnChange drawn, JToken result)
    {
        var path = $"of seed {drawn.Seed}";
        var reading = JsonText.ReadCase(JsonText.Of(result["changed"]!));
        reading.Problems.Should().BeEmpty(path);
        JsonText.Write(reading.Value).Should().Be(JsonText.Write(ExpectedChange.Of(drawn.Case, drawn.Changes)), path);
        Json.ShouldAgree(ExpectedAssessment.Of(reading.Value, drawn.Options), result["assessment"], path);
        ((bool)result["keepsTheGiven"]!).Should().BeTrue(path);
        ((bool)result["agrees"]!).Should().BeTrue(path);
    }

    private static JObject Input(DrawnChange drawn)
    {
        var input = EnginePage.Input(drawn.Case, drawn.Options);
        input["changes"] = drawn.Changes;
        return input;
    }

    private static DrawnChange Drawn(VerificationCase @case, int seed) =>
        new(seed, @case, seed % 2 == 0 ? ScoringOptions.Default : RandomOptions.Of(seed), RandomChanges.Of(@case, seed));

    /// <summary>The case with a word for the first id of each list.</summary>
    private static VerificationCase Renamed(VerificationCase @case, string word)
    {
        var json = JsonText.Write(@case);
        foreach (var id in new[] { "p0", "c0", "s0", "e0" })
        {
            json = json.Replace($"\"{id}\"", $"\"{word}\"", StringComparison.Ordinal);
        }

        return JsonText.ReadCase(json).Value;
    }

    private sealed record DrawnChange(int Seed, VerificationCase Case, ScoringOptions Options, JObject Changes);
}
