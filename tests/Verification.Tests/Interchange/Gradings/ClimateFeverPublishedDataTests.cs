namespace Verification.Tests.Interchange;

public sealed class ClimateFeverPublishedDataTests
{
    [PublishedDataTheory]
    [InlineData("climate-fever", "climate-fever.jsonl", 1535)]
    public void Every_published_label_is_reproduced(string folder, string file, int claims)
    {
        var graded = ClimateFever.Grade(File.ReadLines(Path.Combine(PublishedDataTheoryAttribute.Folder!, folder, file))).ToArray();

        graded.Should().HaveCount(claims).And.OnlyContain(claim => claim.Given == claim.Published);
    }

    [Theory]
    [InlineData("SUPPORTS", "SUPPORTS SUPPORTS", "NOT_ENOUGH_INFO NOT_ENOUGH_INFO")]
    [InlineData("REFUTES", "REFUTES REFUTES SUPPORTS", "REFUTES SUPPORTS")]
    [InlineData("DISPUTED", "SUPPORTS", "SUPPORTS", "SUPPORTS", "SUPPORTS", "REFUTES")]
    [InlineData("NOT_ENOUGH_INFO", "SUPPORTS NOT_ENOUGH_INFO", "REFUTES SUPPORTS", "NOT_ENOUGH_INFO REFUTES NOT_ENOUGH_INFO")]
    [InlineData("NOT_ENOUGH_INFO", "")]
    public void A_claim_has_the_label_that_the_majorities_of_its_evidence_come_to(string label, params string[] votes)
    {
        var evidences = votes.Select(each =>
            $$"""{"votes":[{{string.Join(',', each.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(vote => $"\"{vote}\"").Append("null"))}}]}"""
        );
        var line = $$"""{"claim_id":"1","claim":"It rains.","claim_label":"{{label}}","evidences":[{{string.Join(',', evidences)}}]}""";

        ClimateFever.Grade([line]).Should().Equal(("1", label, label));
    }
}
