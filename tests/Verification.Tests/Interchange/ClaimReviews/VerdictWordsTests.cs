using Verification.Interchange;
using Verification.Scoring;

namespace Verification.Tests.Interchange.ClaimReviews;

public sealed class VerdictWordsTests
{
    [Theory]
    [InlineData("False", 0.0)]
    [InlineData("FAUX", 0.0)]
    [InlineData("Falso", 0.0)]
    [InlineData("  ¡FALSO! ❌", 0.0)]
    [InlineData("Pants on Fire!", 0.0)]
    [InlineData("Partlyfalse", 0.5)]
    [InlineData("half-true", 0.5)]
    [InlineData("Engañoso", 0.25)]
    [InlineData("Engan\u0303oso", 0.25)]
    [InlineData("YANLIŞ", 0.0)]
    [InlineData("ＦＡＬＳＥ", 0.0)]
    [InlineData("भ्रामक", 0.25)]
    [InlineData("ভুয\u09bcা", 0.0)]
    [InlineData("ভু\u09dfা", 0.0)]
    [InlineData("مضلّل", 0.25)]
    [InlineData("غير صحيح", 0.0)]
    [InlineData("לא נכון", 0.0)]
    [InlineData("Фейк", 0.0)]
    [InlineData("ПРАВДА", 1.0)]
    [InlineData("Netačno", 0.0)]
    [InlineData("Ψευδές", 0.0)]
    [InlineData("ほぼ正確", 0.75)]
    [InlineData("대체로 사실 아님", 0.25)]
    [InlineData("謠言", 0.0)]
    [InlineData("ไม่จริง", 0.0)]
    [InlineData("C’est vrai", 1.0)]
    public void Words_are_read_whatever_their_language_case_and_signs(string words, double share) =>
        VerdictWords.Read(words).Should().Be(new VerdictWord(share));

    [Theory]
    [InlineData("False. The photo is from 2018", 0.0)]
    [InlineData("FALSO: el video es de 2015", 0.0)]
    [InlineData("Mostly true – with a caveat", 0.75)]
    [InlineData("Faux, cette image date de 2015", 0.0)]
    [InlineData("False (altered)", 0.0)]
    public void A_leading_phrase_is_read(string words, double share) => VerdictWords.Read(words).Should().Be(new VerdictWord(share));

    [Theory]
    [InlineData("Not really, charts say")]
    [InlineData("The claim is false")]
    [InlineData("True, but it lacks nuance")]
    [InlineData("True / False")]
    [InlineData("Verdadero, pero exagerado")]
    [InlineData("Falsehoods")]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("🙂")]
    public void What_is_not_in_the_table_or_is_taken_back_is_not_guessed_at(string words) => VerdictWords.Read(words).Should().BeNull();

    [Theory]
    [InlineData("Unproven")]
    [InlineData("No Evidence")]
    [InlineData("Sin pruebas")]
    [InlineData("根拠不明")]
    [InlineData("Unverified")]
    [InlineData("Not assessable")]
    public void Lack_of_proof_is_on_no_scale(string words) => VerdictWords.Read(words).Should().Be(new VerdictWord(null));

    [Fact]
    public void The_library_reads_its_own_verdicts_on_their_own_side()
    {
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            var share = VerdictWords.Read(verdict.InWords())!.Value.Share;
            (
                verdict.Side() switch
                {
                    Direction.Supports => share > 0.5,
                    Direction.Refutes => share < 0.5,
                    _ => share is null or 0.5,
                }
            )
                .Should()
                .BeTrue($"{verdict} was read as {share}");
        }
    }

    [Fact]
    public void No_phrase_of_the_table_says_two_things() =>
        VerdictTable
            .Rows.SelectMany(row => VerdictWords.Phrases(row.Lines).Select(phrase => (Key: FoldedText.OfVerdict(phrase), row.Share)))
            .GroupBy(pair => pair.Key)
            .Where(group => group.Key.Length == 0 || group.Distinct().Count() > 1)
            .Select(group => group.Key)
            .Should()
            .BeEmpty();

    [Fact]
    public void Every_phrase_of_the_table_is_read_in_capitals() =>
        VerdictTable
            .Rows.SelectMany(row => VerdictWords.Phrases(row.Lines).Select(phrase => (phrase, row.Share)))
            .Should()
            .AllSatisfy(pair => VerdictWords.Read(pair.phrase.ToUpperInvariant()).Should().Be(new VerdictWord(pair.Share), pair.phrase));
}
