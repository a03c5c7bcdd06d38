using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Verification.Tests.Serialization;
using Verification.Validation;

namespace Verification.Tests.Validation;

public sealed class JsonPathTests
{
    /// <summary>Keys that JSON allows and paths have trouble with.</summary>
    private static readonly string[] Keys =
    [
        "us",
        "US",
        "a.b",
        "a b",
        "it's",
        "a\\",
        "\\'",
        "['x']",
        "a']['b",
        "[0]",
        "a/b",
        "\"",
        "(a)",
        "\t\n\r\f\b",
        "\u0085\u2028\u2029",
        " \u0001",
        "\u0001",
        "é🙂",
        "x\\u0041 y",
    ];

    public static TheoryData<string> StrangeKeys => [.. Keys];

    [Theory]
    [InlineData("", "$")]
    [InlineData("Title", "$.title")]
    [InlineData("AsOf", "$.asOf")]
    [InlineData("Evidence[3]", "$.evidence[3]")]
    [InlineData("Evidence[3].DerivedFrom[10]", "$.evidence[3].derivedFrom[10]")]
    [InlineData("Claims[0].Interests['us']", "$.claims[0].interests.us")]
    [InlineData("Claims[0].Interests['US']", "$.claims[0].interests.US")]
    [InlineData("Claims[0].Interests['a.b']", "$.claims[0].interests['a.b']")]
    [InlineData("Claims[0].Interests['us'].Since", "$.claims[0].interests.us.since")]
    [InlineData("Claims[*].Id", "$.claims[*].id")]
    [InlineData("Reliability.A", "$.reliability.A")]
    [InlineData("A.Low", "$.A.low")]
    [InlineData("A[0]", "$.A[0]")]
    [InlineData("Kinds.OfficialStatement.Supports", "$.kinds.officialStatement.supports")]
    public void A_member_stands_at_a_path(string member, string path) => JsonPath.OfMember(member).Should().Be(path);

    [Theory]
    [InlineData("['")]
    [InlineData("Interests['us")]
    [InlineData("Interests['us'")]
    [InlineData("Interests['us\\']")]
    public void A_key_without_an_end_is_refused(string member) =>
        FluentActions.Invoking(() => JsonPath.OfMember(member)).Should().Throw<ArgumentException>().WithMessage($"{member} has *");

    [Fact]
    public void Nothing_is_no_member() =>
        FluentActions.Invoking(() => JsonPath.OfMember(null!)).Should().Throw<ArgumentNullException>().WithParameterName("member");

    [Theory]
    [MemberData(nameof(StrangeKeys))]
    public void Keys_are_written_as_JsonNET_writes_them(string key)
    {
        using var reader = new JsonTextReader(new StringReader(new JObject { ["interests"] = new JObject { [key] = 1 } }.ToString()));
        while (reader.TokenType != JsonToken.Integer)
        {
            reader.Read();
        }

        JsonPath.OfMember($"Interests{JsonPath.Quoted(key)}").Should().Be($"$.{reader.Path}");
    }

    [Theory]
    [MemberData(nameof(StrangeKeys))]
    public void A_path_leads_up_to_the_root_step_by_step(string key)
    {
        var path = JsonPath.OfMember($"Claims[12].Interests{JsonPath.Quoted(key)}");

        JsonPath.SelfAndAncestors(path).Should().Equal(path, "$.claims[12].interests", "$.claims[12]", "$.claims", "$");
    }

    [Theory]
    [MemberData(nameof(StrangeKeys))]
    public void A_problem_with_a_strange_key_is_found_on_its_line(string key)
    {
        var claims = new JArray(
            new JObject
            {
                ["id"] = "c",
                ["interests"] = new JObject { [key] = "gains" },
            }
        );
        var json = new JObject { ["format"] = "verification-case/1", ["claims"] = claims }.ToString();

        var problem = JsonText.ReadCase(json).Problems.Should().ContainSingle().Which;

        problem.Code.Should().Be(ProblemCodes.UnknownReference);
        problem.Line.Should().Be(7);
        problem.Path.Should().Be(JsonPath.OfMember($"Claims[0].Interests{JsonPath.Quoted(key)}"));
    }

    [Theory]
    [MemberData(nameof(StrangeKeys))]
    public void An_unread_value_at_a_strange_key_hides_nothing_else(string key)
    {
        var claim = new JObject
        {
            ["id"] = "c",
            ["interests"] = new JObject { [key] = 5 },
            ["madeBy"] = "nobody",
        };
        var json = new JObject { ["format"] = "verification-case/1", ["claims"] = new JArray(claim) }.ToString();

        JsonText
            .ReadCase(json)
            .Problems.Select(problem => problem.Code)
            .Should()
            .Equal(ProblemCodes.WrongType, ProblemCodes.UnknownReference);
    }
}
