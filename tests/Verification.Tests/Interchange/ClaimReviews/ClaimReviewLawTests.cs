using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Verification.Interchange;
using Verification.Tests.Serialization;
using Verification.Validation;

namespace Verification.Tests.Interchange.ClaimReviews;

public sealed class ClaimReviewLawTests
{
    private static readonly CaseValidator Validator = new();
    private static readonly Config Config = Laws.Over(1_000);

    [Fact]
    public void Whatever_sites_publish_the_case_is_valid() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed =>
                {
                    ReviewText.Read(JsonText.Of(new RandomReviews(seed).File()));
                }
            )
            .Check(Config);

    [Fact]
    public void Whatever_is_done_to_what_sites_publish_the_case_is_valid() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed =>
                {
                    ReviewText.Read(JsonText.Of(new Mutations(seed).Mutate(new RandomReviews(seed).File())));
                }
            )
            .Check(Config);

    [Fact]
    public void Whatever_reviews_are_made_into_a_case_the_case_is_valid() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed =>
                {
                    var imported = Verification.Interchange.ClaimReviews.ToCase(new RandomReviews(seed).Reviews());
                    Validator.Validate(imported.Case).Errors.Should().BeEmpty();
                }
            )
            .Check(Config);

    [Fact]
    public void Every_text_of_a_file_is_in_the_case_or_under_a_note() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed =>
                {
                    var file = new RandomReviews(seed).File();
                    var imported = ReviewText.Read(JsonText.Of(file));
                    var @case = JsonText.Parse(JsonText.Write(imported.Case));
                    var kept = @case
                        .SelectTokens("$..*")
                        .OfType<JValue>()
                        .Select(value => value.ToString(CultureInfo.InvariantCulture))
                        .ToHashSet();
                    var lost = imported.Notes.Where(note => note.Kind == ImportNoteKind.NotCarried).Select(note => note.Path).ToArray();
                    foreach (var text in RandomReviews.Marks(file))
                    {
                        var path = text.Path.StartsWith('[') ? $"${text.Path}" : $"$.{text.Path}";
                        (
                            kept.Contains((string)text!)
                            || lost.Any(note =>
                                path == note
                                || path.StartsWith(note + '.', StringComparison.Ordinal)
                                || path.StartsWith(note + '[', StringComparison.Ordinal)
                            )
                        )
                            .Should()
                            .BeTrue($"{path} of {JsonText.Of(file)} is noted nowhere");
                    }
                }
            )
            .Check(Config);
}
