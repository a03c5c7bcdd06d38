using Newtonsoft.Json.Linq;

namespace Verification.BrowserTests.Engine;

/// <summary>Compares what two engines say.</summary>
internal static class Json
{
    private const double Tolerance = 1e-9;

    /// <summary>Numbers agree to 1e-9, or to that share of them where they are above 1; all else, the order of lists included, to the letter.</summary>
    public static void ShouldAgree(JToken expected, JToken? actual, string because) =>
        Difference(expected, actual).Should().BeNull(because);

    private static string? Difference(JToken expected, JToken? actual) =>
        (expected, actual) switch
        {
            (JObject one, JObject other) => Difference(one, other),
            (JArray one, JArray other) => Difference(one, other),
            (JValue one, JValue other) when Agree(one, other) => null,
            _ => $"{expected.Path} is {actual} and not {expected}",
        };

    private static string? Difference(JObject expected, JObject actual) =>
        actual.Count == expected.Count
            ? expected.Properties().Select(property => Difference(property.Value, actual[property.Name])).FirstOrDefault(Exists)
            : $"{expected.Path} has other properties: {string.Join(", ", actual.Properties().Select(property => property.Name))}";

    private static string? Difference(JArray expected, JArray actual) =>
        actual.Count == expected.Count
            ? expected.Zip(actual, Difference).FirstOrDefault(Exists)
            : $"{expected.Path} has {actual.Count} elements and not {expected.Count}";

    private static bool Agree(JValue expected, JValue actual) =>
        IsNumber(expected) && IsNumber(actual)
            ? Math.Abs((double)expected - (double)actual) <= Tolerance * Math.Max(1, Math.Abs((double)expected))
            : expected.Equals(actual);

    private static bool IsNumber(JValue value) => value.Type is JTokenType.Float or JTokenType.Integer;

    private static bool Exists(string? difference) => difference is not null;
}
