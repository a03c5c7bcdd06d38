using System.Globalization;

namespace Verification.Postgres;

/// <summary>What is written into the text of statements.</summary>
internal static class Sql
{
    /// <summary>The name of a table or a server.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A number, to the last bit.</summary>
    public static string Number(double number) => string.Create(CultureInfo.InvariantCulture, $"({number:R})::double precision");

    /// <summary>e to a power of 0 or less; PostgreSQL refuses what would round to 0.</summary>
    public static string Exp(string power) => $"case when {power} < -700 then 0 else exp({power}) end";

    /// <summary>A number on the grid on which sums are exact: see the models of classes of the engine in memory.</summary>
    public static string Snap(string number) => $"round(({number}) * 4294967296) / 4294967296";

    /// <summary>The statement in a file of this assembly.</summary>
    public static string File(string name)
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
