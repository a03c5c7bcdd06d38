using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Verification.Cli;

namespace Verification.Tests.Cli;

public sealed partial class CommandHelpTests
{
    private static readonly RootCommand Root = VerificationCommand.Create(
        new Shell(Stream.Null, Stream.Null, TextWriter.Null, IsRich: false, Shell.PlainWidth)
    );

    public static TheoryData<string> Commands => [.. Root.Subcommands.Select(command => command.Name)];

    public static TheoryData<string> Examples => [.. Root.Subcommands.SelectMany(CommandHelp.ExamplesOf)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_of_every_command_ends_with_examples_of_that_command(string command)
    {
        var examples = CommandHelp.ExamplesOf(Root.Subcommands.Single(one => one.Name == command));
        var help = CommandRun.Of(command, "--help");

        examples.Should().NotBeEmpty().And.OnlyContain(example => example.Contains($"verification {command} "));
        help.ExitCode.Should().Be(0);
        help.Output.ReplaceLineEndings("\n")
            .Should()
            .EndWith($"Examples:\n{string.Concat(examples.Select(example => $"  {example}\n"))}\n");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_understood(string example) =>
        Root.Parse([.. CommandLineParser.SplitCommandLine(Arguments().Match(example).Groups["arguments"].Value)]).Errors.Should().BeEmpty();

    /// <summary>What stands between the name of the command and what the shell takes for itself.</summary>
    [GeneratedRegex(@"verification (?<arguments>[^|)>]*)")]
    private static partial Regex Arguments();
}
