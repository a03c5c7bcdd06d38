using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Verification.Postgres;
using Verification.TruthDiscovery;

namespace Verification.Cli;

/// <summary><c>verification discover [CLAIMS.csv] [--database CONNECTION] [--algorithm NAME] [--truth GOLD.csv] [--hierarchy H.csv] [--format table|json|csv] [--output FILE]</c>.</summary>
internal sealed class DiscoverCommand
{
    private const string Table = "table";
    private const string Json = "json";
    private const string Csv = "csv";

    /// <summary>The method in a database where none is asked for: it takes few rounds, and looks at each assertion once a round.</summary>
    private static readonly TruthMethod InDatabase = new TruthFinder();
    private static readonly string NamesInDatabase = string.Join(", ", TruthDatabase.Methods.Select(method => method.Name));

    private readonly Shell shell;
    private readonly Argument<string> claims = new("CLAIMS")
    {
        Description = "Assertions, a CSV file with the columns item, source and value; - is standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string?> database = new("--database")
    {
        Description =
            "A PostgreSQL database in which to find truths, such as \"Host=localhost;Database=claims\"; CLAIMS are added to what it holds.",
        HelpName = "CONNECTION",
    };
    private readonly Option<string?> schema = new("--schema")
    {
        Description = "The schema of the database that holds the assertions; as a rule, verification.",
        HelpName = "NAME",
    };
    private readonly Option<string> algorithm = new("--algorithm")
    {
        Description =
            $"The method: {string.Join(", ", TruthMethods.All.Select(method => method.Name))}. In a database: {NamesInDatabase}; {InDatabase.Name} by default.",
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
        schema.Validators.Add(RefuseBadNames);
        near.Validators.Add(RefuseNegative);
        separator.Validators.Add(RefuseWords);
    }

    public static Command Create(Shell shell) => new DiscoverCommand(shell).Create();

    private Command Create()
    {
        var command = new Command("discover", "Finds true values, and which sources to trust, from what many sources assert.")
        {
            claims,
            database,
            schema,
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
        command.Validators.Add(RefuseWithDatabase);
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

        if (parsed.GetValue(database) is { } connection)
        {
            return DiscoverInDatabase(parsed, input, connection, gold);
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

        var run = bench.Run(method);
        return Write(parsed, DiscoveryReport.Of(run.Discovery, run.Quality), path);
    }

    private int DiscoverInDatabase(ParseResult parsed, DiscoverInput input, string connection, KnownAnswers gold)
    {
        var named = parsed.GetResult(algorithm) is { Implicit: false };
        var (method, problem) = MethodSettings.Apply(
            named ? TruthMethods.Find(parsed.GetRequiredValue(algorithm))! : InDatabase,
            parsed.GetValue(settings) ?? []
        );
        if (problem is not null)
        {
            shell.Error.WriteLine(TerminalText.Safe(problem));
            return ExitCode.BadUsage;
        }

        using var discovery = new DatabaseDiscovery(shell, connection, parsed.GetValue(schema));
        var path = parsed.GetValue(claims);
        DiscoveryReport found;
        try
        {
            var kind = ValueWords.Format(parsed.GetValue(values), tree: null, parsed.GetValue(separator)?[0], near: null);
            if (path is not null && !discovery.Load(input, path, kind ?? ValueFormat.Categorical))
            {
                return ExitCode.InvalidInput;
            }

            found = discovery.Run(method, gold);
        }
        catch (ArgumentException e)
        {
            shell.Error.WriteLine(TerminalText.Safe(e.Message));
            return ExitCode.BadUsage;
        }

        return Write(parsed, found, path ?? DatabaseDiscovery.Name);
    }

    private int Write(ParseResult parsed, DiscoveryReport found, string path)
    {
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
                        DiscoveryCsv.Write(found, stream);
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

    private static void RefuseBadNames(OptionResult result)
    {
        try
        {
            _ = result.GetValueOrDefault<string?>() is { } name ? new DatabaseOptions { Schema = name } : null;
        }
        catch (ArgumentException e)
        {
            result.AddError(e.Message);
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

    /// <summary>Without a database, assertions come from a file; in one, not all can be done.</summary>
    private void RefuseWithDatabase(CommandResult result)
    {
        if (result.GetResult(database) is null)
        {
            if (result.GetResult(claims) is not { Tokens.Count: > 0 })
            {
                result.AddError("There are no CLAIMS, and no --database that holds some.");
            }

            return;
        }

        foreach (var option in new Option[] { known, hierarchy, near, compare })
        {
            if (result.GetResult(option) is { Implicit: false })
            {
                result.AddError($"{option.Name} does not go with --database.");
            }
        }

        if (
            result.GetResult(algorithm) is { Implicit: false, Tokens: [var name, ..] }
            && TruthDatabase.Methods.All(method => method.Name != name.Value)
        )
        {
            result.AddError($"{name.Value} does not run in a database; these do: {NamesInDatabase}.");
        }
    }
}
