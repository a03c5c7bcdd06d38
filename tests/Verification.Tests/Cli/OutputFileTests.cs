using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using Verification.Cli;
using Verification.Serialization;
using Verification.Tests.Scoring;

namespace Verification.Tests.Cli;

/// <summary>A file is replaced whole or not at all, and what is no file is written as it stands.</summary>
public sealed class OutputFileTests : IDisposable
{
    private const string Old = "old";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verification-");

    public void Dispose() => folder.Delete(recursive: true);

    private static string WireStory => Path.Combine(Cases.Root, "docs", "cases", "wire-story.json");

    private static string Report => CommandRun.Of("assess", WireStory).Output;

    [Fact]
    public void What_fails_in_mid_write_leaves_the_old_file_and_nothing_beside_it()
    {
        var file = Written("report", Old);

        var write = () =>
            Shell()
                .WriteOutput(
                    file,
                    stream =>
                    {
                        stream.Write(new byte[1 << 20]);
                        throw new IOException("broken");
                    }
                );

        write.Should().Throw<UnusableFileException>().WithMessage($"{file} cannot be written: broken");
        Everything().Should().Equal(("report", Old));
    }

    [Fact]
    public void Files_written_together_are_all_replaced_or_none()
    {
        var (one, other) = (Written("one", Old), Written("other", Old));
        void Write(Action<Stream> last) => Shell().WriteFiles([(one, stream => stream.Write("new"u8)), (other, last)]);

        FluentActions.Invoking(() => Write(_ => throw new IOException("broken"))).Should().Throw<UnusableFileException>();
        Everything().Should().Equal(("one", Old), ("other", Old));

        Write(stream => stream.Write("new"u8));
        Everything().Should().Equal(("one", "new"), ("other", "new"));
    }

    [Fact]
    public void A_new_file_is_written_where_there_is_none()
    {
        Assess(InFolder("report"));

        Everything().Should().Equal(("report", Report));
    }

    [Fact]
    public void A_folder_is_not_replaced()
    {
        var run = CommandRun.Of("assess", WireStory, "--output", folder.FullName);

        run.Should().Be(new CommandRun(3, "", $"{folder.FullName} cannot be written: It is a folder.\n"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var run = CommandRun.Of("assess", WireStory, "--output", Path.Combine(InFolder("no"), "report"));

        run.Error.Should().Be($"{InFolder("no")}/report cannot be written: There is no folder {InFolder("no")}.\n");
    }

    [UnixFact]
    public void A_link_stays_and_its_target_is_replaced()
    {
        var target = Written("target", Old);
        var link = File.CreateSymbolicLink(InFolder("link"), "target");
        File.CreateSymbolicLink(InFolder("link-to-link"), link.FullName);

        Assess(InFolder("link-to-link"));

        File.ReadAllText(target).Should().Be(Report);
        File.ResolveLinkTarget(InFolder("link-to-link"), returnFinalTarget: false)!.FullName.Should().Be(link.FullName);
        File.ResolveLinkTarget(link.FullName, returnFinalTarget: false)!.FullName.Should().Be(target);
    }

    [UnixFact]
    public void A_link_to_nothing_makes_its_target()
    {
        File.CreateSymbolicLink(InFolder("link"), "target");

        Assess(InFolder("link"));

        File.ReadAllText(InFolder("target")).Should().Be(Report);
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void The_mode_of_a_file_stays_whatever_new_files_get()
    {
        foreach (var mode in new[] { "600", "666", "640", "755" })
        {
            var file = Written("report", Old);
            File.SetUnixFileMode(file, (UnixFileMode)System.Convert.ToInt32(mode, 8));

            Assess(file);

            File.ReadAllText(file).Should().Be(Report);
            System.Convert.ToString((int)File.GetUnixFileMode(file), 8).Should().Be(mode);
        }
    }

    [UnixFact]
    public async Task A_pipe_is_written_as_it_stands()
    {
        var pipe = InFolder("pipe");
        (await CommandProcess.RunScript("mkfifo \"$1\"", pipe)).ExitCode.Should().Be(0);
        var read = Task.Run(() => File.ReadAllText(pipe));

        Assess(pipe);

        (await read).Should().Be(Report);
        (await CommandProcess.RunScript("test -p \"$1\"", pipe)).ExitCode.Should().Be(0);
    }

    [UnixFact]
    public async Task A_device_is_written_as_it_stands()
    {
        var run = await CommandProcess.Run("assess", WireStory, "--format", "table", "--output", "/dev/stdout");
        run.Text.Should().Be(Report);

        Assess("/dev/null");
        (await CommandProcess.RunScript("test -c /dev/null")).ExitCode.Should().Be(0);
    }

    /// <summary>Run without the powers of root, to which nothing is forbidden.</summary>
    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_that_may_not_be_written_and_one_whose_folder_may_not_are_left_and_it_is_said_why()
    {
        const string Script = """
            if [ "$(id -u)" = 0 ]; then exec setpriv --bounding-set=-all --inh-caps=-all "$@"; fi
            exec "$@"
            """;
        var file = Written("report", Old);
        Task<ProcessRun> Assess() =>
            CommandProcess.RunScript(Script, "dotnet", CommandProcess.Assembly, "assess", WireStory, "--output", file);

        File.SetUnixFileMode(file, UnixFileMode.UserRead);
        var locked = await Assess();
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var mode = File.GetUnixFileMode(folder.FullName);
        File.SetUnixFileMode(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var around = await Assess();
        File.SetUnixFileMode(folder.FullName, mode);

        locked.ExitCode.Should().Be(3);
        locked.Error.Should().StartWith($"{file} cannot be written: ").And.Contain("denied");
        around.ExitCode.Should().Be(3);
        around
            .Error.Should()
            .StartWith($"{file} cannot be written: ")
            .And.Contain("the folder may not be written to")
            .And.Contain("Redirect the standard output");
        Everything().Should().Equal(("report", Old));
    }

    /// <summary>On a disk of 48 KiB, with the old files on it. $1 is the disk, $2 the command.</summary>
    [SmallDiskTheory]
    [InlineData("assess \"$3\" --format html --output \"$1/report\"")]
    [InlineData("assess \"$3\" --format json --output \"$1/report\"")]
    [InlineData("convert --from case --to csv \"$3\" --output \"$1\"")]
    [InlineData("assess \"$3\" --format html > \"$1/new\"; code=$?; rm \"$1/new\"; exit $code")]
    public async Task A_full_disk_leaves_the_old_files_and_is_said_to_be_full(string command)
    {
        var script = $$"""
            mount -t tmpfs -o size=48k tmpfs "$1" || exit 9
            for file in report claims.csv evidence.csv; do printf {{Old}} > "$1/$file"; done
            (dotnet "$2" {{command}})
            code=$?
            for file in $(ls -A "$1"); do echo "$file $(cat "$1/$file")"; done
            exit $code
            """;
        var large = InFolder("case.json");
        await File.WriteAllBytesAsync(large, Serialized(2_000));
        var disk = folder.CreateSubdirectory("disk").FullName;

        var run = await CommandProcess.RunProgram(
            SmallDiskTheoryAttribute.Mounting[0],
            [.. SmallDiskTheoryAttribute.Mounting[1..], script, "sh", disk, CommandProcess.Assembly, large]
        );

        run.ExitCode.Should().Be(3, run.Error);
        run.Error.Should().MatchRegex("^[^\n]*(the disk is full|No space left)[^\n]*\n$");
        run.Text.Should().Be($"claims.csv {Old}\nevidence.csv {Old}\nreport {Old}\n");
    }

    [UnixFact]
    public async Task A_process_killed_in_mid_write_leaves_the_old_file()
    {
        var (exitCode, left) = await StopInMidWrite(process => process.Kill());

        exitCode.Should().Be(137);
        left.Should().HaveCount(3, "nobody could take away what was begun");
        left.Should().Contain(("report", Old)).And.Contain(file => file.Name.StartsWith(".verification-"));
    }

    [UnixFact]
    public async Task A_process_asked_to_end_in_mid_write_leaves_the_old_file_and_nothing_beside_it()
    {
        var (exitCode, left) = await StopInMidWrite(process =>
            CommandProcess.RunScript("kill -TERM \"$1\"", $"{process.Id}").GetAwaiter().GetResult()
        );

        exitCode.Should().Be(128 + 15);
        left.Should().HaveCount(2).And.Contain(("report", Old));
    }

    /// <summary>Stops a process that writes some megabytes as soon as some of them are there; another one, where it ended before that.</summary>
    private async Task<(int ExitCode, (string Name, string Text)[] Left)> StopInMidWrite(Action<Process> stop)
    {
        var (large, report) = (InFolder("case.json"), Written("report", Old));
        await File.WriteAllBytesAsync(large, Serialized(20_000));
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var process = CommandProcess.Start("assess", large, "--format", "json", "--output", report);
            while (!process.HasExited && !folder.EnumerateFiles(".verification-*").Any(file => file.Length > 0))
            {
                await Task.Delay(1);
            }

            stop(process);
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                return (process.ExitCode, Everything());
            }

            File.WriteAllText(report, Old);
        }

        throw new InvalidOperationException("The process ended before it could be stopped.");
    }

    private static void Assess(string output) =>
        CommandRun.Of("assess", WireStory, "--format", "table", "--output", output).Should().Be(new CommandRun(0, "", ""));

    private static Shell Shell() => new(Stream.Null, Stream.Null, TextWriter.Null, IsRich: false, Verification.Cli.Shell.PlainWidth);

    private static byte[] Serialized(int items)
    {
        using var stream = new MemoryStream();
        CaseFile.Write(LargeCaseTests.Crowd(items), stream);
        return stream.ToArray();
    }

    private (string Name, string Text)[] Everything() =>
        [
            .. folder
                .EnumerateFiles()
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => (file.Name, File.ReadAllText(file.FullName))),
        ];

    private string InFolder(string name) => Path.Combine(folder.FullName, name);

    private string Written(string name, string text)
    {
        File.WriteAllText(InFolder(name), text, new UTF8Encoding(false));
        return InFolder(name);
    }
}
