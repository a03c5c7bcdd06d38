using Verification.TruthDiscovery;

namespace Verification.Cli;

/// <summary>The words for kinds of values.</summary>
internal static class ValueWords
{
    public const string Categorical = "categorical";
    public const string Numeric = "numeric";
    public const string Set = "set";
    public const string Hierarchical = "hierarchical";

    /// <summary>The kinds that can be asked for by word alone.</summary>
    public static IReadOnlyList<string> All { get; } = [Categorical, Numeric, Set];

    public static string Of(ValueKind kind) =>
        kind switch
        {
            ValueKind.Categorical => Categorical,
            ValueKind.Numeric => Numeric,
            ValueKind.Set => Set,
            _ => Hierarchical,
        };

    /// <summary>Several values of a kind.</summary>
    public static string Plural(ValueKind kind) =>
        kind switch
        {
            ValueKind.Categorical => "labels",
            ValueKind.Numeric => "numbers",
            ValueKind.Set => "sets",
            _ => "nodes of a hierarchy",
        };

    /// <summary>The format that the command line asks for, or null where it leaves that to the values.</summary>
    public static ValueFormat? Format(string? kind, Hierarchy? tree, char? separator, double? near) =>
        tree is not null ? ValueFormat.Hierarchical(tree)
        : kind == Set || separator is not null ? ValueFormat.Set(separator ?? ' ')
        : kind == Numeric || near is not null ? ValueFormat.Numeric(near ?? 0)
        : kind == Categorical ? ValueFormat.Categorical
        : null;
}
