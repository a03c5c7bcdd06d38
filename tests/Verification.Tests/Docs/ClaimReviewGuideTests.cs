using Verification.Interchange;
using Verification.Scoring;

namespace Verification.Tests.Docs;

/// <summary>The code and the codes in the guide to reviews of claims.</summary>
public sealed class ClaimReviewGuideTests
{
    private static readonly string[] Codes =
    [
        ImportCodes.NoPlace,
        ImportCodes.HtmlEntities,
        ImportCodes.LooseDate,
        ImportCodes.UnusableValue,
        ImportCodes.UnusableUrl,
        ImportCodes.UnknownReference,
        ImportCodes.Missing,
        ImportCodes.ReversedScale,
        ImportCodes.LegacyItem,
        ImportCodes.RatingsDisagree,
        ImportCodes.UnreadableRating,
        ImportCodes.ReviewerAsClaimant,
        ImportCodes.SaidTwice,
        ImportCodes.NothingFound,
        ImportCodes.TooManyNotes,
    ];

    private static string Guide => File.ReadAllText(Path.Combine(Cases.Root, "docs", "claimreview.md"));

    [Fact]
    public void The_code_is_run()
    {
        var folder = Directory.CreateTempSubdirectory("verification-");
        try
        {
            var path = Path.Combine(folder.FullName, "reviews.json");
            File.WriteAllText(path, """{ "@type": "ClaimReview", "claimReviewed": "x", "image": "i" }""");
            Run(path).Should().Be(("c1", 3));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_code_of_a_note_is_explained() => Codes.Should().AllSatisfy(code => Guide.Should().Contain($"`{code}`"));

    private static (string Claim, int Notes) Run(string reviews)
    {
        using var file = File.OpenRead(reviews);
        var imported = ClaimReviewFile.Read(file).Value;
        var assessment = new ScoringEngine().Assess(imported.Case);
        var notes = imported.Notes.Select(note => $"{note.Kind}: {note}").ToList();
        return (assessment.Claims[0].Id, notes.Count);
    }
}
