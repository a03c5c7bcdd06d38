using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Sources;

namespace Verification.Tests.Scoring;

public sealed class LiveAssessmentTests
{
    private const int Changes = 6;

    private static readonly ScoringEngine Engine = new();

    [Fact]
    public void After_every_change_it_is_to_the_last_bit_what_the_whole_case_is_assessed_to()
    {
        var (cases, followed, refused) = (0, 0, 0);
        RandomCases.Hold(
            RandomCases.Any,
            (@case, random) =>
            {
                cases++;
                var live = Engine.AssessLive(@case);
                var edits = new RandomEdits(random);
                for (var change = 0; change < Changes; change++)
                {
                    var before = live.Case;
                    var after = edits.Change(before, out var edit);
                    try
                    {
                        edit(live);
                        followed++;
                        Written(live.Case).Should().Equal(Written(after));
                    }
                    catch (InvalidCaseException)
                    {
                        refused++;
                        var refusal = () => Engine.Assess(after);
                        refusal.Should().Throw<InvalidCaseException>();
                        Written(live.Case).Should().Equal(Written(before));
                    }

                    var whole = Engine.Assess(live.Case);
                    Written(live.Assessment).Should().Equal(Written(whole));
                    live.Assessment.Claims.SelectMany(claim => claim.Weights)
                        .Should()
                        .Equal(whole.Claims.SelectMany(claim => claim.Weights));
                }
            }
        );
        followed.Should().BeGreaterThan(refused).And.BeGreaterThan(cases);
        refused.Should().BePositive();
    }

    [Fact]
    public void A_claim_that_a_change_does_not_reach_keeps_its_assessment()
    {
        var live = Engine.AssessLive(LargeCaseTests.Crowd(600));
        var before = live.Assessment.Claims.ToDictionary(claim => claim.Id);
        var item = live.Case.Evidence[0];
        var anew = live.Put(item with { Id = "new" }).Select(claim => claim.Id).ToArray();
        anew.Should().Contain(item.Claim);
        anew.Length.Should().BeLessThan(before.Count);
        foreach (var claim in live.Assessment.Claims.Where(claim => !anew.Contains(claim.Id)))
        {
            claim.Should().BeSameAs(before[claim.Id]);
        }

        live.Claim(item.Claim).Should().NotBeSameAs(before[item.Claim]);
    }

    [Fact]
    public void A_retraction_moves_the_date_of_assessment_of_a_case_that_states_none()
    {
        var @case = Cases.Read("wire-story.json") with { AsOf = null };
        var live = Engine.AssessLive(@case);
        var retracted = @case.Evidence[0] with { RetractedAt = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        live.Put(retracted);
        live.AsOf.Should().Be(retracted.RetractedAt);
        live.Put(@case.Evidence[0]);
        live.AsOf.Should().Be(Engine.Assess(@case).AsOf);
    }

    [Fact]
    public void An_unnamed_voice_that_is_first_read_elsewhere_belongs_elsewhere_on_every_claim()
    {
        Source anonymous = new() { Id = "voice", Kind = SourceKind.AnonymousSource };
        Source paper = new()
        {
            Id = "paper",
            Name = "The Paper",
            Kind = SourceKind.MediaReport,
        };
        EvidenceItem said = new()
        {
            Id = "said",
            Claim = "one",
            Source = "voice",
            Stance = Stance.Supports,
        };
        var live = Engine.AssessLive(
            new()
            {
                Claims = [new() { Id = "one" }, new() { Id = "two" }],
                Sources = [anonymous, paper],
                Evidence = [said, said with { Id = "also", Claim = "two" }],
            }
        );
        Group("one").Should().Be("kind:anonymousSource");
        live.Put(said with { Id = "also", Claim = "two", Via = "paper" }).Select(claim => claim.Id).Should().Equal("one", "two");
        Group("one").Should().Be("source:paper");
        live.Put(said).Should().ContainSingle().Which.Narrative.Should().Contain("The heaviest weight is The Paper,");
        live.Put(paper with { Issuer = "press" }).Select(claim => claim.Id).Should().Equal("one", "two");
        Group("one").Should().Be("party:press");
        live.Remove("also");
        Group("one").Should().Be("kind:anonymousSource");

        string Group(string claim) => live.Claim(claim).Contributions.Single().Group;
    }

    [Fact]
    public void A_source_changes_the_claims_on_which_it_is_named_and_no_others()
    {
        EvidenceItem said = new()
        {
            Id = "said",
            Claim = "one",
            Source = "voice",
            Via = "journal",
            Stance = Stance.Supports,
        };
        Source paper = new() { Id = "paper", Kind = SourceKind.MediaReport };
        var live = Engine.AssessLive(
            new()
            {
                Claims = [new() { Id = "one" }, new() { Id = "two" }],
                Sources = [new() { Id = "voice", Kind = SourceKind.AnonymousSource }, new() { Id = "journal" }, paper],
                Evidence = [said, said with { Id = "again", Via = "paper" }, said with { Id = "also", Claim = "two", Via = "paper" }],
            }
        );

        Changed().Should().Equal("one", "two");
        live.Put(said with { Id = "also", Claim = "two" });
        Changed().Should().Equal("one");
        live.Remove("again");
        Changed().Should().BeEmpty();

        IEnumerable<string> Changed() => live.Put(paper).Select(claim => claim.Id);
    }

    /// <summary>What changes on the first claim reaches the second, on which the third bears as well, but not its rival.</summary>
    [Fact]
    public void A_change_may_reach_where_one_of_two_alternatives_bears()
    {
        ClaimRelation entailment = new()
        {
            From = "first",
            To = "second",
            Kind = RelationKind.Entails,
        };
        EvidenceItem item = new()
        {
            Id = "e1",
            Claim = "first",
            Source = "s",
            Stance = Stance.Supports,
        };
        var live = Engine.AssessLive(
            new()
            {
                Claims = [new() { Id = "first" }, new() { Id = "second" }, new() { Id = "third" }, new() { Id = "rival" }],
                Sources = [new() { Id = "s" }],
                Relations = [entailment, entailment with { From = "third" }],
                Alternatives = [new() { Id = "either", Claims = ["third", "rival"] }],
                Evidence = [item, item with { Id = "e3", Claim = "third" }, item with { Id = "e4", Claim = "rival" }],
            }
        );

        live.Put(item with { Credibility = Credibility.Confirmed }).Select(claim => claim.Id).Should().Equal("first", "second");
        Written(live.Assessment).Should().Equal(Written(Engine.Assess(live.Case)));
    }

    [Fact]
    public void What_names_what_is_not_there_is_refused_and_told()
    {
        EvidenceItem item = new()
        {
            Id = "new",
            Claim = "one",
            Source = "s",
            Stance = Stance.Supports,
        };
        VerificationCase @case = new()
        {
            Claims = [new() { Id = "one" }, new() { Id = "two" }],
            Sources = [new() { Id = "s" }],
            Evidence = [item with { Id = "elsewhere", Claim = "two" }],
        };
        var live = Engine.AssessLive(@case);

        Refused(item with { Claim = "x" }, "evidence 'new' names claim 'x', which is not in the case");
        Refused(item with { Source = "x" }, "evidence 'new' names source 'x', which is not in the case");
        Refused(item with { Via = "x" }, "evidence 'new' names source 'x', which is not in the case");
        Refused(
            item with
            {
                DerivedFrom = ["elsewhere"],
            },
            "evidence 'new' repeats 'elsewhere', which is itself or of another claim or stance"
        );
        Written(live.Case).Should().Equal(Written(@case));

        void Refused(EvidenceItem one, string problem) =>
            live.Invoking(of => of.Put(one)).Should().Throw<InvalidCaseException>().WithMessage($"*: {problem}.*");
    }

    [Fact]
    public void Nothing_is_neither_put_nor_removed_nor_found()
    {
        var live = Engine.AssessLive(Cases.Read("wire-story.json"));

        live.Invoking(one => one.Put((EvidenceItem)null!)).Should().Throw<ArgumentNullException>().WithParameterName("item");
        live.Invoking(one => one.Put((Source)null!)).Should().Throw<ArgumentNullException>().WithParameterName("source");
        live.Invoking(one => one.Remove(null!)).Should().Throw<ArgumentNullException>().WithParameterName("id");
        live.Invoking(one => one.Claim(null!)).Should().Throw<ArgumentNullException>().WithParameterName("id");
    }

    [Fact]
    public void An_assessment_is_put_together_once_until_something_changes()
    {
        var live = Engine.AssessLive(Cases.Read("wire-story.json"));
        var before = live.Assessment;

        live.Assessment.Should().BeSameAs(before);
        live.Put(live.Case.Evidence[0]);
        live.Assessment.Should().NotBeSameAs(before);
    }

    [Fact]
    public void An_item_that_others_repeat_stays()
    {
        var @case = Cases.Read("wire-story.json");
        var live = Engine.AssessLive(@case);
        var upstream = @case.Evidence.SelectMany(item => item.DerivedFrom).First();
        var before = Written(live.Assessment);
        live.Invoking(one => one.Remove(upstream)).Should().Throw<InvalidCaseException>();
        Written(live.Assessment).Should().Equal(before);
        live.Invoking(one => one.Remove("nothing"))
            .Should()
            .Throw<KeyNotFoundException>()
            .WithMessage("The case has no evidence 'nothing'.");
        live.Invoking(one => one.Claim("nothing")).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public async Task Sixty_four_tasks_that_change_one_case_leave_what_their_changes_come_to()
    {
        var @case = LargeCaseTests.Crowd(1_200) with { AsOf = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        var live = Engine.AssessLive(@case);
        await Task.WhenAll(Enumerable.Range(0, 64).Select(number => Task.Run(() => Work(number))));
        live.Case.Evidence.Length.Should().Be(@case.Evidence.Length + 64);
        Written(live.Assessment).Should().Equal(Written(Engine.Assess(live.Case)));

        void Work(int number)
        {
            var model = @case.Evidence[number * 7];
            live.Put(model with { Id = $"new-{number}", DerivedFrom = [] });
            live.Put(model with { Preliminary = !model.Preliminary });
            live.Assessment.Claims.Length.Should().Be(@case.Claims.Length);
            live.Claim(model.Claim).Id.Should().Be(model.Claim);
        }
    }

    private static byte[] Written(Assessment assessment)
    {
        using var stream = new MemoryStream();
        AssessmentFile.Write(assessment, stream);
        return stream.ToArray();
    }

    private static byte[] Written(VerificationCase @case)
    {
        using var stream = new MemoryStream();
        CaseFile.Write(@case, stream);
        return stream.ToArray();
    }
}
