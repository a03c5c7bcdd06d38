using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class ValueFormatInferenceTests
{
    private static readonly string[] Surnames =
    [
        .. "abeck baxter ceri dowd eberhart fox goldman han jones kumar lauesen moore naik park reddy shaw thompson witt".Split(' '),
    ];

    private static readonly string[] Forenames = [.. "anna bob carl dora emil fred gina hans".Split(' ')];

    [Theory]
    [InlineData(" ", ' ')]
    [InlineData(";", ';')]
    [InlineData("; ", ';')]
    [InlineData("|", '|')]
    [InlineData(", ", ',')]
    public void Lists_of_elements_in_any_order_are_sets(string between, char separator)
    {
        var format = Infer(item => Authors(item).SelectMany(authors => Parts(authors, between)));

        format.Kind.Should().Be(ValueKind.Set);
        format.Separator.Should().Be(separator);
    }

    [Fact]
    public void Sorted_lists_are_sets() =>
        Infer(item => Authors(item).SelectMany(authors => Parts([.. authors.Order(StringComparer.Ordinal)], " ")))
            .Kind.Should()
            .Be(ValueKind.Set);

    [Fact]
    public void Persons_with_first_and_last_name_are_labels() =>
        Infer(item => [Person(item), Person(item + 7), Surnames[item % 18], $"{Forenames[item % 8][..1]}. {Surnames[item % 18]}"])
            .Kind.Should()
            .Be(ValueKind.Categorical);

    [Fact]
    public void Lists_of_persons_are_sets_of_persons() =>
        Infer(item => [$"{Person(item)}; {Person(item + 1)}", Person(item), $"{Person(item + 1)}; {Person(item + 5)}"])
            .Should()
            .Be(ValueFormat.Set(';'));

    [Fact]
    public void Places_of_several_words_and_places_in_places_are_labels()
    {
        Infer(item => [$"City of {Surnames[item % 18]}", $"{Surnames[item % 18]} Province", "New Mexico", "North East Region"])
            .Kind.Should()
            .Be(ValueKind.Categorical);
        Infer(item => [$"{Surnames[item % 18]}, {Forenames[item % 8]}land", $"{Forenames[item % 8]}land", Surnames[item % 18]])
            .Kind.Should()
            .Be(ValueKind.Categorical);
    }

    [Fact]
    public void Times_and_dates_are_labels()
    {
        Infer(item => [$"{1 + (item % 12)}:{item % 60:00} am", $"{1 + (item % 11)}:{item % 60:00} pm"])
            .Kind.Should()
            .Be(ValueKind.Categorical);
        Infer(item => [$"{1 + (item % 28)} May {2000 + (item % 9)}", $"{2000 + (item % 9)}"]).Kind.Should().Be(ValueKind.Categorical);
    }

    [Fact]
    public void Dense_numbers_are_numbers_and_a_short_scale_is_labels()
    {
        Infer(item => [$"{item * 17}", $"{item * 17.5}"]).Kind.Should().Be(ValueKind.Numeric);
        Infer(item => [$"{item % 5}", $"{(item + 1) % 5}"]).Kind.Should().Be(ValueKind.Categorical);
    }

    private static ValueFormat Infer(Func<int, IEnumerable<string>> values)
    {
        var builder = new AssertionCorpusBuilder();
        for (var item = 0; item < 120; item++)
        {
            foreach (var (value, source) in values(item).Select((value, source) => (value, source)))
            {
                builder.Add($"item{item}", $"source{source}", value);
            }
        }

        return builder.Build().Format;
    }

    private static string Person(int number) => $"{Forenames[number * 5 % 8]} {Surnames[number * 7 % 18]}";

    private static IEnumerable<string[]> Authors(int item) =>
        [
            [
                .. Enumerable
                    .Range(0, 1 + (item % 3))
                    .Select(author => Surnames[((item * 5) + (author * (3 + (item % 11)))) % 18])
                    .Distinct(StringComparer.Ordinal),
            ],
        ];

    private static IEnumerable<string> Parts(string[] authors, string between) => [string.Join(between, authors), authors[0], authors[^1]];
}
