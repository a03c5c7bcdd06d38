using Verification.Evidence;
using Verification.Reporting;
using Verification.Tests.Scoring;

namespace Verification.Tests.Reporting;

public sealed class ProvenanceTests
{
    [Fact]
    public void What_repeats_a_copy_is_with_the_origin_of_the_copy() =>
        Chains(Item("b", "a"), Item("a"), Item("d", "c"), Item("c", "a")).Should().Equal("a: b c d");

    [Fact]
    public void What_repeats_two_origins_is_with_each() => Chains(Item("a"), Item("b"), Item("c", "a", "b")).Should().Equal("a: c", "b: c");

    [Fact]
    public void A_circle_starts_at_its_smallest_id() => Chains(Item("z", "y"), Item("y", "x"), Item("x", "z")).Should().Equal("x: y z");

    [Fact]
    public void What_repeats_a_circle_is_no_origin_of_its_own() =>
        Chains(Item("z", "y"), Item("y", "z"), Item("a", "y"), Item("b", "a")).Should().Equal("y: a z b");

    [Fact]
    public void What_nothing_repeats_is_no_chain() => Chains(Item("a"), Item("b")).Should().BeEmpty();

    [Fact]
    public void Every_copy_is_in_a_chain() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                foreach (var items in @case.Evidence.GroupBy(item => item.Claim))
                {
                    var chains = Provenance.Of(items).ToArray();

                    items
                        .Where(item => !item.DerivedFrom.IsEmpty)
                        .Select(item => item.Id)
                        .Should()
                        .BeSubsetOf(chains.SelectMany(chain => chain.Repetitions.Append(chain.Origin)).Select(item => item.Id));
                    chains.Where(chain => chain.Repetitions.Contains(chain.Origin)).Should().BeEmpty();
                }
            }
        );

    private static IEnumerable<string> Chains(params EvidenceItem[] items) =>
        Provenance.Of(items).Select(chain => $"{chain.Origin.Id}: {string.Join(' ', chain.Repetitions.Select(item => item.Id))}");

    private static EvidenceItem Item(string id, params string[] from) =>
        new()
        {
            Id = id,
            Claim = "c",
            Source = "s",
            Stance = Stance.Supports,
            DerivedFrom = [.. from],
        };
}
