using System.Globalization;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>What reports say of a comparison, in words.</summary>
internal sealed class ComparisonText(CaseComparison comparison)
{
    private const int MostNames = 6;

    private readonly Labels before = new(comparison.Before.Case);
    private readonly Labels after = new(comparison.After.Case);
    private readonly HashSet<string> kept = comparison.After.Case.Claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>The title of the case, or what stands in for one.</summary>
    public string Title =>
        new[] { comparison.After.Case.Title, comparison.Before.Case.Title }.FirstOrDefault(title => !string.IsNullOrWhiteSpace(title))
        ?? "Untitled case";

    /// <summary>The strictest label of the Traffic Light Protocol in either case, and the statements on the cases as a whole; null where there is none.</summary>
    public string? Markings
    {
        get
        {
            var (first, second) = (comparison.Before.Case, comparison.After.Case);
            var strictest = TlpLabels.Strictest(first.AllMarkings.Concat(second.AllMarkings))?.Marking();
            var statements = first.Markings.Concat(second.Markings).Where(marking => !TlpLabels.IsMeant(marking));
            var line = string.Join("; ", statements.Prepend(strictest).OfType<string>().Distinct(StringComparer.Ordinal));
            return line.Length == 0 ? null : line;
        }
    }

    /// <summary>The two sides, and how much of each there is.</summary>
    public IEnumerable<string> Sides =>
        [$"Before: {Side(comparison.Before, comparison.AsOfBefore)}", $"After: {Side(comparison.After, comparison.AsOfAfter)}"];

    /// <summary>How many claims came out otherwise.</summary>
    public string Summary
    {
        get
        {
            var all = comparison.Claims.Length;
            var parts = new[]
            {
                (ClaimChange.Verdict, "with another verdict"),
                (ClaimChange.Added, "added"),
                (ClaimChange.Removed, "removed"),
                (ClaimChange.Figures, "with other figures and the same verdict"),
                (ClaimChange.None, "the same"),
            }
                .Select(part => (Count: Of(part.Item1).Count(), Word: part.Item2))
                .Where(part => part.Count > 0)
                .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {part.Word}"));
            return $"{Figures.Count(all, "claim", "claims")}{(all > 0 ? ": " : "")}{string.Join(", ", parts)}.";
        }
    }

    /// <summary>The claims that came out otherwise, by what became of them, in the order in which reports tell it.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<ClaimComparison> Claims)> Sections =>
        new[]
        {
            ("Another verdict", Of(ClaimChange.Verdict).ToArray()),
            ("Claims added", [.. Of(ClaimChange.Added)]),
            ("Claims removed", [.. Of(ClaimChange.Removed)]),
            ("Other figures, the same verdict", [.. Of(ClaimChange.Figures)]),
        }
            .Where(section => section.Item2.Length > 0)
            .Select(section => (section.Item1, (IReadOnlyList<ClaimComparison>)section.Item2));

    /// <summary>What changed no figure, with ids; null where there is nothing.</summary>
    public string? WithoutEffect
    {
        get
        {
            var ids = comparison
                .WithoutEffect.GroupBy(difference => difference.Element)
                .Select(group => $"{group.Key.InWords()} {Figures.Row(Ids(group), MostNames)}")
                .ToArray();
            return ids.Length == 0
                ? null
                : $"{Figures.Count(comparison.WithoutEffect.Length, "difference", "differences")} without effect on figures: {string.Join("; ", ids)}.";
        }
    }

    /// <summary>The claim itself.</summary>
    public string Statement(ClaimComparison claim) => kept.Contains(claim.Id) ? after.Claim(claim.Id) : before.Claim(claim.Id);

    /// <summary>The figures of one side, in the order verdict, probability, term, confidence, contest, groups.</summary>
    public static string[] Row(ClaimFigures figures) =>
        [
            figures.Verdict.InWords(),
            Figures.Probability(figures.Probability),
            figures.Term.InWords(),
            figures.Confidence.InWords(),
            Figures.TwoPlaces(figures.Contest),
            string.Create(CultureInfo.InvariantCulture, $"+{figures.Groups.Supports} -{figures.Groups.Refutes}"),
        ];

    /// <summary>What a difference, or a few together, did to a claim.</summary>
    public static string Cause(ClaimComparison claim, Attribution attribution)
    {
        var summaries = Figures.Row([.. attribution.Differences.Select(difference => difference.Summary)], MostNames);
        var together = attribution.Differences.Length > 1 ? "together: " : "";
        return string.Join("; ", new[] { together + summaries }.Concat(Remarks(claim, attribution)));
    }

    /// <summary>What the causes that are not told one by one did together.</summary>
    public static string Rest(IReadOnlyCollection<Attribution> rest) =>
        $"{Figures.Change(rest.Sum(cause => cause.Part))} {Figures.Count(rest.Count, "more difference", "more differences")} together";

    /// <summary>How the parts came about, where not by all orders; or null.</summary>
    public static string? Method(ClaimComparison claim) =>
        claim.Orders == 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"Parts are means over {claim.Orders} orders of the differences.");

    private static IEnumerable<string> Remarks(ClaimComparison claim, Attribution attribution)
    {
        if (claim.Change != ClaimChange.Verdict)
        {
            yield break;
        }

        if (attribution.VerdictWithout != claim.After!.Verdict)
        {
            var still = attribution.IsDecisive ? "still " : "";
            yield return $"without it the verdict would {still}be {attribution.VerdictWithout.InWords()}";
        }

        if (attribution.IsSufficient)
        {
            yield return "enough by itself";
        }
    }

    private IEnumerable<ClaimComparison> Of(ClaimChange change) => comparison.Claims.Where(claim => claim.Change == change);

    private static string Side(ComparisonSide side, DateTimeOffset? asOf)
    {
        var date = asOf is { } day ? $"as of {Figures.Date(day)}" : "as of no date";
        var items = Figures.Count(side.Case.Evidence.Length, "item", "items");
        return $"{date}, {items} of evidence{(side.Options.IsDefault ? "" : ", with other constants than the defaults")}.";
    }

    private static string[] Ids(IEnumerable<Difference> differences) =>
        [
            .. differences
                .GroupBy(difference => difference.Id, StringComparer.Ordinal)
                .Select(one => $"{one.Key} ({string.Join(", ", one.Select(What))})"),
        ];

    private static string What(Difference difference) =>
        difference.Property is { } property ? Wording.InWords(property) : difference.Kind.InWords();
}
