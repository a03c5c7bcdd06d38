using System.Collections.Frozen;
using Verification.Claims;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Scoring;
using Verification.Sources;
using Verification.Tests.Scoring;

namespace Verification.Tests.Interchange;

public sealed class GradingTests
{
    private static readonly ScoringEngine Engine = new();

    [Theory]
    [InlineData("airwars", 0, 0, null)]
    [InlineData("airwars", 1, 0, "Weak")]
    [InlineData("airwars", 2, 0, "Fair")]
    [InlineData("airwars", 5, 0, "Fair")]
    [InlineData("airwars", 2, 2, "Contested")]
    [InlineData("airwars", 0, 4, "Discounted")]
    [InlineData("averitec", 0, 0, "Not Enough Evidence")]
    [InlineData("averitec", 4, 0, "Supported")]
    [InlineData("averitec", 0, 4, "Refuted")]
    [InlineData("averitec", 4, 4, "Conflicting Evidence/Cherrypicking")]
    [InlineData("politifact", 0, 0, null)]
    [InlineData("politifact", 4, 4, null)]
    [InlineData("politifact", 1, 0, "Mostly True")]
    [InlineData("politifact", 4, 0, "True")]
    [InlineData("politifact", 0, 1, "Mostly False")]
    [InlineData("politifact", 0, 2, "False")]
    [InlineData("politifact", 0, 12, "Pants on Fire")]
    public void A_claim_has_the_label_of_its_evidence(string scheme, int supporting, int refuting, string? label) =>
        Grade(scheme, Case(supporting, refuting)).Should().Be(label);

    [Fact]
    public void A_belligerent_that_loses_and_says_so_itself_confirms() => Grade("airwars", WithStatement()).Should().Be("Confirmed");

    [Theory]
    [InlineData(Stance.Refutes)]
    [InlineData(Stance.NeitherConfirmsNorDenies)]
    [InlineData(Stance.Silent)]
    public void A_belligerent_that_does_not_say_so_confirms_nothing(Stance stance) =>
        Grade("airwars", WithStatement(item => item with { Stance = stance })).Should().Be("Weak");

    [Fact]
    public void A_party_that_gains_confirms_nothing() =>
        Grade("airwars", WithStatement(interest: Interest.Gains)).Should().NotBe("Confirmed");

    [Fact]
    public void An_acceptance_that_was_taken_back_confirms_nothing()
    {
        var retracted = WithStatement(item => item with { Date = Day(1), RetractedAt = Day(3) });

        Grade("airwars", retracted with { AsOf = Day(4) }).Should().Be("Weak");
        Grade("airwars", retracted with { AsOf = Day(2) }).Should().Be("Confirmed");
        Grade("airwars", retracted with { AsOf = Day(0) }).Should().Be("Weak");
    }

    [Fact]
    public void A_belligerent_that_repeats_what_others_say_confirms_nothing() =>
        Grade("airwars", WithStatement(item => item with { DerivedFrom = ["for0"] })).Should().NotBe("Confirmed");

    [Fact]
    public void Competing_claims_contest_each_other()
    {
        var @case = Case(2, 0);
        var competing = @case with
        {
            Claims = [.. @case.Claims, new() { Id = "other" }],
            Sources =
            [
                .. @case.Sources,
                new()
                {
                    Id = "rival",
                    Kind = SourceKind.MediaReport,
                    Reliability = Reliability.A,
                },
            ],
            Evidence =
            [
                .. @case.Evidence,
                new()
                {
                    Id = "rival",
                    Claim = "other",
                    Source = "rival",
                    Stance = Stance.Supports,
                    Credibility = Credibility.Confirmed,
                },
            ],
            Alternatives = [new() { Id = "who", Claims = ["claim", "other"] }],
        };

        Grade("airwars", competing).Should().Be("Contested");
        Grade("climateFever", competing).Should().Be("SUPPORTS", "no item on the claim itself refutes it");
    }

    [Fact]
    public void A_statement_of_which_one_part_holds_and_another_does_not_is_half_true()
    {
        var whole = Case(4, 0);
        var other = Case(0, 2);
        var parts = whole with
        {
            Claims = [.. whole.Claims, new() { Id = "false" }, new() { Id = "both" }],
            Sources = [.. whole.Sources, .. other.Sources],
            Evidence = [.. whole.Evidence, .. other.Evidence.Select(item => item with { Claim = "false" })],
            Relations =
            [
                new()
                {
                    From = "both",
                    To = "claim",
                    Kind = RelationKind.Entails,
                },
                new()
                {
                    From = "both",
                    To = "false",
                    Kind = RelationKind.Entails,
                },
            ],
        };

        Grades("politifact", parts).Select(grade => grade.Label).Should().Equal("True", "False", "Half True");
    }

    [Theory]
    [InlineData(ClaimKind.Predictive)]
    [InlineData(ClaimKind.Evaluative)]
    public void Only_factual_claims_are_graded(ClaimKind kind)
    {
        var @case = Case(4, 0);
        var other = @case with { Claims = [@case.Claims[0] with { Kind = kind }] };

        Gradings.All.Should().AllSatisfy(preset => Grade(preset.Name, other).Should().BeNull());
    }

    [Fact]
    public void Every_claim_of_any_case_gets_one_of_the_labels_or_a_reason_and_nothing_else_changes() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                var assessment = Engine.Assess(@case);
                foreach (var preset in Gradings.All)
                {
                    var graded = preset.Apply(@case, assessment);
                    graded.Claims.Select(claim => claim with { Grade = null }).Should().Equal(assessment.Claims);
                    graded
                        .Claims.Select(claim => claim.Grade!)
                        .Should()
                        .OnlyContain(grade =>
                            grade.Scheme == preset.Name
                            && grade.Reason.EndsWith('.')
                            && (grade.Label == null || preset.Labels.Contains(grade.Label))
                        );
                }
            }
        );

    [Fact]
    public void Every_preset_says_where_it_comes_from_and_how_it_is_read() =>
        Gradings
            .All.Should()
            .AllSatisfy(preset =>
                new[] { preset.Title, preset.Source, preset.Rule, preset.Reading }.Should().OnlyContain(text => text.Length > 10)
            );

    [Theory]
    [InlineData("climate-fever", "climateFever")]
    [InlineData("POLITIFACT", "politifact")]
    [InlineData("xyzzy", null)]
    public void A_preset_is_found_however_its_name_is_written(string name, string? found) => Gradings.Find(name)?.Name.Should().Be(found);

    [Fact]
    public void An_assessment_of_another_case_is_refused() =>
        FluentActions
            .Invoking(() => Gradings.All[0].Apply(new VerificationCase(), Engine.Assess(Case(1, 0))))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*'claim'*");

    private static string? Grade(string scheme, VerificationCase @case) =>
        Grades(scheme, @case).Single(grade => grade.Claim == "claim").Label;

    private static IEnumerable<(string Claim, string? Label)> Grades(string scheme, VerificationCase @case) =>
        Gradings.Find(scheme)!.Apply(@case, Engine.Assess(@case)).Claims.Select(claim => (claim.Id, claim.Grade!.Label));

    /// <summary>A claim with so many well-rated, independent reports on each side.</summary>
    private static VerificationCase Case(int supporting, int refuting)
    {
        var items = Side("for", supporting, Stance.Supports).Concat(Side("against", refuting, Stance.Refutes)).ToArray();
        return new()
        {
            Claims = [new() { Id = "claim" }],
            Sources =
            [
                .. items.Select(item => new Source
                {
                    Id = item.Source,
                    Kind = SourceKind.MediaReport,
                    Reliability = Reliability.B,
                }),
            ],
            Evidence = [.. items],
        };
    }

    private static IEnumerable<EvidenceItem> Side(string name, int count, Stance stance) =>
        Enumerable
            .Range(0, count)
            .Select(position => new EvidenceItem
            {
                Id = $"{name}{position}",
                Claim = "claim",
                Source = $"{name}{position}",
                Stance = stance,
                Credibility = Credibility.ProbablyTrue,
            });

    /// <summary>One report for a claim, and a statement of a party that the claim concerns.</summary>
    private static VerificationCase WithStatement(Func<EvidenceItem, EvidenceItem>? change = null, Interest interest = Interest.Loses)
    {
        var @case = Case(1, 0);
        var statement = new EvidenceItem
        {
            Id = "statement",
            Claim = "claim",
            Source = "ministry",
            Stance = Stance.Supports,
        };
        return @case with
        {
            Parties = [new() { Id = "army" }],
            Claims = [@case.Claims[0] with { Interests = new Dictionary<string, Interest> { ["army"] = interest }.ToFrozenDictionary() }],
            Sources =
            [
                .. @case.Sources,
                new()
                {
                    Id = "ministry",
                    Issuer = "army",
                    Kind = SourceKind.OfficialStatement,
                },
            ],
            Evidence = [.. @case.Evidence, change?.Invoke(statement) ?? statement],
        };
    }

    private static DateTimeOffset Day(int day) => new DateTimeOffset(2024, 1, 10, 0, 0, 0, TimeSpan.Zero).AddDays(day);
}
