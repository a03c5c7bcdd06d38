using Verification.Copies;
using Verification.Evidence;
using Verification.Tests.Scoring;
using Verification.Validation;

namespace Verification.Tests.Copies;

public sealed class CopyLawTests
{
    private static readonly string[] Quotes =
    [
        CopyCases.Story,
        CopyCases.Story.ToUpperInvariant(),
        $"{CopyCases.Story} Nobody was hurt, the harbour office said.",
        "Nobody was hurt, the harbour office said. " + CopyCases.Story,
        "According to s1, the bridge was closed.",
        "The bridge stands.",
    ];

    [Fact]
    public void The_order_of_the_lists_changes_nothing() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, random) =>
            {
                var quoted = Quoted(@case, random);
                var shuffled = quoted with
                {
                    Claims = [.. quoted.Claims.OrderBy(_ => random.Next())],
                    Sources = [.. quoted.Sources.OrderBy(_ => random.Next())],
                    Evidence = [.. quoted.Evidence.OrderBy(_ => random.Next())],
                };
                CopyDetector.Find(shuffled).Should().BeEquivalentTo(CopyDetector.Find(quoted), options => options.WithStrictOrdering());
            }
        );

    [Fact]
    public void A_valid_case_with_its_proposals_is_valid_and_has_nothing_left_to_propose() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, random) =>
            {
                var quoted = Quoted(@case, random);
                var proposals = CopyDetector.Find(quoted);
                var applied = AssumedCopies.In(quoted, proposals);
                new CaseValidator().Validate(applied).Errors.Should().BeEmpty();
                CopyDetector.Find(applied).Should().BeEmpty();
                proposals.Length.Should().BeLessThan(Math.Max(1, quoted.Evidence.Length));
            }
        );

    [Fact]
    public void A_higher_threshold_only_leaves_out() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, random) =>
            {
                var quoted = Quoted(@case, random);
                var few = CopyDetector.Find(quoted, new() { Threshold = 0.8 });
                few.Where(proposal => proposal.Score < 0.8).Should().BeEmpty();
                CopyDetector.Find(quoted).Length.Should().BeGreaterThanOrEqualTo(few.Length);
            }
        );

    private static VerificationCase Quoted(VerificationCase @case, Random random) =>
        @case with
        {
            Evidence =
            [
                .. @case.Evidence.Select(item => item with { Quote = random.Next(4) == 0 ? null : Quotes[random.Next(Quotes.Length)] }),
            ],
        };
}
