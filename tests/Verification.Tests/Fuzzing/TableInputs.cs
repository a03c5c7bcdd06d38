using System.Text;
using Verification.Cli;

namespace Verification.Tests.Fuzzing;

/// <summary>Tables as CSV: some as they should be, most with cells, rows, columns or bytes damaged.</summary>
internal static class TableInputs
{
    private static readonly string[] Cells =
    [
        "",
        " ",
        "x",
        "1",
        "-0.5",
        "NaN",
        "1e999",
        "9 May 1999",
        "2026-02-29",
        "2024-02-29T23:59:59+14:00",
        "supports",
        "refutes",
        "true",
        "false",
        "unknown",
        "Pants on Fire",
        "3 Pinocchios",
        "3/5",
        "a; b",
        "a: gains; b: loses",
        "B",
        "6",
        "https://example.org/?q=é",
        "javascript:alert(1)",
        "\"quoted\"",
        "two\nlines",
        "=1+1",
        "'=1+1",
        "\u202eright",
        "İı",
        "12.5 km",
        "10:00-18:00",
    ];

    private static readonly string[] Hours = Rows("assertions", "museum-hours.csv");
    private static readonly string[] Truth = Rows("assertions", "museum-hours-truth.csv");
    private static readonly string[] Rumours = Rows("outcomes", "harbour-rumours.csv");

    public static byte[] Assertions(int seed) => Damaged(seed, Some(seed, Hours, 8));

    public static byte[] Answers(int seed) => Damaged(seed, Some(seed, Truth, 5));

    public static byte[] Hierarchy(int seed)
    {
        var random = new Random(seed);
        var nodes = Enumerable
            .Range(0, random.Next(1, 8))
            .Select(i => $"n{i},name{random.Next(6)},n{random.Next(random.Next(4) == 0 ? 9 : i + 1) - 1}");
        return Damaged(seed, ["id,name,parentId", .. nodes]);
    }

    public static byte[] Labelled(int seed) => Damaged(seed, Some(seed, Rumours, 6));

    public static byte[] ClaimsKg(int seed)
    {
        const string Header =
            "claimReview_claimReviewed,claimReview_url,claimReview_author_name,claimReview_author_url,rating_alternateName,creativeWork_author_name,"
            + "creativeWork_datePublished,rating_ratingValue,rating_bestRating,rating_worstRating,claimReview_datePublished,extra_title";
        var random = new Random(seed);
        var rows = Enumerable
            .Range(0, random.Next(1, 4))
            .Select(_ => string.Join(',', Header.Split(',').Select(_ => Quoted(Cells[random.Next(Cells.Length)], ','))));
        return Damaged(seed, [Header, .. rows]);
    }

    /// <summary>The tables of a case, each after its name.</summary>
    public static byte[] Case(int seed)
    {
        var tables = CaseTablesWriter.Files(JsonInputs.CaseOf(seed), _ => false).SelectMany(file => Table(seed, file.Name, file.Write));
        return [.. tables];
    }

    private static byte[] Table(int seed, string name, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        var rows = Encoding.UTF8.GetString(stream.ToArray()).TrimEnd('\n').Split('\n');
        return [.. Encoding.UTF8.GetBytes($"{name}\n"), .. Damaged(seed, rows), .. Encoding.UTF8.GetBytes(JsonInputs.Between)];
    }

    private static string[] Rows(string folder, string file) => File.ReadAllLines(Path.Combine(Cases.Root, "docs", folder, file));

    private static string[] Some(int seed, string[] table, int most)
    {
        var random = new Random(seed);
        return [table[0], .. random.GetItems(table[1..], random.Next(1, most))];
    }

    private static byte[] Damaged(int seed, string[] rows)
    {
        var random = new Random(seed);
        var lines = rows.ToList();
        for (var i = random.Next(3); i > 0; i--)
        {
            Damage(lines, random);
        }

        var separator = random.Next(12) == 0 ? ';' : ',';
        var text = string.Join(
            random.Next(8) == 0 ? "\r\n" : "\n",
            separator == ',' ? lines : lines.Select(line => line.Replace(',', ';'))
        );
        var bytes = Encoding.UTF8.GetBytes(random.Next(10) == 0 ? $"\ufeff{text}\n" : text);
        return random.Next(4) == 0 ? new ByteDamage(random).Damage(bytes) : bytes;
    }

    private static void Damage(List<string> lines, Random random)
    {
        var line = random.Next(lines.Count);
        var cells = lines[line].Split(',');
        var cell = random.Next(cells.Length);
        switch (random.Next(8))
        {
            case 0:
                lines.Insert(line, lines[line]);
                return;
            case 1 when lines.Count > 1:
                lines.RemoveAt(line);
                return;
            case 2:
                cells = [.. cells, ""];
                break;
            case 3:
                cells = [.. cells.Take(cell), .. cells.Skip(cell + 1)];
                break;
            case 4:
                Array.Reverse(cells);
                break;
            default:
                cells[cell] = Quoted(Cells[random.Next(Cells.Length)], ',');
                break;
        }

        lines[line] = string.Join(',', cells);
    }

    private static string Quoted(string cell, char separator) =>
        cell.AsSpan().ContainsAny("\"\n\r") || cell.Contains(separator, StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
