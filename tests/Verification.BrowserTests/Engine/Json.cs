using Newtonsoft.Json.Linq;

namespace Verification.BrowserTests.Engine;

/// <summary>Compares what two engines say.</summary>
internal static class Json
{
    private const double Tolerance = 1e-9;

    /// <summary>Numbers agree to 1e-9, or to that share of them where they are above 1; all else, the order of lists included, to the letter.</summary>
    public static void ShouldAgree(JToken expected, JToken? actual, string path)
    {
        switch (expected)
        {
            case JObject @object:
                ShouldAgree(@object, actual as JObject, path);
                break;
            case JArray array:
                (actual as JArray)?.Count.Should().Be(array.Count, path);
                for (var i = 0; i < array.Count; i++)
                {
                    ShouldAgree(array[i], actual?[i], $"{path}[{i}]");
                }

                break;
            case JValue { Type: JTokenType.Float or JTokenType.Integer } value:
                var number = (double)value;
                ((double?)actual).Should().BeApproximately(number, Tolerance * Math.Max(1, Math.Abs(number)), path);
                break;
            default:
                ((string?)actual).Should().Be((string?)expected, path);
                break;
        }
    }

    private static void ShouldAgree(JObject expected, JObject? actual, string path)
    {
        actual.Should().NotBeNull(path);
        actual!
            .Properties()
            .Select(property => property.Name)
            .Should()
            .BeEquivalentTo(expected.Properties().Select(property => property.Name), path);
        foreach (var property in expected.Properties())
        {
            ShouldAgree(property.Value, actual[property.Name], $"{path}.{property.Name}");
        }
    }
}
