using System.Diagnostics;
using Verification.Copies;
using Verification.Evidence;
using Xunit.Abstractions;

namespace Verification.Tests.Copies;

/// <summary>What is made to be hard takes time in proportion to the text. A million items are measured by the benchmark <c>copies</c>.</summary>
public sealed class HostileCopiesTests(ITestOutputHelper output)
{
    private const int Many = 100_000;

    [Fact]
    public void The_same_quote_throughout_gives_one_proposal_an_item()
    {
        var proposals = Timed(CopyCases.Of(Enumerable.Repeat(CopyCases.Story, Many)));

        proposals.Should().Be(Many - 1);
    }

    [Fact]
    public void Quotes_that_differ_in_one_word_hang_together_without_being_compared_all_with_all()
    {
        var proposals = Timed(CopyCases.Of(Enumerable.Range(0, Many / 5).Select(number => $"{CopyCases.Story} number{number}")));

        proposals.Should().BeInRange(Many / 5 * 9 / 10, Many / 5);
    }

    [Fact]
    public void Quotes_that_have_a_passage_in_common_and_nothing_else_are_soon_given_up()
    {
        var random = new Random(1);
        var proposals = Timed(
            CopyCases.Of(
                Enumerable.Range(0, Many / 5).Select(_ => $"{Numbers(random)} the old bridge over the river was closed {Numbers(random)}")
            )
        );

        proposals.Should().Be(0);
    }

    [Fact]
    public void A_quote_of_ten_megabytes_is_read_and_what_stands_in_it_is_found()
    {
        var random = new Random(2);
        string[] parts = [.. Enumerable.Range(0, 120_000).Select(_ => Numbers(random))];
        var quotes = Enumerable.Range(0, 200).Select(place => parts[place * 500]).Prepend(string.Join(". ", parts)).ToArray();
        quotes[0].Length.Should().BeGreaterThan(10_000_000);

        Timed(CopyCases.Of(quotes)).Should().Be(200);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("桥")]
    [InlineData("\uD800")]
    [InlineData("\u0301")]
    [InlineData("according to ")]
    public void A_text_of_one_thing_over_and_over_is_harmless(string part)
    {
        var quote = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));

        Timed(CopyCases.Of([quote, quote, quote + "x"])).Should().BeLessThan(3);
    }

    private int Timed(VerificationCase @case)
    {
        var watch = Stopwatch.StartNew();
        var proposals = CopyDetector.Find(@case).Length;
        output.WriteLine($"{@case.Evidence.Length} items: {watch.ElapsedMilliseconds} ms, {proposals} proposals");
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
        return proposals;
    }

    private static string Numbers(Random random) => string.Join(' ', Enumerable.Range(0, 12).Select(_ => $"n{random.Next(100_000)}"));
}
