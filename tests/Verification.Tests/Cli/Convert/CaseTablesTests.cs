using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Verification.Cli;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Tests.Serialization;

namespace Verification.Tests.Cli.Convert;

public sealed class CaseTablesTests : IDisposable
{
    private readonly StringWriter errors = new() { NewLine = "\n" };

    public static TheoryData<string> Published => Cases.All;

    public void Dispose() => errors.Dispose();

    [Fact]
    public void A_case_comes_back_from_its_tables_as_it_was() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed =>
                {
                    var @case = WrittenCases.Of(seed);
                    var imported = Read(Tables(@case));
                    errors.ToString().Should().BeEmpty();
                    imported!.Notes.Should().BeEmpty();
                    JsonText.Write(imported.Case).Should().Be(JsonText.Write(@case));
                }
            )
            .Check(Laws.Over(1_000));

    [Theory]
    [MemberData(nameof(Published))]
    public void The_assessment_of_what_comes_back_is_the_same(string file)
    {
        var @case = CaseFile.Read(file).Value;
        var back = Read(Tables(@case))!.Case;

        JsonText.Write(new ScoringEngine().Assess(back)).Should().Be(JsonText.Write(new ScoringEngine().Assess(@case)));
    }

    [Fact]
    public void An_empty_case_comes_back_too() =>
        JsonText.Write(Read(Tables(new()))!.Case).Should().Be(JsonText.Write(new VerificationCase()));

    [Fact]
    public void There_is_a_column_for_every_property_of_a_case_file()
    {
        var definitions = JObject.Parse(JsonSchemas.Case);
        var properties = CaseTable.Lists.Select(table =>
            (table.Name, Properties: Items(definitions, table.Name).Select(property => property.Name).Order().ToArray())
        );

        properties
            .Should()
            .AllSatisfy(list =>
                CaseTable
                    .Lists.Single(table => table.Name == list.Name)
                    .Columns.Select(column => column.Name)
                    .Order()
                    .Should()
                    .Equal(list.Properties)
            );
        CaseTable
            .All.Select(table => table.Name)
            .Concat(CaseTable.Case.Columns.Select(column => column.Name))
            .Except(["case"])
            .Should()
            .BeEquivalentTo(
                ((JObject)definitions["properties"]!).Properties().Select(property => property.Name).Except(["format", "$schema"])
            );
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1")]
    [InlineData("'=1")]
    [InlineData("''")]
    [InlineData("'")]
    [InlineData("")]
    [InlineData("'tis")]
    public void No_text_is_a_formula_and_none_is_changed(string text)
    {
        var tables = Tables(new() { Title = text });
        var cell = tables["case.csv"].Split('\n')[1];

        cell.TrimStart('"').Should().NotMatchRegex(@"^[=+\-@\t\r＝]");
        Read(tables)!.Case.Title.Should().Be(text);
    }

    [Fact]
    public void Tables_are_read_as_spreadsheets_write_them()
    {
        var tables = new Dictionary<string, string>
        {
            ["evidence.csv"] =
                "\ufeffstance;source;claim;id;relevance;preliminary;certainty;derivedFrom\r\nsupports;s;c;e1;0,5;TRUE;0,75;\r\nsupports;s;c;e2;1;false;likely;e1\r\n;;;;;;;\r\n",
            ["claims.csv"] = "id,interests\nc,us = gains ; \"\"\"a;b\"\"\"=loses\n".Replace(
                "us = gains ; \"\"\"a;b\"\"\"=loses",
                "\"us = gains ; \"\"a;b\"\"=loses\""
            ),
            ["parties.csv"] = "id\nus\na;b\n",
            ["sources.csv"] = "id,kind\ns,document",
        };

        var @case = Read(tables)?.Case;

        errors.ToString().Should().BeEmpty();
        @case!
            .Evidence.Select(item => (item.Relevance, item.Preliminary, item.Certainty?.Value.Value))
            .Should()
            .Equal((0.5, true, 0.75), (1, false, 0.675));
        @case.Evidence[1].DerivedFrom.Should().Equal("e1");
        @case.Claims[0].Interests.Should().HaveCount(2).And.ContainKey("a;b");
    }

    [Fact]
    public void Every_bad_cell_is_named_by_its_file_line_and_column()
    {
        Read(
                new()
                {
                    ["claims.csv"] = "id,baseRate,text\nc,2,\"two\nlines\"\nd,high,\n,,x\n",
                    ["sources.csv"] = "id,url\ns,ftp://x\n",
                    ["evidence.csv"] = "id,claim,source,stance,derivedFrom,date\ne,nowhere,s,Supports,f,01/02/2024\n",
                    ["case.csv"] = "asOf\nnow\n",
                }
            )
            .Should()
            .BeNull();

        errors
            .ToString()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line[..line.IndexOf(' ', line.IndexOf(':', line.IndexOf(':') + 1))] + line[line.LastIndexOf(' ')..])
            .Should()
            .Equal(
                "case.csv:2: [invalidDate]",
                "claims.csv:2: [outOfRange]",
                "claims.csv:4: [wrongType]",
                "claims.csv:5: [required]",
                "sources.csv:2: [invalidUrl]",
                "evidence.csv:2: [unknownReference]",
                "evidence.csv:2: [invalidDate]",
                "evidence.csv:2: [unknownReference]",
                "evidence.csv:2: [unknownWord]"
            );
    }

    [Theory]
    [InlineData("claims.csv", "id,interests\nc,us\n", "claims.csv:2: interests: * [syntax]")]
    [InlineData("evidence.csv", "id,derivedFrom\nc,\"\"\"x\"\n", "evidence.csv:2: derivedFrom: * [syntax]")]
    [InlineData("claims.csv", "id,id\nc,d\n", "claims.csv:1: id: * [duplicateProperty]")]
    [InlineData("claims.csv", "text,colour\nc,d\n", "claims.csv:2: id: * [required]")]
    [InlineData("claims.csv", "colour\nc\n", "claims.csv:1: row: * [missingColumn]")]
    [InlineData("claims.csv", "id,text\nc\n", "claims.csv:2: row: * [fieldCount]")]
    [InlineData("claims.csv", "id,text\nc,\"d\n", "claims.csv:2: row: * [syntax]")]
    [InlineData("case.csv", "title\na\nb\n", "case.csv:3: row: * [duplicateProperty]")]
    [InlineData("claims.csv", "id,interests\nc,us=gains;us=loses\n", "claims.csv:2: interests: * [duplicateProperty]*")]
    public void A_table_that_cannot_be_read_says_why(string file, string text, string error)
    {
        Read(new() { [file] = text }).Should().BeNull();

        errors.ToString().TrimEnd('\n').Should().Match(error);
    }

    [Fact]
    public void Columns_that_mean_nothing_are_noted_if_there_is_something_in_them()
    {
        var imported = Read(new() { ["claims.csv"] = "id,colour,,size\nc,red,,\nd,,x,\n" })!;

        imported.Notes.Select(note => note.Path).Should().Equal("claims.csv: colour", "claims.csv: column 3");
    }

    private static Dictionary<string, string> Tables(VerificationCase @case)
    {
        var tables = new Dictionary<string, string>();
        foreach (var (name, write) in CaseTablesWriter.Files(@case, _ => false))
        {
            using var stream = new MemoryStream();
            write(stream);
            tables.Add(name, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray()));
        }

        return tables;
    }

    private ImportedCase? Read(Dictionary<string, string> tables)
    {
        var shell = new Shell(Stream.Null, Stream.Null, errors, IsRich: false, Shell.PlainWidth);
        return new CaseTablesReader(shell, table => table.FileName).Read(
            CaseTable
                .All.Where(table => tables.ContainsKey(table.FileName))
                .Select(table => (table, (Stream)new MemoryStream(Encoding.UTF8.GetBytes(tables[table.FileName]))))
        );
    }

    private static IEnumerable<JProperty> Items(JObject schema, string list)
    {
        var items = schema["properties"]![list]!["items"]!;
        var target = (string?)items["$ref"] is { } reference ? schema.SelectToken(reference[2..].Replace('/', '.'))! : items;
        return ((JObject)target["properties"]!).Properties();
    }
}
