using Verification.Evidence;
using Verification.Sources;
using static Verification.Tests.Scoring.OneClaim;

namespace Verification.Tests.Scoring;

/// <summary>Which sources belong together.</summary>
public sealed class AffiliationsTests
{
    [Fact]
    public void An_unnamed_voice_belongs_to_the_first_publication_by_id_through_which_it_was_read()
    {
        EvidenceItem[] items =
        [
            Supports("e1", "voice") with
            {
                Via = "m",
            },
            Supports("e2", "voice") with
            {
                Via = "b",
            },
            Supports("e3", "voice") with
            {
                Via = "x",
            },
        ];

        Assess(items, [new Source { Id = "voice", Kind = SourceKind.AnonymousSource }])
            .Contributions.Should()
            .ContainSingle()
            .Which.Group.Should()
            .Be("source:b");
    }
}
