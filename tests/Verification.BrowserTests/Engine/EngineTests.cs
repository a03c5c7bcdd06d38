using Newtonsoft.Json.Linq;
using Verification.BrowserTests.Browser;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Tests;
using Verification.Tests.Scoring;
using Verification.Tests.Serialization;

namespace Verification.BrowserTests.Engine;

/// <summary>The engine of the page against the engine of the library.</summary>
[Collection(Browser.BrowserTests.Name)]
public sealed class EngineTests(BrowserFixture browser)
{
    private const int Seeds = 1000;

    private const string Assess = "({ case: file, options }) => engine.assess(file, options)";

    private const string AssessAndTell = """
        ({ case: file, options }) => {
            const assessment = engine.assess(file, options);
            return { ...assessment, texts: assessment.claims.map(claim => engine.claimText(file, claim, options)) };
        }
        """;

    [BrowserFact]
    public Task Every_figure_and_text_of_a_random_case_is_that_of_the_library() =>
        ShouldAgree(Drawn(RandomCases.Of, _ => ScoringOptions.Default));

    [BrowserFact]
    public Task Every_figure_and_text_under_random_options_is_that_of_the_library() =>
        ShouldAgree(Drawn(seed => RandomCases.Of(Seeds + seed), RandomOptions.Of));

    [BrowserFact]
    public Task Every_figure_and_text_of_a_case_that_is_hard_on_writers_is_that_of_the_library() =>
        ShouldAgree(Drawn(WrittenCases.Of, seed => seed % 2 == 0 ? ScoringOptions.Default : RandomOptions.Of(seed)));

    [BrowserTheory]
    [MemberData(nameof(Cases.All), MemberType = typeof(Cases))]
    public Task Every_figure_and_text_of_a_published_case_is_that_of_the_library(string path) =>
        ShouldAgree([new(0, CaseFile.Read(path).Value, ScoringOptions.Default)]);

    [BrowserFact]
    public async Task The_comparison_sees_a_constant_that_is_a_little_off()
    {
        var off = ScoringOptions.Default with { SelfInterestFactor = 0.4600001 };
        var compare = () =>
            EnginePage.RunAsync(
                browser,
                Drawn(RandomCases.Of, _ => ScoringOptions.Default),
                drawn => EnginePage.Input(drawn.Case, off),
                Assess,
                (drawn, actual) => Json.ShouldAgree(ExpectedAssessment.Of(drawn.Case, drawn.Options), actual, $"of seed {drawn.Seed}")
            );
        await compare.Should().ThrowAsync<Xunit.Sdk.XunitException>();
    }

    private Task ShouldAgree(IEnumerable<DrawnCase> cases) =>
        EnginePage.RunAsync(
            browser,
            cases,
            drawn => EnginePage.Input(drawn.Case, drawn.Options),
            AssessAndTell,
            (drawn, actual) => Json.ShouldAgree(ExpectedAssessment.WithTexts(drawn.Case, drawn.Options), actual, $"of seed {drawn.Seed}")
        );

    private static IEnumerable<DrawnCase> Drawn(Func<int, VerificationCase> @case, Func<int, ScoringOptions> options) =>
        Enumerable.Range(0, Seeds).Select(seed => new DrawnCase(seed, @case(seed), options(seed)));

    private sealed record DrawnCase(int Seed, VerificationCase Case, ScoringOptions Options);
}
