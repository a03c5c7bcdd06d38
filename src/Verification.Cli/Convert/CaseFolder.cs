using Verification.Evidence;
using Verification.Interchange;

namespace Verification.Cli;

/// <summary>A case as a folder of tables for a spreadsheet.</summary>
internal static class CaseFolder
{
    /// <summary>Reads the tables of a folder, or lists everything that is wrong with them and gives nothing.</summary>
    /// <exception cref="UnusableFileException">There is no table in the folder, or one cannot be read.</exception>
    public static ImportedCase? Read(Shell shell, string folder)
    {
        string PathOf(CaseTable table) => Path.Combine(folder, table.FileName);
        var tables = CaseTable.All.Where(table => File.Exists(PathOf(table))).ToList();
        if (tables.Count == 0)
        {
            var names = string.Join(", ", CaseTable.All.Select(table => table.FileName));
            throw new UnusableFileException($"{folder} cannot be read: it is no folder with one of {names}", new FileNotFoundException());
        }

        var streams = new List<Stream>();
        try
        {
            streams.AddRange(tables.Select(table => shell.OpenInput(PathOf(table))));
            return new CaseTablesReader(shell, PathOf).Read(tables.Zip(streams));
        }
        finally
        {
            streams.ForEach(stream => stream.Dispose());
        }
    }

    /// <summary>Writes the tables of a case into a folder, which is made if it is not there.</summary>
    /// <exception cref="UnusableFileException">A table cannot be written.</exception>
    public static void Write(Shell shell, VerificationCase @case, string folder)
    {
        Shell.MakeFolder(folder);
        shell.WriteFiles(
            CaseTablesWriter
                .Files(@case, name => File.Exists(Path.Combine(folder, name)))
                .Select(file => (Path.Combine(folder, file.Name), file.Write))
        );
    }
}
