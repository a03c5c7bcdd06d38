using System.Runtime.CompilerServices;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Tests.Scoring;

public sealed class AssessManyTests
{
    private static readonly ScoringEngine Engine = new();
    private static readonly VerificationCase[] Few = [.. Enumerable.Range(1, 50).Select(size => LargeCaseTests.Crowd(size * 60))];

    private int given;
    private bool isLeft;

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(64)]
    public async Task Assessments_come_in_the_order_of_the_cases_and_are_those_of_each_alone(int? atOnce)
    {
        var many = await All(Engine.AssessMany(Stream(Few), atOnce));
        many.Select(Written).Should().Equal(Few.Select(@case => Written(Engine.Assess(@case))));
        isLeft.Should().BeTrue();
    }

    [Fact]
    public async Task No_case_is_asked_for_that_cannot_be_worked_on()
    {
        await using var assessments = Engine.AssessMany(Stream(Few), atOnce: 4).GetAsyncEnumerator();
        given.Should().Be(0);
        for (var taken = 1; taken <= 5; taken++)
        {
            await assessments.MoveNextAsync();
            given.Should().Be(taken + 3);
        }
    }

    [Fact]
    public async Task A_case_that_does_not_hold_together_throws_in_its_place()
    {
        VerificationCase broken = Few[0] with { Claims = [] };
        await using var assessments = Engine.AssessMany(Stream([Few[1], Few[2], broken, Few[3]]), atOnce: 4).GetAsyncEnumerator();
        (await assessments.MoveNextAsync()).Should().BeTrue();
        (await assessments.MoveNextAsync()).Should().BeTrue();
        var third = async () => await assessments.MoveNextAsync();
        await third.Should().ThrowAsync<InvalidCaseException>();
        isLeft.Should().BeTrue();
    }

    [Fact]
    public async Task Whoever_leaves_early_leaves_nothing_open()
    {
        await foreach (var _ in Engine.AssessMany(Stream(Few), atOnce: 4))
        {
            break;
        }

        isLeft.Should().BeTrue();
        given.Should().Be(4);
    }

    [Fact]
    public async Task A_stream_can_be_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        await using var assessments = Engine.AssessMany(Stream(Few), atOnce: 4, cancel.Token).GetAsyncEnumerator();
        await assessments.MoveNextAsync();
        await cancel.CancelAsync();
        var rest = async () =>
        {
            while (await assessments.MoveNextAsync())
            {
                // Until it is noticed.
            }
        };
        await rest.Should().ThrowAsync<OperationCanceledException>();
        isLeft.Should().BeTrue();
    }

    [Fact]
    public async Task Sixty_four_streams_at_a_time_do_not_disturb_each_other()
    {
        var expected = Few.Take(10).Select(@case => Written(Engine.Assess(@case))).ToArray();
        var streams = await Task.WhenAll(
            Enumerable.Range(0, 64).Select(_ => Task.Run(() => All(Engine.AssessMany(new AssessManyTests().Stream(Few[..10])))))
        );
        streams.Should().OnlyContain(stream => stream.Select(Written).SequenceEqual(expected));
    }

    [Fact]
    public void Less_than_one_case_at_once_is_refused() =>
        Engine.Invoking(engine => engine.AssessMany(Stream(Few), atOnce: 0)).Should().Throw<ArgumentOutOfRangeException>();

    private async IAsyncEnumerable<VerificationCase> Stream(
        IEnumerable<VerificationCase> cases,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        try
        {
            foreach (var @case in cases)
            {
                cancellationToken.ThrowIfCancellationRequested();
                given++;
                yield return @case;
                await Task.Yield();
            }
        }
        finally
        {
            isLeft = true;
        }
    }

    private static async Task<List<Assessment>> All(IAsyncEnumerable<Assessment> assessments)
    {
        var all = new List<Assessment>();
        await foreach (var assessment in assessments)
        {
            all.Add(assessment);
        }

        return all;
    }

    private static string Written(Assessment assessment)
    {
        using var stream = new MemoryStream();
        AssessmentFile.Write(assessment, stream);
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(stream.ToArray()));
    }
}
