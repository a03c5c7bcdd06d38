using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Verification.Cli;

/// <summary>Ends the help of a command with examples of its use.</summary>
internal sealed class CommandHelp(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["assess"] =
        [
            "verification assess case.json",
            "verification assess case.json --as-of 2024-03-14 --format markdown --output report.md",
            "verification assess case.json --grading airwars",
            "verification assess case.json --assume-copies 0.8",
            "cat case.json | verification assess - --format json",
        ],
        ["calibrate"] =
        [
            "verification calibrate resolved.jsonl",
            "verification calibrate resolved.csv --kind mediaReport --output fitted.json",
            "verification calibrate cases/ --recalibrate platt --format html --output calibration.html",
            "verification calibrate --check fitted.json newer.jsonl --fail-on-drift",
        ],
        ["compare"] =
        [
            "verification compare published.json draft.json",
            "verification compare case.json --as-of 2024-03-12 --as-of 2024-03-16",
            "verification compare case.json --options old.json --options new.json --format json",
            "verification compare published.json draft.json --fail-on-change --format markdown --output comment.md",
        ],
        ["alternatives"] =
        [
            "verification alternatives case.json",
            "verification alternatives case.json --set cause --format markdown --output matrix.md",
        ],
        ["completion"] = ["source <(verification completion bash)", "verification completion fish | source"],
        ["convert"] =
        [
            "verification convert --from stix --to case bundle.json --output case.json",
            "verification convert --from case --to stix case.json --output bundle.json",
            "verification convert --from claimreview --to case reviews.json --output case.json",
            "verification convert --from case --to csv case.json --output tables",
            "verification convert --from labelled-csv --to labelled articles.csv --kind mediaReport --output resolved.jsonl",
        ],
        ["copies"] =
        [
            "verification copies case.json",
            "verification copies case.json --format markdown --output copies.md",
            "verification copies case.json --apply 0.8 --output proposed.json",
            "verification copies case.json --assertions claims.csv",
        ],
        ["discover"] =
        [
            "verification discover claims.csv",
            "verification discover claims.csv --algorithm accuCopy --format json --output truths.json",
            "verification discover claims.csv --truth gold.csv --compare all",
            "verification discover claims.csv --database \"Host=localhost;Database=claims\" --algorithm accu",
            "verification discover --database \"Host=localhost;Database=claims\" --format csv --output truths.csv",
        ],
        ["schema"] = ["verification schema case", "verification schema assessment > assessment.schema.json"],
        ["scale"] =
        [
            "verification scale 2 --from admiraltyCredibility --to stix",
            "verification scale \"very likely\" --from icd203 --to phia --format json",
            "verification scale --list",
        ],
        ["timeline"] =
        [
            "verification timeline case.json",
            "verification timeline case.json --claim breach --as-of 2024-03-14",
            "verification timeline case.json --format svg --output timeline.svg",
        ],
        ["validate"] = ["verification validate case.json", "cat case.json | verification validate - other.json"],
    };

    /// <summary>The examples of a command; none for the command as a whole.</summary>
    public static IReadOnlyList<string> ExamplesOf(Command command) => Examples.GetValueOrDefault(command.Name, []);

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    public static void AddExamples(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is SynchronousCommandLineAction help)
            {
                option.Action = new CommandHelp(help);
            }
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        if (ExamplesOf(parseResult.CommandResult.Command) is { Count: > 0 } examples)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  {example}");
            }

            output.WriteLine();
        }

        return result;
    }
}
