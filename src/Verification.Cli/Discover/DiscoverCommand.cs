using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Verification.TruthDiscovery;

namespace Verification.Cli;

/// <summary><c>verification discover CLAIMS.csv [--algorithm NAME] [--truth GOLD.csv] [--hierarchy H.csv] [--format table|json|csv] [--output FILE]</c>.</summary>
internal sealed class DiscoverCommand
{
    private const string Table = "table";
    private const string Json = "json";
    private const string Csv = "csv";

    private readonly Shell shell;
    private readonly Argument<string> claims = new("CLAIMS")
    {
        Description = "Assertions, a CSV file with the columns item, source and value; - is standard input.",
    };
    private readonly Option<string> algorithm = new("--algorithm")
    {
        Description = $"The method: {string.Join(", ", TruthMethods.All.Select(method => method.Name))}.",
        HelpName = "NAME",
        DefaultValueFactory = _ => TruthMethods.All[0].Name,
    };
    private readonly Option<string[]> settings = new("--set")
    {
        Description = "An option of the method, such as maximumIterations=20; may be given several times.",
        HelpName = "NAME=VALUE",
    };
    private readonly Option<string?> truth = OfFile("--truth", "Known answers to measure by, a CSV file with the columns item and value.");
    private readonly Option<string?> known = OfFile("--known", "Known answers to learn from, a CSV file with the columns item and value.");
    private readonly Option<string?> hierarchy = OfFile(
        "--hierarchy",
        "The tree whose nodes the values name, a CSV file with the columns id, name and parentId."
    );
    private readonly Option<string?> values = new("--values")
    {
        Description = "What the values are; without it, they themselves tell.",
        HelpName = string.Join('|', ValueWords.All),
    };
    private readonly Option<string?> separator = new("--separator")
    {
        Description = "What stands between the elements of a set.",
        HelpName = "CHARACTER",
    };
    private readonly Option<double?> near = new("--near")
    {
        Description = "How far apart numbers may be and still be one value.",
        HelpName = "DISTANCE",
    };
    private readonly Option<bool> skipBadRows = new("--skip-bad-rows")
    {
        Description = "Leave out the rows that cannot be read, and count them.",
    };
    private readonly Option<string?> compare = new("--compare")
    {
        Description = "Compare methods by quality, time and memory: all, or names with commas between.",
        HelpName = "all|NAMES",
    };
    private readonly Option<string> format = new("--format")
    {
        Description = "How to write the result.",
        HelpName = $"{Table}|{Json}|{Csv}",
        DefaultValueFactory = _ => Table,
    };
    private readonly Option<string?> output = OfFile("--output", "The file to write; without it, or with -, standard output.");

    private DiscoverCommand(Shell shell)
    {
        this.shell = shell;
        FileArgument.RefuseOptions(claims);
        algorithm.AcceptOnlyFromAmong([.. TruthMethods.All.Select(method => method.Name)]);
        values.AcceptOnlyFromAmong([.. ValueWords.All]);
        format.AcceptOnlyFromAmong(Table, Json, Csv);
        compare.CompletionSources.Add(["all", .. TruthMethods.All.Select(method => method.Name)]);
        compare.Validators.Add(RefuseUnknownMethods);
        near.Validators.Add(RefuseNegative);
        separator.Validators.Add(RefuseWords);
    }

    public static Command Create(Shell shell) => new DiscoverCommand(shell).Create();

    private Command Create()
    {
        var command = new Command("discover", "Finds true values, and which sources to trust, from what many sources assert.")
        {
            claims,
            algorithm,
            settings,
            truth,
            known,
            hierarchy,
            values,
            separator,
            near,
            skipBadRows,
            compare,
            format,
            output,
        };
        command.Validators.Add(RefuseContradictions);
        FileSizeOption.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static Option<string?> OfFile(string name, string description) => new(name) { Description = description, HelpName = "FILE" };

    private int Run(ParseResult parsed)
    {
        var input = new DiscoverInput(shell, parsed.GetValue(skipBadRows));
        var tree = parsed.GetValue(hierarchy) is { } treePath ? input.Hierarchy(treePath) : null;
        var gold = parsed.GetValue(truth) is { } goldPath ? input.Answers(goldPath) : KnownAnswers.None;
        var answers = parsed.GetValue(known) is { } knownPath ? input.Answers(knownPath) : KnownAnswers.None;
        if (gold is null || answers is null || (tree is null && parsed.GetValue(hierarchy) is not null))
        {
            return ExitCode.InvalidInput;
        }

        var path = parsed.GetRequiredValue(claims);
        var corpus = input.Assertions(
            path,
            ValueWords.Format(parsed.GetValue(values), tree, parsed.GetValue(separator)?[0], parsed.GetValue(near))
        );
        if (corpus is null)
        {
            return ExitCode.InvalidInput;
        }

        var bench = new MethodBench(shell, corpus, answers, gold);
        return parsed.GetValue(compare) is { } names ? Compare(parsed, bench, names) : Discover(parsed, bench, path);
    }

    private int Discover(ParseResult parsed, MethodBench bench, string path)
    {
        var (method, problem) = MethodSettings.Apply(
            TruthMethods.Find(parsed.GetRequiredValue(algorithm))!,
            parsed.GetValue(settings) ?? []
        );
        problem ??= method.Misfit(bench.Corpus) is { } misfit ? $"{method.Name} does not fit: {misfit}" : null;
        if (problem is not null)
        {
            shell.Error.WriteLine(TerminalText.Safe(problem));
            return ExitCode.BadUsage;
        }

        var found = bench.Run(method);
        var target = parsed.GetValue(output);
        shell.WriteOutput(
            target,
            stream =>
            {
                switch (parsed.GetRequiredValue(format))
                {
                    case Json:
                        DiscoveryJson.Write(found, stream);
                        break;
                    case Csv:
                        DiscoveryCsv.Write(found.Discovery, stream);
                        break;
                    default:
                        new DiscoveryTable(shell.For(target), stream).Write(found, path);
                        break;
                }
            }
        );
        return ExitCode.Done;
    }

    private int Compare(ParseResult parsed, MethodBench bench, string names)
    {
        var runs = MethodsNamed(names).Select(bench.TryRun).ToList();
        var target = parsed.GetValue(output);
        shell.WriteOutput(
            target,
            stream =>
            {
                switch (parsed.GetRequiredValue(format))
                {
                    case Json:
                        ComparisonReport.WriteJson(runs, stream);
                        break;
                    case Csv:
                        ComparisonReport.WriteCsv(runs, stream);
                        break;
                    default:
                        ComparisonReport.WriteTable(runs, shell.For(target), stream);
                        break;
                }
            }
        );
        return ExitCode.Done;
    }

    private static IEnumerable<TruthMethod> MethodsNamed(string names) =>
        names == "all" ? TruthMethods.All : names.Split(',').Select(name => TruthMethods.Find(name)!);

    private static void RefuseUnknownMethods(OptionResult result)
    {
        var names = result.GetValueOrDefault<string?>() ?? "";
        foreach (var name in names.Split(',').Where(name => names != "all" && TruthMethods.Find(name) is null))
        {
            result.AddError($"'{name}' is not a method; there are {string.Join(", ", TruthMethods.All.Select(method => method.Name))}.");
        }
    }

    private static void RefuseNegative(OptionResult result)
    {
        if (result.Tokens is [var distance] && !(double.TryParse(distance.Value, CultureInfo.InvariantCulture, out var far) && far >= 0))
        {
            result.AddError("--near is a number of 0 or more.");
        }
    }

    private static void RefuseWords(OptionResult result)
    {
        if (result.Tokens.Any(token => token.Value.Length != 1))
        {
            result.AddError("--separator is one character.");
        }
    }

    /// <summary>Values are of one kind.</summary>
    private void RefuseContradictions(CommandResult result)
    {
        string?[] kinds =
        [
            result.GetResult(values) is { Tokens: [var kind, ..] } ? kind.Value : null,
            result.GetResult(hierarchy) is null ? null : ValueWords.Hierarchical,
            result.GetResult(separator) is null ? null : ValueWords.Set,
            result.GetResult(near) is null ? null : ValueWords.Numeric,
        ];
        if (kinds.Where(word => word is not null).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            result.AddError("--values, --hierarchy, --separator and --near say different things about what the values are.");
        }
    }
}
