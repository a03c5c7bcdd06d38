using System.Collections.Immutable;
using System.Globalization;
using Verification.Interchange;

namespace Verification.Cli;

/// <summary>Reads tables of reviews with the columns of ClaimsKG (Tchechmedjiev et al., 2019).</summary>
internal sealed class ClaimsKgTable(Shell shell, string path)
{
    private static readonly Dictionary<ReviewPart, string> Columns = new()
    {
        [ReviewPart.Claim] = "claimReview_claimReviewed",
        [ReviewPart.Url] = "claimReview_url",
        [ReviewPart.Author] = "claimReview_author_name",
        [ReviewPart.AuthorUrl] = "claimReview_author_url",
        [ReviewPart.Rating] = "rating_alternateName",
        [ReviewPart.ClaimAuthor] = "creativeWork_author_name",
        [ReviewPart.ClaimDate] = "creativeWork_datePublished",
    };

    private static readonly Dictionary<string, string> RatingColumns = new(StringComparer.Ordinal)
    {
        [nameof(RatingText.Value)] = "rating_ratingValue",
        [nameof(RatingText.Best)] = "rating_bestRating",
        [nameof(RatingText.Worst)] = "rating_worstRating",
    };

    private static readonly ImmutableHashSet<string> Known =
    [
        .. Columns.Values,
        .. RatingColumns.Values,
        "claimReview_datePublished",
        "extra_title",
    ];

    private readonly List<long> lines = [];
    private readonly List<ClaimReview> reviews = [];
    private readonly List<(long Line, ImportNote Note)> notes = [];

    /// <summary>Makes a case of a table, or lists everything that is wrong with it and gives nothing.</summary>
    public ImportedCase? Read(Stream stream)
    {
        var bad = new BadRows(shell, path, skip: false);
        var sheet = new Sheet(bad, Known);
        sheet.Read(
            stream,
            (line, row) =>
            {
                lines.Add(line);
                reviews.Add(Review(row));
            }
        );
        if (bad.MakeInvalid)
        {
            return null;
        }

        var @case = ClaimReviews.ToCase(
            reviews,
            (review, spot, remark) => Note(lines[review], Columns.GetValueOrDefault(spot.Part, "row"), remark)
        );
        return new(@case, [.. notes.OrderBy(note => note.Line).Select(note => note.Note), .. sheet.Strays]);
    }

    private ClaimReview Review(SheetRow row)
    {
        var title = Text(row, "extra_title");
        var claimant = Text(row, Columns[ReviewPart.ClaimAuthor]);
        return new()
        {
            ClaimReviewed = Text(row, Columns[ReviewPart.Claim]) ?? Instead(title),
            Url = Text(row, Columns[ReviewPart.Url]),
            Headline = title,
            Author = new(Text(row, Columns[ReviewPart.Author]), Text(row, Columns[ReviewPart.AuthorUrl])),
            Rating = Rating(row),
            DatePublished = Date(row, "claimReview_datePublished"),
            ItemReviewed = new()
            {
                Author = claimant is null ? null : new(claimant),
                DatePublished = Date(row, Columns[ReviewPart.ClaimDate]),
            },
        };
    }

    private string? Instead(string? title)
    {
        if (title is not null)
        {
            Note(
                lines[^1],
                Columns[ReviewPart.Claim],
                new(ImportNoteKind.Repaired, ImportCodes.Missing, "is empty; extra_title stands in, which may say the opposite")
            );
        }

        return title;
    }

    private ReviewRating Rating(SheetRow row) =>
        new RatingText(
            Text(row, RatingColumns[nameof(RatingText.Value)]),
            Text(row, RatingColumns[nameof(RatingText.Best)]),
            Text(row, RatingColumns[nameof(RatingText.Worst)]),
            Text(row, Columns[ReviewPart.Rating])
        ).Read((part, remark) => Note(lines[^1], RatingColumns[part], remark));

    private string? Text(SheetRow row, string column)
    {
        if (row[column] is not { } cell)
        {
            return null;
        }

        var text = SiteText.Read(cell, out var remark);
        Note(lines[^1], column, remark);
        return text;
    }

    private DateTimeOffset? Date(SheetRow row, string column)
    {
        if (Text(row, column) is not { } text)
        {
            return null;
        }

        var date = SiteText.ReadDate(text, out var remark);
        Note(lines[^1], column, remark);
        return date;
    }

    private void Note(long line, string column, ImportRemark? remark)
    {
        if (remark is not null)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"line {line}, {column}");
            notes.Add((line, new(remark.Kind, place, remark.Code, remark.Message)));
        }
    }
}
