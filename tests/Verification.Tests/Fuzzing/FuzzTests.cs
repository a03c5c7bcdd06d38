using System.Globalization;
using Xunit.Abstractions;

namespace Verification.Tests.Fuzzing;

/// <summary>Whatever a reader is given, a value or problems come of it. <c>tests/Verification.Fuzz</c> gives it more.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Inputs = 1_000;

    public static TheoryData<string> Targets => [.. FuzzTarget.All.Select(target => target.Name)];

    /// <summary>What was found once, a file each.</summary>
    public static TheoryData<string> Found =>
        [
            .. Directory
                .GetFiles(FoundFolder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => Path.GetRelativePath(FoundFolder, file)),
        ];

    private static string FoundFolder => Path.Combine(Cases.Root, "tests", "Verification.Tests", "Fuzzing", "Found");

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_thousand_inputs_end_in_a_value_or_in_problems(string target)
    {
        var fuzzer = new Fuzzer(FuzzTarget.Named(target));

        fuzzer.Run(Laws.Over(Inputs));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fuzzer.Valid} of {fuzzer.Inputs} valid"));
        fuzzer.Inputs.Should().Be(Inputs);
        fuzzer.Valid.Should().BeInRange(Inputs / 50, Inputs - (Inputs / 50), "inputs are there to be accepted and to be refused");
    }

    [Theory]
    [MemberData(nameof(Found))]
    public void What_was_found_once_stays_found(string file) =>
        new Fuzzer(FuzzTarget.Named(Path.GetDirectoryName(file)!)).Try(File.ReadAllBytes(Path.Combine(FoundFolder, file)));

    [Fact]
    public void A_reader_that_throws_is_found_by_the_smallest_input_that_makes_it()
    {
        var fuzzer = new Fuzzer(
            new("broken", MispInputs.Tags, input => input.Contains((byte)'z') ? throw new InvalidOperationException() : input.Length > 0)
        );
        var broken = new Fuzzer(
            new("broken", MispInputs.Tags, input => input.Contains((byte)':') ? throw new InvalidOperationException() : input.Length > 0)
        );

        fuzzer.Run(Laws.Over(100));
        FluentActions.Invoking(() => broken.Run(Laws.Over(100))).Should().Throw<Exception>();

        fuzzer.Found.Should().BeNull();
        broken.Found.Should().Equal((byte)':');
    }
}
