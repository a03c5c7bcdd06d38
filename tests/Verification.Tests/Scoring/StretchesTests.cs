using Verification.Scoring;

namespace Verification.Tests.Scoring;

public sealed class StretchesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(20)]
    [InlineData(999)]
    public void Every_number_is_worked_on_once_and_none_beyond(int count)
    {
        var times = new int[count];
        Stretches.For(
            count,
            10,
            (start, end) =>
            {
                (end - start).Should().BeInRange(1, 10);
                for (var i = start; i < end; i++)
                {
                    Interlocked.Increment(ref times[i]);
                }
            }
        );
        times.Should().AllBeEquivalentTo(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void Work_that_is_cancelled_is_not_begun(int count)
    {
        var isBegun = false;
        var work = () => Stretches.For(count, 10, (_, _) => isBegun = true, new CancellationToken(canceled: true));
        work.Should().Throw<OperationCanceledException>();
        isBegun.Should().BeFalse();
    }

    [Fact]
    public void Work_that_is_cancelled_meanwhile_ends()
    {
        using var cancel = new CancellationTokenSource();
        var work = () => Stretches.For(10_000, 10, (_, _) => cancel.Cancel(), cancel.Token);
        work.Should().Throw<OperationCanceledException>();
    }
}
