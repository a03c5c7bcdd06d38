using Verification.Claims;
using Verification.Evidence;
using Verification.Tests.Scoring;
using Verification.Validation;

namespace Verification.Tests.Validation;

/// <summary>Whether a case keeps every rule is asked in one way, and which rule it breaks in another: the two agree.</summary>
public sealed class SoundnessTests
{
    private static readonly CaseValidator Validator = new();

    private static readonly VerificationCase Sound = new()
    {
        Markings = ["TLP:GREEN"],
        Parties = [new() { Id = "p", Markings = ["internal"] }],
        Claims = [new() { Id = "c" }, new() { Id = "d" }, new() { Id = "e" }],
        Sources = [new() { Id = "s", Issuer = "p" }],
        Evidence =
        [
            new()
            {
                Id = "e1",
                Claim = "c",
                Source = "s",
                Stance = Stance.Supports,
            },
            new()
            {
                Id = "e2",
                Claim = "c",
                Source = "s",
                Stance = Stance.Supports,
                DerivedFrom = ["e1"],
            },
        ],
        Relations =
        [
            new()
            {
                From = "c",
                To = "d",
                Kind = RelationKind.Entails,
            },
        ],
        Alternatives = [new() { Id = "h", Claims = ["d", "e"] }],
    };

    public static TheoryData<string, VerificationCase> Breaches =>
        new()
        {
            { "a blank marking", Sound with { Markings = ["TLP:GREEN", " "] } },
            { "a marking that is no label", Sound with { Markings = ["TLP:GREEN", "TLP:PINK"] } },
            { "a party", Sound with { Parties = Sound.Parties.Add(new() { Id = "" }) } },
            { "a marking of a party", Sound with { Parties = [new() { Id = "p", Markings = ["x", "TLP:x"] }] } },
            { "a claim", Sound with { Claims = Sound.Claims.Add(new() { Id = "f", HalfLife = TimeSpan.Zero }) } },
            { "a source", Sound with { Sources = [Sound.Sources[0] with { Url = "nowhere" }] } },
            { "the last item of evidence", WithLast(Sound.Evidence[1] with { Via = "s" }) },
            { "an item that repeats itself", WithLast(Sound.Evidence[1] with { DerivedFrom = ["e1", "e2"] }) },
            { "a relation", Sound with { Relations = [Sound.Relations[0] with { To = "c" }] } },
            { "a set of alternatives", Sound with { Alternatives = [new() { Id = "h", Claims = ["d"] }] } },
            { "an id that stands twice", Sound with { Claims = Sound.Claims.Add(new() { Id = "c" }) } },
            { "a reference to nothing", WithLast(Sound.Evidence[1] with { Source = "t" }) },
            { "a chain between claims", WithLast(Sound.Evidence[1] with { Claim = "d" }) },
            { "a relation among alternatives", Sound with { Relations = [Sound.Relations[0] with { From = "e" }] } },
        };

    [Fact]
    public void A_sound_case_breaks_no_rule()
    {
        Validator.Validate(Sound).Errors.Should().BeEmpty();
        Validator.IsSound(Sound).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Breaches))]
    public void A_case_that_breaks_a_rule_is_not_sound(string what, VerificationCase @case)
    {
        Validator.Validate(@case).Errors.Should().ContainSingle("{0} breaks one rule", what);
        Validator.IsSound(@case).Should().BeFalse();
    }

    [Fact]
    public void Random_cases_are_sound_either_way() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                Validator.Validate(@case).Errors.Should().BeEmpty();
                Validator.IsSound(@case).Should().BeTrue();
            }
        );

    private static VerificationCase WithLast(EvidenceItem item) => Sound with { Evidence = [Sound.Evidence[0], item] };
}
