using Newtonsoft.Json.Linq;
using Verification.Interchange;

namespace Verification.Tests.Interchange.ClaimReviews;

/// <summary>Random reviews, written as many ways as sites write them.</summary>
internal sealed class RandomReviews(int seed)
{
    private const string Mark = "mark-";

    private readonly Random random = new(seed);
    private int marks;

    /// <summary>A file with a few reviews, in one of the shapes that files have.</summary>
    public JToken File()
    {
        var reviews = new JArray(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Review()));
        var graph = new JArray(reviews.Concat(Referred()));
        return random.Next(4) switch
        {
            0 => reviews[0],
            1 => graph,
            2 => new JObject { ["@context"] = "https://schema.org", ["@graph"] = graph },
            _ => new JObject
            {
                ["@type"] = "DataFeed",
                ["dataFeedElement"] = new JArray(graph.Select(each => new JObject { ["item"] = each })),
            },
        };
    }

    /// <summary>A few reviews that were read from somewhere else.</summary>
    public IEnumerable<ClaimReview> Reviews() =>
        Enumerable
            .Range(0, random.Next(6))
            .Select(_ => new ClaimReview
            {
                ClaimReviewed = Pick("x", "X.", "", null, "y", " "),
                Url = Pick("https://a.example/1", "https://a.example/2", "nowhere", null),
                Headline = Pick("h", "", null),
                Author = Pick(new ReviewParty("A"), new("a"), new("", "https://www.b.example/"), new(null, "b"), new("!"), null),
                Rating = Pick(
                    new ReviewRating { Value = random.Next(-1, 7), Words = Pick("True", "False", "?", null) },
                    new()
                    {
                        Value = double.NaN,
                        Best = double.PositiveInfinity,
                        Worst = double.NegativeInfinity,
                    },
                    null
                ),
                DatePublished = Pick<DateTimeOffset?>(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, null),
                ItemReviewed = Pick(
                    new ReviewedItem
                    {
                        Id = Pick("https://i.example/", null),
                        Author = Pick(new ReviewParty("A"), new("C"), null),
                        DatePublished = Pick<DateTimeOffset?>(DateTimeOffset.UnixEpoch, DateTimeOffset.MinValue, null),
                        Appearances = [new("https://p.example/"), new(null, Pick("n", null, "")), new("p", "q", DateTimeOffset.UnixEpoch)],
                    },
                    null
                ),
            })
            .ToList();

    /// <summary>The texts of a file that stand nowhere else in it and are no <c>@id</c>.</summary>
    public static IEnumerable<JToken> Marks(JToken file) =>
        file.DeepClone()
            .SelectTokens("$..*")
            .OfType<JValue>()
            .Where(value => value.Type == JTokenType.String && ((string)value!).StartsWith(Mark, StringComparison.Ordinal))
            .Where(value => value.Parent is not JProperty { Name: "@id" });

    private JObject Review() =>
        Some(
            ("@type", Pick<JToken>("ClaimReview", new JArray("Review", "ClaimReview"), "http://schema.org/ClaimReview")),
            ("@id", Pick<JToken>("#r", "https://a.example/#r")),
            ("url", Address()),
            ("claimReviewed", Pick(Text(), "the dam broke", "The dam broke.", "", "Tom &amp; Jerry", new JArray("", Text()))),
            ("name", Text()),
            ("headline", Text()),
            ("datePublished", Date()),
            ("author", Party()),
            ("publisher", Party()),
            ("image", Text()),
            ("reviewRating", Rating()),
            ("itemReviewed", Item())
        );

    private IEnumerable<JToken> Referred() =>
        [
            new JObject(Some(("name", Text()), ("url", Address())).Properties()) { ["@id"] = "#o" },
            new JObject(Item() is JObject item ? item.Properties().Where(property => property.Name != "@id") : []) { ["@id"] = "#i" },
        ];

    private JToken Party() =>
        Pick<JToken>(
            Text(),
            new JObject { ["@id"] = "#o" },
            new JObject { ["@id"] = "#nowhere" },
            Some(("@type", Pick<JToken>("Person", "Organization")), ("name", Text()), ("url", Address()), ("sameAs", Text())),
            new JArray(Some(("name", Text())), Some(("name", Text())))
        );

    private JToken Rating() =>
        Pick<JToken>(
            3,
            "False",
            Some(
                ("ratingValue", Pick<JToken>(1, "5", "-1", "4,5", "False", 0.5, Text())),
                ("bestRating", Pick<JToken>(5, "1", "-1", "best")),
                ("worstRating", Pick<JToken>(1, "5", "-1", 0)),
                ("alternateName", Pick("Faux", "true", Text(), new JObject { ["@value"] = Text(), ["@language"] = Text() })),
                ("image", Text())
            )
        );

    private JToken Item() =>
        Pick<JToken>(
            new JObject { ["@id"] = "#i" },
            Text(),
            Some(
                ("@type", Pick<JToken>("Claim", "CreativeWork")),
                ("@id", Pick<JToken>("https://i.example/1", "#other")),
                ("name", Text()),
                ("text", Text()),
                ("url", Address()),
                ("author", Party()),
                ("datePublished", Date()),
                ("appearance", Pick(Address(), Text(), new JArray(Address(), Some(("url", Address()), ("name", Text()))))),
                ("firstAppearance", Some(("@id", Address()), ("headline", Text()), ("datePublished", Date())))
            )
        );

    private JToken Date() => Pick<JToken>("2024-02-29", "2020-10-07 20:05", "0001-01-01", "9999-12-31T23:59:59-02:00", Text());

    private JToken Address() => Pick<JToken>($"https://a.example/{random.Next(4)}", "https://a.example/", Text(), "//a.example", "http://");

    private JToken Text() => $"{Mark}{marks++} {Pick("", "é", "</script>", "\u2028", "\0", "🙂")}z";

    private JObject Some(params (string Name, JToken Value)[] properties) =>
        new(
            properties.Where((property, i) => i == 0 || random.Next(3) > 0).Select(property => new JProperty(property.Name, property.Value))
        );

    private T Pick<T>(params T[] from) => from[random.Next(from.Length)];
}
