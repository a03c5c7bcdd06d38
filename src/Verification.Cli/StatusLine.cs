using System.Text;

namespace Verification.Cli;

/// <summary>
/// The error stream of a terminal: messages, and below them one line that says what the command is about, once that takes longer than a
/// second. The line is gone before anything else is written, and when the work is done.
/// </summary>
/// <param name="terminal">The terminal.</param>
/// <param name="width">How many columns it has.</param>
/// <param name="time">What tells the time.</param>
internal sealed class StatusLine(TextWriter terminal, int width, TimeProvider time) : TextWriter
{
    /// <summary>How long work may take before anything is said of it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private const string Signs = "|/-\\";
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);

    private readonly TimeProvider time = time;
    private readonly Lock gate = new();
    private Phase? current;
    private int drawn;
    private int ticks;

    /// <inheritdoc/>
    public override Encoding Encoding => terminal.Encoding;

    /// <summary>Begins work; what it reports is what the line says from then on, until it is disposed.</summary>
    public Phase Begin(string words) => new(this, words);

    /// <inheritdoc/>
    public override void Write(char value) => Above(() => terminal.Write(value));

    /// <inheritdoc/>
    public override void Write(string? value) => Above(() => terminal.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Above(() => terminal.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Above(() => terminal.WriteLine(value));

    /// <inheritdoc/>
    public override void Flush() => Above(terminal.Flush);

    private void Above(Action write)
    {
        lock (gate)
        {
            Erase();
            write();
        }
    }

    private void Draw(Phase phase)
    {
        lock (gate)
        {
            if (phase != current)
            {
                return;
            }

            var line = $"{Signs[ticks++ % Signs.Length]} {Fitting(TerminalText.Safe(phase.Words))}";
            terminal.Write($"\r{line.PadRight(drawn)}");
            terminal.Flush();
            drawn = line.Length;
        }
    }

    private void Erase()
    {
        if (drawn > 0)
        {
            terminal.Write($"\r{new string(' ', drawn)}\r");
            terminal.Flush();
            drawn = 0;
        }
    }

    /// <summary>What is sure to stay on one line, even if every character outside ASCII takes two columns.</summary>
    private string Fitting(string words)
    {
        var room = Math.Max(0, (Ascii.IsValid(words) ? width : width / 2) - 4);
        return words.Length <= room ? words : words[..room];
    }

    /// <summary>Work that is under way.</summary>
    internal sealed class Phase : IProgress<string>, IDisposable
    {
        private readonly StatusLine line;
        private readonly Phase? outer;
        private readonly ITimer timer;
        private volatile string words;

        public Phase(StatusLine line, string words)
        {
            this.line = line;
            this.words = words;
            lock (line.gate)
            {
                outer = line.current;
                line.current = this;
            }

            timer = line.time.CreateTimer(_ => line.Draw(this), null, Patience, Period);
        }

        /// <summary>What it is about.</summary>
        public string Words => words;

        /// <inheritdoc/>
        public void Report(string value) => words = value;

        /// <inheritdoc/>
        public void Dispose()
        {
            timer.Dispose();
            lock (line.gate)
            {
                line.current = outer;
                line.Erase();
            }
        }
    }
}
