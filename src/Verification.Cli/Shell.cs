using System.Text;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Validation;

namespace Verification.Cli;

/// <summary>What a command reads from and writes to: results go to the output, messages to the error stream.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsRich">Whether the output is a terminal that shows colours and frames.</param>
/// <param name="Width">How many columns the output has.</param>
internal sealed record Shell(Stream Input, Stream Output, TextWriter Error, bool IsRich, int Width)
{
    /// <summary>How many columns there are where no terminal says.</summary>
    public const int PlainWidth = 120;

    private const int NarrowTerminal = 80;

    /// <summary>Where progress is shown; null where the error stream is no terminal.</summary>
    public StatusLine? Progress { get; init; }

    /// <summary>How much is taken on of each file; set once, when it is known what was asked for.</summary>
    public Limits Limits { get; set; } = Limits.Default;

    /// <summary>Whether somebody types the standard input, and so knows how far it is.</summary>
    public bool IsInputTyped { get; init; }

    /// <summary>Whether the standard output goes to the terminal that shows progress, and so is progress itself.</summary>
    public bool IsOutputShown { get; init; }

    /// <summary>The shell that the process was started from.</summary>
    public static Shell OfProcess()
    {
        var isDumb = Environment.GetEnvironmentVariable("TERM") is "dumb";
        var isRich = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && !isDumb;
        var width = Console.IsOutputRedirected || Console.WindowWidth <= 0 ? PlainWidth : Console.WindowWidth;
        var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };
        var progress = Console.IsErrorRedirected || isDumb ? null : new StatusLine(error, TerminalWidth(), TimeProvider.System);
        return new(Console.OpenStandardInput(), Console.OpenStandardOutput(), (TextWriter?)progress ?? error, isRich, width)
        {
            Progress = progress,
            IsInputTyped = !Console.IsInputRedirected,
            IsOutputShown = !Console.IsOutputRedirected,
        };
    }

    /// <summary>UTF-8 without a mark.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>This shell as what is written to a path should look: plain, and of a fixed width, in a file.</summary>
    public Shell For(string? path) => path is null or FileArgument.Standard ? this : this with { IsRich = false, Width = PlainWidth };

    /// <summary>Does work, and says on a terminal what it is if it takes longer than a second.</summary>
    /// <param name="words">What the work is; it may report other words as it goes on.</param>
    /// <param name="work">The work.</param>
    public T While<T>(string words, Func<IProgress<string>, T> work)
    {
        using var phase = Progress?.Begin(words);
        return work((IProgress<string>?)phase ?? new Unheard());
    }

    /// <summary>Assesses a case.</summary>
    public Assessment Assess(VerificationCase @case, ScoringOptions options) =>
        While("Assessing", _ => new ScoringEngine(options).Assess(@case));

    /// <summary>Assesses a case up to the explanation of its claims.</summary>
    public ExplainedCase Score(VerificationCase @case, ScoringOptions options) =>
        While("Assessing", _ => new ScoringEngine(options).Score(@case, CancellationToken.None));

    /// <summary>Opens a file to read, or the standard input for <c>-</c>.</summary>
    /// <exception cref="UnusableFileException">The file cannot be read.</exception>
    public Stream OpenInput(string path) => path == FileArgument.Standard ? Input : Use(path, "read", () => File.OpenRead(path));

    /// <summary>Reads a file, or lists everything that is wrong with it and gives nothing.</summary>
    /// <exception cref="UnusableFileException">The file cannot be read.</exception>
    public T? Read<T>(string path, Func<Stream, FileReading<T>> read)
        where T : class
    {
        using var stream = OpenInput(path);
        return Take(path, WhileReading(path, () => read(stream)));
    }

    /// <summary>Reads a file, and says so if that takes long.</summary>
    public T WhileReading<T>(string path, Func<T> read) =>
        path == FileArgument.Standard && IsInputTyped ? read() : While($"Reading {path}", _ => read());

    /// <summary>A file as a whole, to be read more than once; or says that it is too large and gives nothing.</summary>
    public Stream? ReadWhole(string path, Stream file)
    {
        if (WholeFile.Read(file, Limits) is { } bytes)
        {
            return new MemoryStream(bytes);
        }

        Error.WriteLine(ProblemText.Line(path, new Problem(JsonPath.Root, 1, ProblemCodes.TooLarge, WholeFile.TooLarge(Limits))));
        return null;
    }

    /// <summary>Takes what was read from a file, or lists everything that is wrong with it and gives nothing.</summary>
    public T? Take<T>(string path, FileReading<T> reading)
        where T : class
    {
        foreach (var problem in reading.Problems)
        {
            Error.WriteLine(ProblemText.Line(path, problem));
        }

        return reading.IsValid ? reading.Value : null;
    }

    /// <summary>Writes to a file, or to the standard output for <c>-</c> or no path.</summary>
    /// <exception cref="UnusableFileException">The file cannot be written.</exception>
    public void WriteOutput(string? path, Action<Stream> write)
    {
        if (path is null or FileArgument.Standard)
        {
            WriteToStandard(write);
            return;
        }

        WriteFiles([(path, write)]);
    }

    /// <summary>Writes files, and puts them into place when all are written: what stops the writing leaves what was there before.</summary>
    /// <exception cref="UnusableFileException">A file cannot be written.</exception>
    public void WriteFiles(IEnumerable<(string Path, Action<Stream> Write)> files)
    {
        var written = new List<(string Path, NewFile File)>();
        try
        {
            foreach (var (path, write) in files)
            {
                if (Use(path, "written", () => While($"Writing {path}", _ => NewFile.Write(path, write))) is { } file)
                {
                    written.Add((path, file));
                }
            }

            foreach (var (path, file) in written)
            {
                Use(path, "written", file.MoveIntoPlace);
            }
        }
        finally
        {
            written.ForEach(file => file.File.Dispose());
        }
    }

    /// <summary>Makes a folder, if it is not there.</summary>
    /// <exception cref="UnusableFileException">The folder cannot be made.</exception>
    public static void MakeFolder(string path) => Use(path, "made", () => Directory.CreateDirectory(path));

    private void WriteToStandard(Action<Stream> write)
    {
        using var phase = IsOutputShown ? null : Progress?.Begin("Writing");
        write(Output);
        Output.Flush();
    }

    /// <summary>The columns of the terminal; on some, none can be asked for while the output is redirected.</summary>
    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : NarrowTerminal;
        }
        catch (IOException)
        {
            return NarrowTerminal;
        }
    }

    private static bool IsDiskFull(IOException e)
    {
        const int UnixNoSpace = 28;
        const int WindowsDiskFull = unchecked((int)0x80070070);
        return e.HResult == (OperatingSystem.IsWindows() ? WindowsDiskFull : UnixNoSpace);
    }

    private static void Use(string path, string how, Action use) =>
        Use(
            path,
            how,
            () =>
            {
                use();
                return true;
            }
        );

    private static T Use<T>(string path, string how, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (IOException e) when (IsDiskFull(e))
        {
            throw new UnusableFileException($"{path} cannot be {how}: the disk is full. What was there before is as it was.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableFileException($"{path} cannot be {how}: {e.Message}", e);
        }
    }
}

/// <summary>Progress that nobody sees.</summary>
internal sealed class Unheard : IProgress<string>
{
    public void Report(string value) { }
}

/// <summary>A file that cannot be read or written.</summary>
internal sealed class UnusableFileException(string message, Exception inner) : Exception(message, inner);
