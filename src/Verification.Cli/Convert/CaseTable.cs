using System.Collections.Immutable;

namespace Verification.Cli;

/// <summary>How the cells of a column are written in a case file.</summary>
internal enum CellKind
{
    /// <summary>As a text.</summary>
    Text,

    /// <summary>As a number.</summary>
    Number,

    /// <summary>As a number if it is one, otherwise as a text.</summary>
    TextOrNumber,

    /// <summary>As true or false.</summary>
    Flag,

    /// <summary>As a list of texts.</summary>
    List,

    /// <summary>As an object whose properties are texts.</summary>
    Pairs,
}

/// <summary>A column.</summary>
/// <param name="Name">The property of the case file that it holds.</param>
/// <param name="Kind">How its cells are written there.</param>
internal readonly record struct CaseColumn(string Name, CellKind Kind);

/// <summary>A table that holds a list of the case file, or, if it has no list, the properties of the case itself.</summary>
/// <param name="Name">The name of its file, without the ending.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record CaseTable(string Name, ImmutableArray<CaseColumn> Columns)
{
    private const string Ending = ".csv";

    /// <summary>The table of the case itself, with one row.</summary>
    public static CaseTable Case { get; } = new("case", Of("title", "asOf", "markings[]"));

    /// <summary>The tables of the lists.</summary>
    public static ImmutableArray<CaseTable> Lists { get; } =
    [
        new("parties", Of("id", "name", "markings[]")),
        new(
            "claims",
            Of("id", "text", "kind", "baseRate#", "interests=", "halfLife", "statedCertainty~", "madeBy", "madeAt", "markings[]")
        ),
        new("sources", Of("id", "name", "kind", "issuer", "reliability", "trust#", "url", "publishedAt", "markings[]")),
        new(
            "evidence",
            [
                .. Of("id", "claim", "source", "stance", "credibility#", "directness", "certainty~", "preliminary?", "relevance#", "date"),
                .. Of(
                    "retractedAt",
                    "via",
                    "derivedFrom[]",
                    "quote",
                    "locator",
                    "note",
                    "expectedIfTrue#",
                    "expectedIfFalse#",
                    "markings[]"
                ),
            ]
        ),
        new("relations", Of("from", "to", "kind", "strength#")),
        new("alternatives", Of("id", "claims[]")),
    ];

    /// <summary>All tables.</summary>
    public static ImmutableArray<CaseTable> All { get; } = [Case, .. Lists];

    /// <summary>The name of its file.</summary>
    public string FileName => Name + Ending;

    /// <summary>Columns, each the name of a property with a sign behind it that says what it holds.</summary>
    private static ImmutableArray<CaseColumn> Of(params string[] columns) =>
        [
            .. columns.Select(column =>
                column[^1] switch
                {
                    '#' => new CaseColumn(column[..^1], CellKind.Number),
                    '~' => new CaseColumn(column[..^1], CellKind.TextOrNumber),
                    '?' => new CaseColumn(column[..^1], CellKind.Flag),
                    '=' => new CaseColumn(column[..^1], CellKind.Pairs),
                    ']' => new CaseColumn(column[..^2], CellKind.List),
                    _ => new CaseColumn(column, CellKind.Text),
                }
            ),
        ];
}
