using Verification.Calibration;
using Verification.Claims;
using Verification.Evidence;
using Verification.Serialization;
using Verification.Sources;
using Verification.Validation;

namespace Verification.Cli;

/// <summary>
/// Reads a table with a row for each item of evidence, its claim and the claim’s outcome, and makes a case of every claim. Columns go by any of
/// the names that published collections give them.
/// </summary>
/// <param name="bad">Gets what is wrong.</param>
/// <param name="kind">The kind of sources for which no row says one.</param>
internal sealed class LabelledTable(BadRows bad, SourceKind kind)
{
    private static readonly string[] ClaimId = ["claim_id", "claimId"];
    private static readonly string[] ClaimText = ["claim", "claim_text", "text"];
    private static readonly string[] OutcomeColumn = ["outcome", "truth", "label"];
    private static readonly string[] SourceName = ["source", "publisher"];
    private static readonly string[] StanceColumn = ["stance"];
    private static readonly string[] Kind = ["kind"];
    private static readonly string[] Issuer = ["issuer"];
    private static readonly string[] Reliability = ["reliability"];
    private static readonly string[] Credibility = ["credibility"];
    private static readonly string[] Date = ["date", "published", "publishedAt"];
    private static readonly string[] Quote = ["quote", "headline"];
    private static readonly string[] Locator = ["url", "locator"];

    private static readonly string[] Columns =
    [
        .. new[]
        {
            ClaimId,
            ClaimText,
            OutcomeColumn,
            SourceName,
            StanceColumn,
            Kind,
            Issuer,
            Reliability,
            Credibility,
            Date,
            Quote,
            Locator,
        }.SelectMany(names => names),
    ];

    private readonly Dictionary<string, LabelledRows> claims = new(StringComparer.Ordinal);
    private readonly List<LabelledRows> order = [];

    /// <summary>Reads the table, or says everything that is wrong with it and gives nothing.</summary>
    /// <param name="stream">The file, which can be read twice.</param>
    public IReadOnlyList<LabelledCase>? Read(Stream stream)
    {
        new Sheet(bad, Columns).Read(stream, Take);
        if (!bad.MakeInvalid && order.Count == 0)
        {
            bad.Break(1, "row", ProblemCodes.Required, "there is no item");
        }

        return bad.MakeInvalid ? null : [.. order.Select(rows => rows.ToCase())];
    }

    private void Take(long line, SheetRow row)
    {
        var text = Cell(row, ClaimText);
        var claim = Cell(row, ClaimId) ?? text;
        var source = Cell(row, SourceName);
        if (claim is null || source is null)
        {
            bad.Add(
                line,
                claim is null ? ClaimText[0] : SourceName[0],
                ProblemCodes.EmptyField,
                $"the {(claim is null ? ClaimText : SourceName)[0]} is empty"
            );
            return;
        }

        if (!claims.TryGetValue(claim, out var rows))
        {
            rows = claims[claim] = new(claim, text);
            order.Add(rows);
        }

        var outcome = Word(line, row, OutcomeColumn, LabelWords.Outcomes);
        if (outcome is not null && rows.Outcome is { } known && known != outcome)
        {
            bad.Add(line, OutcomeColumn[0], ProblemCodes.DuplicateId, $"the outcome of claim '{claim}' is another than on a line before");
        }

        rows.Outcome ??= outcome;
        var stance = Word(line, row, StanceColumn, LabelWords.Stances);
        if (stance is null && Cell(row, StanceColumn) is null)
        {
            bad.Add(line, StanceColumn[0], ProblemCodes.EmptyField, "the stance is empty");
        }

        rows.Add(
            new(
                source,
                Word(line, row, Kind, LabelWords.Of<SourceKind>()) ?? kind,
                Cell(row, Issuer),
                Word(line, row, Reliability, LabelWords.Of<Reliability>())
            ),
            new()
            {
                Id = "",
                Claim = claim,
                Source = "",
                Stance = stance ?? Stance.Neutral,
                Credibility = (Credibility?)Word(line, row, Credibility, LabelWords.Credibilities),
                Date = DateOf(line, row),
                Quote = Cell(row, Quote),
                Locator = Cell(row, Locator),
            }
        );
    }

    private static string? Cell(SheetRow row, string[] names) =>
        names.Select(name => row[name]?.Trim()).FirstOrDefault(cell => !string.IsNullOrEmpty(cell));

    private T? Word<T>(long line, SheetRow row, string[] names, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Cell(row, names) is not { } word)
        {
            return null;
        }

        if (words.TryGetValue(word, out var value))
        {
            return value;
        }

        bad.Add(line, names[0], ProblemCodes.UnknownWord, $"must be one of {string.Join(", ", words.Keys)}, and is '{word}'");
        return null;
    }

    private DateTimeOffset? DateOf(long line, SheetRow row)
    {
        if (Cell(row, Date) is not { } text)
        {
            return null;
        }

        if (Dates.TryReadDate(text, out var date))
        {
            return date;
        }

        bad.Add(line, Date[0], ProblemCodes.InvalidDate, $"must be {Dates.DateShape}, and is '{text}'");
        return null;
    }
}

/// <summary>The rows of one claim.</summary>
internal sealed class LabelledRows(string id, string? text)
{
    private readonly Dictionary<LabelledSource, Source> sources = [];
    private readonly List<EvidenceItem> items = [];

    public Outcome? Outcome { get; set; }

    /// <summary>Adds an item.</summary>
    /// <param name="by">Its source, as the row has it.</param>
    /// <param name="item">The item, without its id and source.</param>
    public void Add(LabelledSource by, EvidenceItem item)
    {
        if (!sources.TryGetValue(by, out var source))
        {
            var namesakes = sources.Keys.Count(other => other.Name == by.Name);
            source = sources[by] = new()
            {
                Id = namesakes == 0 ? by.Name : $"{by.Name} ({namesakes + 1})",
                Name = by.Name,
                Kind = by.Kind,
                Issuer = by.Issuer,
                Reliability = by.Reliability,
            };
        }

        items.Add(item with { Id = $"e{items.Count + 1}", Claim = id, Source = source.Id });
    }

    public LabelledCase ToCase() =>
        new(
            new()
            {
                Title = text,
                Parties =
                [
                    .. sources
                        .Values.Select(source => source.Issuer)
                        .OfType<string>()
                        .Distinct(StringComparer.Ordinal)
                        .Select(issuer => new Party { Id = issuer }),
                ],
                Claims = [new() { Id = id, Text = text }],
                Sources = [.. sources.Values],
                Evidence = [.. items],
            },
            Outcome is { } outcome ? [new(id, outcome)] : []
        );
}

/// <summary>A source as a row has it.</summary>
internal sealed record LabelledSource(string Name, SourceKind Kind, string? Issuer, Reliability? Reliability);
