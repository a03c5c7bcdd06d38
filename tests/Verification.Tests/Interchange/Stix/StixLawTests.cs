using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Tests.Serialization;
using Verification.Validation;

namespace Verification.Tests.Interchange.Stix;

public sealed class StixLawTests
{
    private static readonly CaseValidator Validator = new();

    /// <summary>A bundle of others, and one that was exported and that somebody has added to.</summary>
    private static readonly JToken[] Bundles = [JsonText.Parse(StixImportTests.Bundle), Extended()];

    [Fact]
    public void A_damaged_bundle_gives_a_valid_case_or_problems_and_nothing_else() =>
        Check(bundle =>
        {
            var reading = Read(bundle);
            if (reading.IsValid)
            {
                Validator.Validate(reading.Value.Case).Errors.Should().BeEmpty();
            }
            else
            {
                reading.Problems.Should().NotBeEmpty().And.OnlyContain(problem => problem.Path.StartsWith('$'));
            }
        });

    [Fact]
    public void What_was_read_of_a_damaged_bundle_can_be_written_and_read_again() =>
        Check(bundle =>
        {
            if (Read(bundle) is not { IsValid: true, Value.Case: var @case })
            {
                return;
            }

            using var written = new MemoryStream();
            StixBundleFile.Write(@case, new ScoringEngine().Assess(@case), written);
            written.Position = 0;
            JsonText.Write(StixBundleFile.Read(written).Value.Case).Should().Be(JsonText.Write(@case));
        });

    private static void Check(Action<JToken> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => holds(new Mutations(seed).Mutate(Bundles[seed % Bundles.Length])))
            .Check(Laws.Over(1000));

    private static JObject Extended()
    {
        VerificationCase @case = CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "cuban-casualties.json")).Value;
        using var written = new MemoryStream();
        StixBundleFile.Write(@case, new ScoringEngine().Assess(@case), written);
        var bundle = (JObject)JsonText.Parse(Encoding.UTF8.GetString(written.ToArray()));
        ((JArray)bundle["objects"]!).Merge(JsonText.Parse(StixImportTests.Bundle)["objects"]!);
        return bundle;
    }

    private static FileReading<ImportedCase> Read(JToken bundle) =>
        StixBundleFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(JsonText.Of(bundle))));
}
