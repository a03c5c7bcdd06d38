using System.Text;
using Verification.Evidence;
using Verification.Serialization;
using Verification.Tests.Scoring;
using Verification.Validation;

namespace Verification.Tests.Serialization;

/// <summary>Large files are read on every core, and one by one where something is wrong with them.</summary>
public sealed class LargeFileTests
{
    private static readonly byte[] Large = Written(LargeCaseTests.Crowd(12_000) with { Title = "Grün, \"quoted\" 🌍" });

    public static TheoryData<string, string> Damages =>
        new()
        {
            { "\"id\": \"e7000\"", "\"id\": \"e7001\"" },
            { "\"id\": \"e7000\"", "\"id\": \"\"" },
            { "\"id\": \"e7000\"", "\"id\": \"e7000\", \"id\": \"e7000\"" },
            { "\"id\": \"e7000\"", "\"id\": \"e7000\", \"colour\": \"red\"" },
            { "\"id\": \"e7000\"", "\"id\": 'e7000'" },
            { "\"id\": \"e7000\"", "\"id\": \"e7000\", // here" },
            { "\"source\": \"s17\"", "\"source\": \"nobody\"" },
            { "\"stance\": \"refutes\"", "\"stance\": 1e999" },
            { "\"evidence\": [", "\"evidence\": [ 7, " },
            { "\"evidence\": [", "\"evidence\": [ , " },
            { "\"evidence\": [", "\"colours\": [ {} ], \"evidence\": [" },
            { "\"evidence\": [", "\"claims\": [], \"evidence\": [" },
            { "verification-case/1", "verification-case/2" },
            { "  \"claims\": [", "  \"claims\": [ {\"id\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]" },
        };

    [Fact]
    public void A_large_file_is_read_whole()
    {
        Large.Length.Should().BeGreaterThan(1 << 20);
        SideBySide.Read(Large, Limits.Default).Should().NotBeNull();
        Written(CaseFile.Read(new MemoryStream(Large)).Value).Should().Equal(Large);
        Written(CaseFile.Read(new MemoryStream([.. Encoding.UTF8.Preamble, .. Large])).Value).Should().Equal(Large);
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void What_is_wrong_with_a_large_file_is_found_as_in_a_small_one(string sound, string damaged)
    {
        var text = Encoding.UTF8.GetString(Large);
        var position = text.IndexOf(sound, StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(text[..position] + damaged + text[(position + sound.Length)..]);
        var problems = CaseFile.Read(new MemoryStream(bytes)).Problems;
        problems.Should().NotBeEmpty().And.Equal(OneByOne(bytes).Problems);
    }

    [Fact]
    public void A_large_file_that_ends_early_is_no_case()
    {
        var bytes = Large[..(Large.Length / 2)];
        CaseFile.Read(new MemoryStream(bytes)).Problems.Should().NotBeEmpty().And.Equal(OneByOne(bytes).Problems);
    }

    private static FileReading<VerificationCase> OneByOne(byte[] bytes) =>
        JsonFile.Read(new MemoryStream(bytes), Limits.Default, CaseReader.Read, new CaseValidator().Validate);

    private static byte[] Written(VerificationCase @case)
    {
        using var stream = new MemoryStream();
        CaseFile.Write(@case, stream);
        return stream.ToArray();
    }
}
