using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Tests.Scoring;

/// <summary>What would grow with the square of a case is refused before it does.</summary>
public sealed class CaseLimitsTests
{
    private const int Links = 30;
    private const int Enormous = 50_000;

    public static TheoryData<string> Enormities => new() { "derivation", "circle", "relations", "alternatives" };

    /// <summary>The copy at link i carries i + 1 roots, and each root is followed over every link after it.</summary>
    [Fact]
    public void A_chain_of_copies_each_with_a_root_of_its_own_is_scored_up_to_the_limits()
    {
        const int Weights = Links * (Links + 3) / 2;
        const int Paths = Links + (Links * (Links + 1) / 2);

        HoldsTo(Chain(Links), new() { MaxWeights = Weights }, new() { MaxWeights = Weights - 1 });
        HoldsTo(Chain(Links), new() { MaxPaths = Paths }, new() { MaxPaths = Paths - 1 });
    }

    /// <summary>Claim i bears on every claim after it, each step over one link.</summary>
    [Fact]
    public void A_chain_of_claims_that_entail_each_other_is_scored_up_to_the_limits()
    {
        const int Pairs = Links * (Links - 1) / 2;
        const int Paths = Links + (2 * Pairs);

        HoldsTo(Related(Links), new() { MaxWeights = Pairs }, new() { MaxWeights = Pairs - 1 });
        HoldsTo(Related(Links), new() { MaxPaths = Paths }, new() { MaxPaths = Paths - 1 });
    }

    /// <summary>Every item of a claim bears on the claims after it.</summary>
    [Fact]
    public void Weights_along_relations_are_counted_for_each_item()
    {
        const int Weights = Links * (Links - 1);
        var @case = Related(Links) with { Evidence = [.. Enumerable.Range(0, 2 * Links).Select(i => Item($"e{i}", i / 2))] };

        HoldsTo(@case, new() { MaxWeights = Weights }, new() { MaxWeights = Weights - 1 });
    }

    /// <summary>A copy bears on a related claim with every root that it carries, and a root with itself.</summary>
    [Fact]
    public void What_copies_carry_is_counted_again_where_it_bears_on_a_related_claim()
    {
        const int Carried = Links * (Links + 3) / 2;
        const int Weights = Carried + (Carried + Links + 1);
        var chain = Chain(Links) with { Claims = Related(2).Claims, Relations = Related(2).Relations };

        HoldsTo(chain, new() { MaxWeights = Weights }, new() { MaxWeights = Weights - 1 });
    }

    [Fact]
    public void A_circle_is_one_root_unless_some_of_it_may_be_absent_while_others_are_there()
    {
        var (first, later) = (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));

        OfCircle(Links, item => item);
        OfCircle(Links, item => item with { Date = first });
        OfCircle(Links * Links, item => item with { Date = item.Id == "e3" ? later : first });
        OfCircle(Links * Links, item => item.Id == "e3" ? item with { RetractedAt = later } : item);
        OfCircle(Links, item => item.Id == "e3" ? item with { DerivedFrom = [.. item.DerivedFrom, "root"] } : item, Item("root", 0));

        static void OfCircle(int weights, Func<EvidenceItem, EvidenceItem> change, params ImmutableArray<EvidenceItem> others)
        {
            var circle = Enumerable.Range(0, Links).Select(i => Item($"e{i}", 0, $"e{(i + 1) % Links}"));
            HoldsTo(Case(1, [.. others, .. circle.Select(change)]), new() { MaxWeights = weights }, new() { MaxWeights = weights - 1 });
        }
    }

    [Fact]
    public void Alternatives_bear_on_each_other_up_to_the_limit()
    {
        const int Pairs = Links * (Links - 1);

        const int Paths = 2 * Links * Links;

        HoldsTo(Alternatives(Links), new() { MaxWeights = Pairs }, new() { MaxWeights = Pairs - 1 });
        HoldsTo(Alternatives(Links), new() { MaxPaths = Paths }, new() { MaxPaths = Paths - 1 });
    }

    [Theory]
    [MemberData(nameof(Enormities))]
    public void What_would_take_all_memory_or_for_ever_is_refused(string what)
    {
        var @case = what switch
        {
            "derivation" => Chain(Enormous),
            "circle" => Circle(Enormous),
            "relations" => Related(Enormous),
            _ => Alternatives(Enormous),
        };
        FluentActions
            .Invoking(() => new ScoringEngine().Assess(@case))
            .Should()
            .Throw<LimitExceededException>()
            .Which.Limit.Should()
            .BeOneOf(nameof(Limits.MaxWeights), nameof(Limits.MaxPaths));
    }

    [Fact]
    public void The_limit_and_what_it_allows_are_named()
    {
        var refused = FluentActions.Invoking(() => new ScoringEngine(limits: new() { MaxWeights = 1_000 }).Assess(Chain(100))).Should();

        var exception = refused.Throw<LimitExceededException>().Which;
        exception.Limit.Should().Be(nameof(Limits.MaxWeights));
        exception.Allowed.Should().Be(1_000);
        exception
            .Message.Should()
            .Be("The case has more than 1,000 weights of copies and related claims, which is the limit (MaxWeights).");
        FluentActions
            .Invoking(() => new ScoringEngine(limits: new() { MaxPaths = 1_000 }).Assess(Chain(100)))
            .Should()
            .Throw<LimitExceededException>()
            .WithMessage("The case has more than 1,000 links to follow between items or claims, which is the limit (MaxPaths).");
    }

    [Fact]
    public void Law_A_case_never_comes_to_more_weights_of_copies_than_were_counted() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed =>
                {
                    var @case = RandomCases.Of(seed) with { Relations = [], Alternatives = [] };
                    var prepared = PreparedCase.Of(@case, ScoringOptions.Default, Limits.Default, CancellationToken.None);
                    var index = prepared.Index;
                    var dates = index.DateOf.Append(null).Concat(@case.Evidence.Select(item => item.RetractedAt)).Distinct();
                    var most = dates.Max(date =>
                    {
                        var dated = prepared.AsOf(date, CancellationToken.None);
                        return Enumerable
                            .Range(0, index.Items.Length)
                            .Where(item => !index.Upstream[item].IsEmpty && dated.Absent[item] is null)
                            .Sum(item => dated.Transmission.CarriedBy(item).Length);
                    });
                    if (most > 1)
                    {
                        Refuses(@case, new() { MaxWeights = most - 1 }).Should().BeTrue();
                    }
                }
            )
            .Check(Laws.Over(1_000));

    private static void HoldsTo(VerificationCase @case, Limits enough, Limits tooLittle)
    {
        Refuses(@case, enough).Should().BeFalse();
        Refuses(@case, tooLittle).Should().BeTrue();
    }

    private static bool Refuses(VerificationCase @case, Limits limits)
    {
        try
        {
            new ScoringEngine(limits: limits).Assess(@case);
            return false;
        }
        catch (LimitExceededException)
        {
            return true;
        }
    }

    /// <summary>Each copy repeats the one before it and a root of its own; the first repeats two roots.</summary>
    private static VerificationCase Chain(int links) =>
        Case(
            1,
            [
                Item("r0", 0),
                .. Enumerable
                    .Range(1, links)
                    .SelectMany(i => new[] { Item($"r{i}", 0), Item($"e{i}", 0, i == 1 ? "r0" : $"e{i - 1}", $"r{i}") }),
            ]
        );

    /// <summary>Items that repeat each other in a circle, of which one is retracted: after that they are a chain, and all of them roots.</summary>
    private static VerificationCase Circle(int items) =>
        Case(
            1,
            [
                .. Enumerable
                    .Range(0, items)
                    .Select(i => Item($"e{i}", 0, $"e{(i + 1) % items}") with { RetractedAt = i == 0 ? DateTimeOffset.UnixEpoch : null }),
            ]
        ) with
        {
            AsOf = DateTimeOffset.UnixEpoch.AddDays(1),
        };

    private static VerificationCase Related(int claims) =>
        Case(claims, [.. Enumerable.Range(0, claims).Select(i => Item($"e{i}", i))]) with
        {
            Relations =
            [
                .. Enumerable
                    .Range(1, claims - 1)
                    .Select(i => new ClaimRelation
                    {
                        From = $"c{i - 1}",
                        To = $"c{i}",
                        Kind = RelationKind.Entails,
                        Strength = 1,
                    }),
            ],
        };

    private static VerificationCase Alternatives(int claims) =>
        Case(claims, [.. Enumerable.Range(0, claims).Select(i => Item($"e{i}", i))]) with
        {
            Alternatives = [new() { Id = "h", Claims = [.. Enumerable.Range(0, claims).Select(i => $"c{i}")] }],
        };

    private static VerificationCase Case(int claims, ImmutableArray<EvidenceItem> evidence) =>
        new()
        {
            Claims = [.. Enumerable.Range(0, claims).Select(i => new Claim { Id = $"c{i}" })],
            Sources = [new Source { Id = "s" }],
            Evidence = evidence,
        };

    private static EvidenceItem Item(string id, int claim, params string[] derivedFrom) =>
        new()
        {
            Id = id,
            Claim = $"c{claim}",
            Source = "s",
            Stance = Stance.Supports,
            DerivedFrom = [.. derivedFrom],
        };
}
