using Newtonsoft.Json.Linq;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Tests.Scoring.Reference;

namespace Verification.Tests.Scoring;

/// <summary>The engine against a second implementation of the design’s §5, written from its text alone, slow and plain.</summary>
public sealed class ReferenceTests
{
    private static readonly ScoringEngine Engine = new();

    [Fact]
    public void Every_figure_equals_an_independent_computation() =>
        RandomCases.Hold(RandomCases.Any, (@case, _) => ShouldAgree(@case, Engine));

    [Fact]
    public void The_comparison_sees_a_constant_that_is_a_little_off()
    {
        var off = new ScoringEngine(ScoringOptions.Default with { SelfInterestFactor = 0.4600001 });
        var compare = () => RandomCases.Hold(RandomCases.Any, (@case, _) => ShouldAgree(@case, off));
        compare.Should().Throw<Exception>().WithMessage("Falsifiable*");
    }

    [Theory]
    [MemberData(nameof(Cases.All), MemberType = typeof(Cases))]
    public void Every_figure_of_a_published_case_equals_an_independent_computation(string path) =>
        ShouldAgree(CaseFile.Read(path).Value, Engine);

    private static void ShouldAgree(VerificationCase @case, ScoringEngine engine)
    {
        var expected = ReferenceModel.Assess(Json(stream => CaseFile.Write(@case, stream)));
        var actual = Json(stream => AssessmentFile.Write(engine.Assess(@case), stream));
        Compare(expected, actual, "$");
    }

    /// <summary>Whatever the reference says, the engine says: numbers to 1e-9, all else to the letter.</summary>
    private static void Compare(JToken expected, JToken? actual, string path)
    {
        switch (expected)
        {
            case JObject @object:
                (actual as JObject).Should().NotBeNull(path);
                foreach (var property in @object.Properties())
                {
                    Compare(property.Value, actual?[property.Name], $"{path}.{property.Name}");
                }

                break;
            case JArray array when path.EndsWith(".contributions", StringComparison.Ordinal):
                Keyed((JArray)actual!).DescendantsAndSelf().Count().Should().Be(Keyed(array).DescendantsAndSelf().Count(), path);
                Compare(Keyed(array), Keyed((JArray)actual!), path);
                break;
            case JArray array:
                actual.Should().BeOfType<JArray>(path).Which.Count.Should().Be(array.Count, path);
                for (var i = 0; i < array.Count; i++)
                {
                    Compare(array[i], actual![i], $"{path}[{i}]");
                }

                break;
            case JValue { Type: JTokenType.Float or JTokenType.Integer } number:
                ((double?)actual).Should().BeApproximately((double)number, 1e-9, path);
                break;
            default:
                ((string?)actual).Should().Be((string?)expected, path);
                break;
        }
    }

    /// <summary>Contributions by side and group: where two weigh the same, rounding decides the order of the reference.</summary>
    private static JObject Keyed(JArray contributions) =>
        new(
            contributions.Select(contribution => new JProperty(
                $"{contribution["direction"]} {contribution["group"]}",
                new JObject(
                    contribution
                        .Children<JProperty>()
                        .Select(property => property.Name == "origins" ? new JProperty("origins", KeyedOrigins(property.Value)) : property)
                )
            ))
        );

    private static JObject KeyedOrigins(JToken origins) => new(origins.Select(origin => new JProperty((string)origin["source"]!, origin)));

    private static JObject Json(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        stream.Position = 0;
        using var reader = new Newtonsoft.Json.JsonTextReader(new StreamReader(stream))
        {
            DateParseHandling = Newtonsoft.Json.DateParseHandling.None,
        };
        return JObject.Load(reader);
    }
}
