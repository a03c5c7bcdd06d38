using System.Globalization;
using Verification.Copies;
using Xunit.Abstractions;

namespace Verification.Tests.Copies;

public sealed class CopyRecallTests(ITestOutputHelper output)
{
    private const int Families = 300;

    public static TheoryData<string> Sorts => [.. CopyFamilies.Sorts.Keys];

    /// <summary>A text and a copy of it, three hundred times, all on one claim: what is found, and that nothing else is.</summary>
    [Theory]
    [MemberData(nameof(Sorts))]
    public void Nine_of_ten_copies_of_every_sort_are_found_among_unlike_texts(string sort)
    {
        var random = new Random(20240301);
        var quotes = new List<string>();
        for (var family = 0; family < Families; family++)
        {
            var text = CopyFamilies.Text(random);
            quotes.AddRange([CopyFamilies.Written(text), CopyFamilies.Sorts[sort](text, random)]);
        }

        var proposals = CopyDetector.Find(CopyCases.Of(quotes));

        var right = proposals.Count(proposal => Number(proposal.Item) == Number(proposal.Repeats) + 1);
        output.WriteLine($"{sort}: recall {(double)right / Families:0.000}, precision {(double)right / proposals.Length:0.000}");
        right.Should().BeGreaterThanOrEqualTo(Families * 9 / 10);
        (proposals.Length - right).Should().BeLessThanOrEqualTo(proposals.Length / 20);
    }

    private static int Number(string id) => int.Parse(id.AsSpan(1), CultureInfo.InvariantCulture);
}
