using System.Diagnostics;
using System.Globalization;
using System.Text;
using Verification.Serialization;
using Verification.Validation;

namespace Verification.Tests.Serialization;

public sealed class BadFileTests
{
    private const string Small = """
        {
          "format": "verification-case/1",
          "title": "Sm\u00e4ll “é”",
          "claims": [{ "id": "c", "baseRate": 2.5e-1, "interests": {} }],
          "sources": [{ "id": "s" }],
          "evidence": [{ "id": "e", "claim": "c", "source": "s", "stance": "supports", "preliminary": true, "note": null }]
        }
        """;

    [Fact]
    public void A_file_cut_off_at_any_byte_has_one_problem_and_it_is_syntax()
    {
        var bytes = Encoding.UTF8.GetBytes(Small);
        JsonText.ReadCase(bytes).Problems.Should().BeEmpty();
        for (var length = 0; length < bytes.Length; length++)
        {
            var codes = JsonText.ReadCase(bytes[..length]).Problems.Select(problem => problem.Code).ToArray();
            var inLetter = length > 0 && (bytes[length] & 0xC0) == 0x80;
            codes
                .Should()
                .Equal(inLetter ? [ProblemCodes.NotUtf8, ProblemCodes.Syntax] : [ProblemCodes.Syntax], "it is cut off at {0}", length);
        }
    }

    [Fact]
    public void Any_byte_damaged_in_any_way_ends_in_a_value_or_a_problem()
    {
        var bytes = Encoding.UTF8.GetBytes(Small);
        var random = new Random(3);
        for (var i = 0; i < 5000; i++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[random.Next(bytes.Length)] = (byte)random.Next(256);

            var reading = JsonText.ReadCase(damaged);

            reading.IsValid.Should().Be(reading.Problems.IsEmpty);
            reading.Problems.Should().NotContain(problem => problem.Line < 1 || !problem.Path.StartsWith('$'));
        }
    }

    /// <summary>What other readers of JSON forgive; each in place of <c>VALUE</c> in a relevance on line 4.</summary>
    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("undefined")]
    [InlineData("0x1")]
    [InlineData("01")]
    [InlineData("00.5")]
    [InlineData("-01")]
    [InlineData("017")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("1e")]
    [InlineData("1_0")]
    [InlineData("0.5f")]
    [InlineData("new Date(1)")]
    [InlineData("True")]
    [InlineData("nul")]
    [InlineData("0.5,")]
    [InlineData("0.5 // comment")]
    [InlineData("/* comment */ 0.5")]
    [InlineData("'0.5'")]
    [InlineData("0.5, 'note': \"n\"")]
    [InlineData("0.5, note: \"n\"")]
    [InlineData("0.5, \"note\": \"a\tb\"")]
    [InlineData("0.5, \"note\": \"a\\x41\"")]
    [InlineData("0.5, \"note\": \"a\\'b\"")]
    [InlineData("0.5, \"note\": \"\\u12\"")]
    [InlineData("0.5 \"note\": \"n\"")]
    [InlineData("0.5, \"note\" \"n\"")]
    [InlineData("0.5]")]
    [InlineData("{]")]
    [InlineData("\u00a00.5")]
    [InlineData("\00.5")]
    public void What_is_not_JSON_is_refused_on_its_line(string value)
    {
        var problems = JsonText.ReadCase(Relevance(value)).Problems;

        problems.Should().ContainSingle(problem => problem.Code == ProblemCodes.Syntax);
        problems.Should().NotContain(problem => problem.Line < 4 || problem.Line > 5);
        problems.Should().NotContain(p => p.Code != ProblemCodes.Syntax && p.Path != "$.evidence[0].relevance", "nothing else is invented");
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("9007199254740993")]
    [InlineData("9223372036854775808")]
    [InlineData("-99999999999999999999999999999999999999")]
    [InlineData("1.0000000000000002")]
    [InlineData("-1e-300")]
    public void A_number_beyond_its_bounds_is_out_of_range(string value) =>
        JsonText.ProblemsOf(Relevance(value)).Should().Equal("4 $.evidence[0].relevance outOfRange");

    [Fact]
    public void An_integer_of_more_digits_than_JsonNET_holds_is_out_of_range_and_not_bad_syntax() =>
        JsonText.ProblemsOf(Relevance(new string('9', 400))).Should().Equal("4 $.evidence[0].relevance outOfRange");

    [Fact]
    public void A_fraction_of_any_number_of_digits_is_a_number() =>
        JsonText.ProblemsOf(Relevance($"0.{new string('3', 100_000)}")).Should().BeEmpty();

    [Theory]
    [InlineData("x")]
    [InlineData("{}")]
    [InlineData(",")]
    [InlineData("]")]
    [InlineData("\0")]
    [InlineData("// comment")]
    public void Nothing_may_follow_the_end(string rest) => JsonText.ProblemsOf($"{Small}\n{rest}").Should().Equal("8 $ syntax");

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n")]
    [InlineData("\ufeff")]
    public void An_empty_file_is_no_case(string json) => JsonText.ProblemsOf(json).Should().Equal("1 $ syntax");

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("5")]
    [InlineData("\"verification-case/1\"")]
    [InlineData("true")]
    public void A_file_that_is_no_object_is_no_case(string json)
    {
        JsonText.ProblemsOf(json).Should().Equal("1 $ wrongType");
        JsonText.Brief(JsonText.ReadOptions(json).Problems).Should().Equal("1 $ wrongType");
    }

    [Fact]
    public void An_object_must_name_its_format() => JsonText.ProblemsOf("\n{\n}").Should().Equal("1 $.format unknownFormat");

    [Fact]
    public void A_mark_of_UTF_8_is_accepted() => JsonText.ReadCase(Encoding.UTF8.GetBytes($"\ufeff{Small}")).Problems.Should().BeEmpty();

    [Fact]
    public void A_second_mark_is_not() => JsonText.ProblemsOf($"\ufeff\ufeff{Small}").Should().Equal("1 $ syntax");

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("utf-32", false)]
    public void Another_encoding_is_named_as_the_problem(string encoding, bool marked)
    {
        var other = Encoding.GetEncoding(encoding);

        JsonText
            .Brief(JsonText.ReadCase([.. marked ? other.GetPreamble() : [], .. other.GetBytes(Small)]).Problems)
            .Should()
            .Equal("1 $ notUtf8");
    }

    [Theory]
    [InlineData(new byte[] { 0xE9 })]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    public void Bytes_that_are_no_UTF_8_are_reported_with_their_line_beside_what_else_is_wrong(byte[] letter)
    {
        var before = Encoding.UTF8.GetBytes("{ \"format\": \"verification-case/1\",\n \"titel\": 1,\n\"title\": \"é");

        var problems = JsonText.ReadCase([.. before, .. letter, .. "\" }"u8]).Problems;

        JsonText.Brief(problems).Should().Equal("2 $.titel unknownProperty", "3 $ notUtf8");
        problems[1].Message.Should().Be($"is not UTF-8 at byte {before.Length + 1} of the file");
    }

    [Fact]
    public void Properties_that_name_types_are_just_unknown() =>
        JsonText
            .ProblemsOf(
                """
                { "$type": "System.Diagnostics.Process, System", "format": "verification-case/1",
                  "claims": { "$type": "System.Object[]", "$values": [] },
                  "sources": [{ "$id": "1", "id": "s", "$ref": "2" }] }
                """
            )
            .Should()
            .Equal(
                "1 $.$type unknownProperty",
                "2 $.claims wrongType",
                "3 $.sources[0].$id unknownProperty",
                "3 $.sources[0].$ref unknownProperty"
            );

    [Fact]
    public void A_property_named_twice_keeps_its_first_value_and_is_reported_at_the_second() =>
        JsonText
            .ProblemsOf("{ \"format\": \"verification-case/1\",\n \"title\": \"a\",\n \"title\": {\n \"x\": 1 },\n \"form\\u0061t\": 5 }")
            .Should()
            .Equal("3 $.title duplicateProperty", "5 $.format duplicateProperty");

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Nesting_without_end_is_refused(char bracket)
    {
        var nested = bracket == '[' ? new string('[', 100_000) : string.Concat(Enumerable.Repeat("{\"a\":", 100_000));

        var problems = JsonText.ReadCase($$"""{ {{JsonText.CaseFormat}}, "x": {{nested}}""").Problems;

        problems.Select(problem => problem.Code).Should().Equal(ProblemCodes.UnknownProperty, ProblemCodes.TooDeep);
    }

    [Theory]
    [InlineData(3, "[[1]]", "unknownProperty")]
    [InlineData(3, "[[[]]]", "unknownProperty tooDeep")]
    [InlineData(3, "[[1, x]]", "unknownProperty syntax")]
    [InlineData(3, "[[", "unknownProperty syntax")]
    [InlineData(3, """{ "a": { "b": 1 } }""", "unknownProperty")]
    [InlineData(3, """{ "a": { "b": {} } }""", "unknownProperty tooDeep")]
    [InlineData(1, "1", "unknownProperty")]
    [InlineData(1, "[]", "tooDeep")]
    public void Nesting_is_read_to_the_limit_and_no_deeper(int limit, string value, string codes)
    {
        var problems = JsonText.ReadCase($$"""{ {{JsonText.CaseFormat}}, "x": {{value}} }""", new() { MaxDepth = limit }).Problems;

        string.Join(' ', problems.Select(problem => problem.Code)).Should().Be(codes);
    }

    [Theory]
    [InlineData(1000, 999, "unknownProperty")]
    [InlineData(1000, 1000, "unknownProperty tooDeep")]
    [InlineData(64, 63, "unknownProperty")]
    [InlineData(64, 64, "unknownProperty tooDeep")]
    public void The_deepest_limit_and_the_default_hold(int limit, int arrays, string codes)
    {
        var limits = limit == Limits.Default.MaxDepth ? null : new Limits { MaxDepth = limit };
        var json = $$"""{ {{JsonText.CaseFormat}}, "x": {{new string('[', arrays)}}{{new string(']', arrays)}} }""";

        string.Join(' ', JsonText.ReadCase(json, limits).Problems.Select(problem => problem.Code)).Should().Be(codes);
    }

    [Fact]
    public void A_file_is_read_to_the_limit_of_bytes_and_no_further()
    {
        var bytes = Encoding.UTF8.GetBytes(Small);

        JsonText.ReadCase(bytes, new() { MaxBytes = bytes.Length }).Problems.Should().BeEmpty();

        JsonText
            .ReadCase(bytes, new() { MaxBytes = bytes.Length - 1 })
            .Problems.Should()
            .ContainSingle()
            .Which.Should()
            .Be(new Problem("$", 1, ProblemCodes.TooLarge, $"is larger than {bytes.Length - 1} bytes"));
    }

    [Fact]
    public void Reading_stops_soon_after_the_limit_of_bytes()
    {
        using var endless = new Endless("[1,", "1,", long.MaxValue);

        CaseFile
            .Read(endless, new() { MaxBytes = 1_000_000 })
            .Problems.Should()
            .ContainSingle()
            .Which.Code.Should()
            .Be(ProblemCodes.TooLarge);

        endless.Position.Should().BeLessThan(2_000_000);
    }

    /// <summary>Problems of reading, of what is missing, of one element, and between elements; each many times over.</summary>
    [Theory]
    [InlineData("""{ "id": "c#", "kind": "x" }""")]
    [InlineData("""{ "id": "c#", "nothing": 1 }""")]
    [InlineData("""{ "id": "c#", "baseRate": 1 }""")]
    [InlineData("""{ "id": "c#", "madeBy": "x" }""")]
    [InlineData("""{ "id": "c" }""")]
    [InlineData("{}")]
    public void Problems_are_listed_to_the_limit_and_then_it_is_said_that_there_are_more(string claim)
    {
        var ten = Claims(claim, claim == """{ "id": "c" }""" ? 11 : 10);

        JsonText.ReadCase(ten, new() { MaxProblems = 10 }).Problems.Should().HaveCount(10).And.NotContain(p => p.Code == "tooManyProblems");

        var problems = JsonText.ReadCase(ten, new() { MaxProblems = 9 }).Problems;
        problems.Should().HaveCount(10);
        problems[..9].Should().NotContain(problem => problem.Code == ProblemCodes.TooManyProblems);
        problems[9]
            .Should()
            .Be(new Problem("$", problems[8].Line, ProblemCodes.TooManyProblems, "there are more than 9 problems; the rest is not listed"));
    }

    [Fact]
    public void What_is_missing_is_counted_among_the_problems()
    {
        var json = Claims("{ }", 0)
            .Replace("\"claims\"", "\"relations\"", StringComparison.Ordinal)
            .Replace("[", $"[{Many("{}", 20)}", StringComparison.Ordinal);

        JsonText
            .ReadCase(json, new() { MaxProblems = 60 })
            .Problems.Should()
            .HaveCount(60)
            .And.NotContain(p => p.Code == "tooManyProblems");
        JsonText.ReadCase(json, new() { MaxProblems = 5 }).Problems.Should().HaveCount(6);
        JsonText.ReadCase(json, new() { MaxProblems = 1 }).Problems.Select(p => p.Code).Should().Equal("required", "tooManyProblems");
    }

    [Fact]
    public void What_gaps_hide_does_not_count()
    {
        var json = $$"""
            { {{JsonText.CaseFormat}}, "sources": 5, "claims": [{ "id": "c" }],
              "evidence": [{{Many("""{ "id": "e#", "claim": "c", "source": "s", "stance": "x", "expectedIfTrue": 1 }""", 20)}},
                           { "id": "last", "claim": "d", "source": "s", "stance": "silent" }] }
            """;

        var problems = JsonText.ReadCase(json, new() { MaxProblems = 22 }).Problems;

        problems.Should().HaveCount(22);
        problems.Select(p => p.Code).Distinct().Should().BeEquivalentTo("wrongType", "unknownWord", "unknownReference");
    }

    [Fact]
    public void Two_hundred_megabytes_of_array_are_refused_within_seconds()
    {
        using var array = new Endless("[1", ",1", 200_000_000);
        var time = Stopwatch.StartNew();

        JsonText.Brief(CaseFile.Read(array).Problems).Should().Equal("1 $ wrongType");

        time.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Two_hundred_megabytes_of_problems_are_refused_within_seconds()
    {
        using var array = new Endless($$"""{ {{JsonText.CaseFormat}}, "evidence": [5""", ",[[1]]", 200_000_000);
        var time = Stopwatch.StartNew();

        CaseFile.Read(array).Problems.Should().HaveCount(10_001);

        time.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("""{ "id": "e#", "claim": "c#", "source": "s#", "stance": "supports" }""", "unknownReference")]
    [InlineData("""{ "id": "e", "claim": "c", "source": "s", "stance": "supports", "expectedIfTrue": 1 }""", "expectationNotSilent")]
    [InlineData("""{ "stance": "silent" }""", "required")]
    [InlineData("{}", "required")]
    public void A_hundred_thousand_bad_items_are_refused_within_seconds(string item, string code)
    {
        var json =
            $$"""{ {{JsonText.CaseFormat}}, "claims": [{ "id": "c" }], "sources": [{ "id": "s" }], "evidence": [{{Many(item, 100_000)}}] }""";
        var before = GC.GetAllocatedBytesForCurrentThread();
        var time = Stopwatch.StartNew();

        var problems = JsonText.ReadCase(json).Problems;

        problems.Should().HaveCount(10_001);
        problems[0].Code.Should().Be(code);
        problems[^1].Code.Should().Be(ProblemCodes.TooManyProblems);
        time.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1_000_000_000);
    }

    [Fact]
    public void A_hundred_thousand_dangling_references_are_all_found_each_on_its_line()
    {
        var json = $$"""
            { {{JsonText.CaseFormat}}, "sources": [{ "id": "s" }], "evidence": [
            {{Many("""{ "id": "e#", "claim": "c#", "source": "s", "stance": "supports" }""", 100_000)}}] }
            """;
        var time = Stopwatch.StartNew();

        var problems = JsonText.ReadCase(json, new() { MaxProblems = 1_000_000 }).Problems;

        problems.Should().HaveCount(100_000);
        problems.Select((problem, i) => problem.Line == i + 2 && problem.Path == Path(i)).Should().NotContain(false);
        time.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));

        static string Path(int i) => string.Create(CultureInfo.InvariantCulture, $"$.evidence[{i}].claim");
    }

    private static string Relevance(string value) =>
        $$"""
            {
              "format": "verification-case/1", "claims": [{ "id": "c" }],
              "sources": [{ "id": "s" }], "evidence": [{ "id": "e", "claim": "c", "source": "s", "stance": "supports",
              "relevance": {{value}}
              }]
            }
            """;

    private static string Claims(string claim, int count) => $$"""{ {{JsonText.CaseFormat}}, "claims": [{{Many(claim, count)}}] }""";

    /// <summary>An element many times over, a line each, with its number in place of <c>#</c>.</summary>
    private static string Many(string element, int count) =>
        string.Join(
            ",\n",
            Enumerable.Range(0, count).Select(i => element.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
        );

    /// <summary>A text that begins, goes on and on, and ends in a bracket.</summary>
    private sealed class Endless(string head, string unit, long length) : Stream
    {
        private readonly byte[] head = Encoding.ASCII.GetBytes(head);
        private readonly byte[] units = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(unit, 10_000)));

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get; set; }

        public override int Read(Span<byte> buffer)
        {
            if (Position > length)
            {
                return 0;
            }

            ReadOnlySpan<byte> next =
                Position < head.Length ? head.AsSpan((int)Position)
                : Position >= length && (Position - head.Length) % unit.Length == 0 ? "]"u8
                : units.AsSpan((int)((Position - head.Length) % units.Length));
            next = next[..Math.Min(next.Length, buffer.Length)];
            if (Position + next.Length > length && next.Length > unit.Length)
            {
                next = next[..(unit.Length - (int)((Position - head.Length) % unit.Length))];
            }

            next.CopyTo(buffer);
            Position += next.Length;
            return next.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
