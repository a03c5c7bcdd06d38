using System.Text;
using Verification.Cli;

namespace Verification.Tests.Cli;

public sealed class StatusLineTests : IDisposable
{
    private const int Width = 40;

    private readonly StringWriter terminal = new() { NewLine = "\n" };
    private readonly HandTime time = new();
    private readonly StatusLine line;

    public StatusLineTests() => line = new(terminal, Width, time) { NewLine = "\n" };

    public static TheoryData<string, string[]> Commands =>
        new()
        {
            { "Reading {0}|Assessing", ["assess", Published("three-hypotheses")] },
            { "Reading {0}|Assessing", ["alternatives", Published("three-hypotheses")] },
            { "Reading {0}|Replaying", ["timeline", Published("three-hypotheses")] },
            { "Reading {0}", ["validate", Published("three-hypotheses")] },
            { "Reading {0}|Assessing", ["convert", "--from", "case", "--to", "stix", Published("three-hypotheses")] },
            {
                "Reading {0}|majorityVote",
                ["discover", "--algorithm", "majorityVote", Path.Combine(Cases.Root, "docs", "assertions", "museum-hours.csv")]
            },
        };

    public void Dispose()
    {
        line.Dispose();
        terminal.Dispose();
    }

    [Fact]
    public void What_ends_within_a_second_shows_nothing()
    {
        using (line.Begin("Reading"))
        {
            time.Advance(TimeSpan.FromSeconds(0.999));
        }

        time.Advance(TimeSpan.FromHours(1));

        terminal.ToString().Should().BeEmpty();
    }

    [Fact]
    public void What_takes_longer_says_what_it_is_and_how_far_and_is_gone_when_done()
    {
        using (var phase = line.Begin("Reading"))
        {
            time.Advance(TimeSpan.FromSeconds(1));
            Shown().Should().Be("| Reading");
            phase.Report("Read");
            time.Advance(TimeSpan.FromSeconds(0.2));
            Shown().Should().Be("/ Read");
        }

        Shown().Should().BeEmpty();
        terminal.ToString().Should().NotContain("\n").And.NotContain("\u001B");
    }

    [Fact]
    public void What_fails_leaves_nothing_behind()
    {
        var shell = new Shell(Stream.Null, Stream.Null, line, IsRich: false, Width) { Progress = line };

        FluentActions
            .Invoking(() =>
                shell.While<int>(
                    "Reading",
                    _ =>
                    {
                        time.Advance(TimeSpan.FromSeconds(2));
                        throw new InvalidOperationException();
                    }
                )
            )
            .Should()
            .Throw<InvalidOperationException>();
        terminal.ToString().Should().Contain("Reading");
        Shown().Should().BeEmpty();
    }

    [Fact]
    public void A_message_stands_on_a_line_of_its_own()
    {
        using (line.Begin("Reading a large file"))
        {
            time.Advance(TimeSpan.FromSeconds(1));
            line.WriteLine("line 3: bad");
            time.Advance(TimeSpan.FromSeconds(1));
            Shown().Should().Be("line 3: bad\n/ Reading a large file");
        }

        Shown().Should().Be("line 3: bad\n");
    }

    [Fact]
    public void Work_within_work_gives_way_to_it_again()
    {
        using (line.Begin("Converting"))
        {
            using (line.Begin("Assessing"))
            {
                time.Advance(TimeSpan.FromSeconds(1));
                Shown().Should().EndWith(" Assessing");
            }

            time.Advance(TimeSpan.FromSeconds(1));
            Shown().Should().EndWith(" Converting");
        }

        Shown().Should().BeEmpty();
    }

    [Theory]
    [InlineData("Reading a-file-with-a-name-that-is-longer-than-any-line.json")]
    [InlineData("読み込み中読み込み中読み込み中読み込み中読み込み中読み込み中.json")]
    [InlineData("Reading \u001B[2J\n\u202E")]
    public void Words_stay_on_their_line_whatever_they_are(string words)
    {
        using var phase = line.Begin(words);
        time.Advance(TimeSpan.FromSeconds(1));

        Shown().Sum(sign => sign > 0x1000 ? 2 : 1).Should().BeInRange(5, Width - 1);
        terminal.ToString().Should().NotContain("\n").And.NotMatchRegex("[\u001B\u202E]");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_says_what_it_is_about_on_the_error_stream_alone(string phases, string[] arguments)
    {
        using var output = new MemoryStream();
        using var hasty = new StatusLine(terminal, 1000, new NoPatience()) { NewLine = "\n" };
        var shell = new Shell(Stream.Null, output, hasty, IsRich: false, Shell.PlainWidth) { Progress = hasty };

        VerificationCommand.Run(arguments, shell).Should().Be(0);

        foreach (var phase in phases.Split('|').Append("Writing"))
        {
            terminal.ToString().Should().Contain($" {phase.Replace("{0}", arguments[^1])}");
        }

        Shown().Should().BeEmpty();
        Encoding.UTF8.GetString(output.ToArray()).Should().Be(CommandRun.Of(arguments).Output);
    }

    [Fact]
    public void A_terminal_that_shows_the_output_shows_no_writing_of_it_and_no_reading_of_what_is_typed()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("""{ "format": "verification-case/1" }"""));
        using var output = new MemoryStream();
        using var hasty = new StatusLine(terminal, 1000, new NoPatience());
        var shell = new Shell(input, output, hasty, IsRich: false, Shell.PlainWidth)
        {
            Progress = hasty,
            IsInputTyped = true,
            IsOutputShown = true,
        };

        VerificationCommand.Run(["assess", "-"], shell).Should().Be(0);

        terminal.ToString().Should().Contain("Assessing").And.NotContain("Reading").And.NotContain("Writing");
    }

    private static string Published(string name) => Path.Combine(Cases.Root, "docs", "cases", $"{name}.json");

    /// <summary>What a reader sees: after a return, what follows writes over what stood there.</summary>
    private string Shown()
    {
        var lines = new List<string>();
        foreach (var written in terminal.ToString().Split('\n'))
        {
            var seen = "";
            foreach (var part in written.Split('\r'))
            {
                seen = part.Length >= seen.Length ? part : part + seen[part.Length..];
            }

            lines.Add(seen.TrimEnd());
        }

        return string.Join('\n', lines);
    }

    /// <summary>Time that passes when it is told to.</summary>
    private sealed class HandTime : TimeProvider
    {
        private readonly List<HandTimer> timers = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new HandTimer(() => callback(state), dueTime, period);
            timers.Add(timer);
            return timer;
        }

        public void Advance(TimeSpan by)
        {
            foreach (var timer in timers)
            {
                timer.Advance(by);
            }
        }
    }

    private sealed class HandTimer(Action tick, TimeSpan due, TimeSpan period) : ITimer
    {
        private TimeSpan left = due;
        private bool isStopped;

        public void Advance(TimeSpan by)
        {
            for (left -= by; left <= TimeSpan.Zero && !isStopped; left += period)
            {
                tick();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() => isStopped = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }

    /// <summary>Time in which everything takes long.</summary>
    private sealed class NoPatience : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new HandTimer(() => callback(state), TimeSpan.Zero, TimeSpan.FromTicks(1));
            timer.Advance(TimeSpan.Zero);
            return timer;
        }
    }
}
