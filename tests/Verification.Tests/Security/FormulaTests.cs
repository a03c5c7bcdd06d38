using CsvHelper;
using Verification.Cli;
using Verification.Tests.Cli;

namespace Verification.Tests.Security;

/// <summary>No cell of a table that is written is run by a spreadsheet, and all are read back as they were.</summary>
public sealed class FormulaTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verification-");

    public static TheoryData<string> Formulas =>
        ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠A1", "=cmd|' /C calc'!A0", "'=1", "''", "'"];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Results_of_discovery_are_no_formulas_and_serve_as_known_answers(string text)
    {
        var quoted = $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var claims = Write("claims.csv", $"item,source,value\n{quoted},s,{quoted}\n");
        var found = CommandRun.Of("discover", claims, "--algorithm", "majorityVote", "--format", "csv");

        Cells(found.Output).Should().OnlyContain(cell => !"=+-@\t\r\n＝＋－＠".Contains(cell[0]));

        var back = CommandRun.Of(
            "discover",
            claims,
            "--truth",
            Write("found.csv", found.Output),
            "--algorithm",
            "majorityVote",
            "--format",
            "json"
        );
        back.Output.Should().Contain("\"accuracy\": 1");
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("+5.25")]
    [InlineData("-1e9")]
    public void Numbers_stay_numbers(string number) =>
        Cells(
                CommandRun
                    .Of("discover", Write("claims.csv", $"item,source,value\ni,s,{number}\n"), "--values", "categorical", "--format", "csv")
                    .Output
            )
            .Should()
            .Contain(number);

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Cells_of_a_case_are_no_formulas_and_are_read_as_they_were(string text)
    {
        var cell = CellText.Write(text);

        cell.Should().StartWith("'");
        CellText.Read(cell).Should().Be(text);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static List<string> Cells(string csv)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv));
        using var reader = CsvReader.Create(stream, new CsvReaderOptions());
        reader.ReadHeader();
        var cells = new List<string>();
        while (reader.Read())
        {
            cells.AddRange(Enumerable.Range(0, reader.Headers.Count).Select(reader.GetString).Where(cell => cell.Length > 0));
        }

        return cells;
    }
}
