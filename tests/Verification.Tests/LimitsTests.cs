using Verification.Tests.Serialization;
using Verification.Validation;

namespace Verification.Tests;

/// <summary>Every reader takes on what the limits allow, and reports what is just beyond them.</summary>
public sealed class LimitsTests
{
    private const int Some = 8;
    private const int Long = 400;

    public static TheoryData<string> All => Named(_ => true);

    public static TheoryData<string> OfJson => Named(reader => reader.Deep is not null);

    public static TheoryData<string> OfRows => Named(reader => reader.Rows is not null);

    public static TheoryData<string> ThatListProblems => Named(reader => reader.Bad is not null);

    [Theory]
    [MemberData(nameof(All))]
    public void A_file_may_be_as_large_as_the_limit(string name)
    {
        var reader = FormatReaders.Named(name);
        var file = reader.Text(Long);

        reader.Codes(file, new() { MaxBytes = file.Length }).Should().BeEmpty();
        reader.Codes(file, new() { MaxBytes = file.Length - 1 }).Should().Equal(ProblemCodes.TooLarge);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_may_be_as_long_as_the_limit(string name)
    {
        var reader = FormatReaders.Named(name);

        reader.Codes(reader.Text(Long), new() { MaxTextLength = Long }).Should().BeEmpty();
        reader.Codes(reader.Text(Long + 1), new() { MaxTextLength = Long }).Should().Equal(ProblemCodes.TooLong);
    }

    [Theory]
    [MemberData(nameof(OfJson))]
    public void Values_may_be_nested_as_deeply_as_the_limit(string name)
    {
        var reader = FormatReaders.Named(name);
        var (depth, file) = reader.Deep!.Value;

        reader.Codes(file, new() { MaxDepth = depth }).Should().BeEmpty();
        reader.Codes(file, new() { MaxDepth = depth - 1 }).Should().Equal(ProblemCodes.TooDeep);
    }

    [Theory]
    [MemberData(nameof(OfJson))]
    public void A_list_or_an_object_may_have_as_many_elements_as_the_limit(string name)
    {
        var reader = FormatReaders.Named(name);

        reader.Codes(reader.Elements!(Some), new() { MaxElements = Some }).Should().BeEmpty();
        reader.Codes(reader.Elements!(Some + 1), new() { MaxElements = Some }).Should().Equal(ProblemCodes.TooMany);
    }

    [Theory]
    [MemberData(nameof(OfRows))]
    public void A_table_may_have_as_many_rows_as_the_limit(string name)
    {
        var reader = FormatReaders.Named(name);

        reader.Codes(reader.Rows!(Some), new() { MaxRows = Some }).Should().BeEmpty();
        reader.Codes(reader.Rows!(Some + 1), new() { MaxRows = Some }).Should().Equal(ProblemCodes.TooMany);
    }

    [Theory]
    [MemberData(nameof(ThatListProblems))]
    public void As_many_problems_are_listed_as_the_limit(string name)
    {
        var reader = FormatReaders.Named(name);

        reader.Codes(reader.Bad!(Some), new() { MaxProblems = Some }).Should().HaveCount(Some).And.NotContain(ProblemCodes.TooManyProblems);
        reader
            .Codes(reader.Bad!(Some + 1), new() { MaxProblems = Some })
            .Should()
            .HaveCount(Some + 1)
            .And.EndWith(ProblemCodes.TooManyProblems);
    }

    [Fact]
    public void A_large_file_that_is_read_side_by_side_keeps_to_the_limits()
    {
        var claims = string.Join(
            ",",
            Enumerable.Range(0, 40_000).Select(i => $$"""{ "id": "c{{i}}", "text": "A claim of some length" }""")
        );
        var file = $$"""{ {{JsonText.CaseFormat}}, "claims": [{{claims}}] }""";

        JsonText.ProblemsOf(file, new() { MaxElements = 40_000, MaxTextLength = 22 }).Should().BeEmpty();
        JsonText.ProblemsOf(file, new() { MaxElements = 39_999 }).Should().Equal("1 $.claims[39999] tooMany");
        JsonText.ProblemsOf(file, new() { MaxTextLength = 21 }).Should().Equal("1 $.claims[0].text tooLong");
    }

    [Fact]
    public void The_defaults_are_what_they_are_said_to_be() =>
        Limits
            .Default.Should()
            .Be(
                new Limits
                {
                    MaxBytes = 536_870_912,
                    MaxDepth = 64,
                    MaxElements = 10_000_000,
                    MaxRows = 100_000_000,
                    MaxTextLength = 1_048_576,
                    MaxProblems = 10_000,
                    MaxWeights = 10_000_000,
                    MaxPaths = 1_000_000_000,
                }
            );

    [Fact]
    public void Limits_have_limits()
    {
        Func<Limits>[] wrong =
        [
            () => new() { MaxBytes = 0 },
            () => new() { MaxDepth = 0 },
            () => new() { MaxDepth = 1001 },
            () => new() { MaxElements = 0 },
            () => new() { MaxRows = 0 },
            () => new() { MaxTextLength = 0 },
            () => new() { MaxProblems = 0 },
            () => new() { MaxWeights = 0 },
            () => new() { MaxPaths = 0 },
        ];
        foreach (var limits in wrong)
        {
            limits.Should().Throw<ArgumentOutOfRangeException>();
        }

        new Limits { MaxBytes = long.MaxValue, MaxTextLength = int.MaxValue }
            .MaxBytes.Should()
            .Be(long.MaxValue);
    }

    private static TheoryData<string> Named(Func<FormatReader, bool> which) =>
        [.. FormatReaders.All.Where(which).Select(reader => reader.Name)];
}
