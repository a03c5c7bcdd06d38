using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Tests.Scoring;

/// <summary>However many threads work on a case, and in whatever order, the bytes are the same.</summary>
public sealed class ManyThreadsTests
{
    private const int Tasks = 64;

    private static readonly ScoringEngine Engine = new();

    [Fact]
    public void Claims_explained_one_by_one_from_the_last_come_to_what_they_come_to_together()
    {
        var @case = LargeCaseTests.Crowd(6_000);
        var together = Engine.Assess(@case);
        var explained = Engine.Score(@case, CancellationToken.None);
        var alone = Enumerable.Range(0, explained.Claims).Reverse().SelectMany(claim => explained.Explain(claim, claim + 1)).Reverse();
        Written(together with { Claims = [.. alone] }).Should().Equal(Written(together));
    }

    [Fact]
    public void An_assessment_that_is_explained_as_it_is_written_has_the_same_bytes()
    {
        var @case = LargeCaseTests.Crowd(6_000);
        using var stream = new MemoryStream();
        AssessmentFile.Write(Engine.Score(@case, CancellationToken.None), stream);
        stream.ToArray().Should().Equal(Written(Engine.Assess(@case)));
    }

    [Fact]
    public async Task Sixty_four_tasks_that_share_an_engine_and_a_case_all_get_the_same_bytes()
    {
        var large = LargeCaseTests.Crowd(3_000);
        var small = Cases.Read("wire-story.json");
        var expected = new[] { large, small }.Select(@case => Written(Engine.Assess(@case))).ToArray();
        var written = await Task.WhenAll(
            Enumerable.Range(0, Tasks).Select(number => Task.Run(() => Written(Engine.Assess(number % 2 == 0 ? large : small))))
        );
        for (var number = 0; number < Tasks; number++)
        {
            written[number].Should().Equal(expected[number % 2]);
        }
    }

    [Fact]
    public void A_reference_to_nothing_in_a_large_case_names_the_first_item_that_makes_it()
    {
        var @case = LargeCaseTests.Crowd(40_000);
        VerificationCase broken = @case with
        {
            Evidence = [.. @case.Evidence.Select((item, i) => i % 9_000 == 8_000 ? item with { Source = "nobody" } : item)],
        };
        var assess = () => Engine.Assess(broken);
        assess.Should().Throw<InvalidCaseException>().Which.Id.Should().Be("e8000");
    }

    private static byte[] Written(Assessment assessment)
    {
        using var stream = new MemoryStream();
        AssessmentFile.Write(assessment, stream);
        return stream.ToArray();
    }
}
