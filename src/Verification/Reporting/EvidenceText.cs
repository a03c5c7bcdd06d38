using System.Globalization;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>What reports say of the items of evidence on one claim, in words.</summary>
internal sealed class EvidenceText
{
    private const int MostNames = 6;

    private readonly CaseText @case;
    private readonly ClaimAssessment assessed;
    private readonly Dictionary<string, (Direction Direction, double Weight)> weights;

    public EvidenceText(CaseText @case, ClaimAssessment assessed)
    {
        this.@case = @case;
        this.assessed = assessed;
        weights = assessed
            .Weights.GroupBy(weight => weight.Evidence, StringComparer.Ordinal)
            .ToDictionary(item => item.Key, item => (item.First().Direction, item.Sum(origin => origin.Weight)), StringComparer.Ordinal);
        Items =
        [
            .. @case
                .ItemsOn(assessed.Id)
                .Concat(weights.Keys.Select(@case.FindItem).OfType<EvidenceItem>())
                .DistinctBy(item => item.Id, StringComparer.Ordinal)
                .OrderByDescending(item => Comparison.Rank(weights.GetValueOrDefault(item.Id).Weight))
                .ThenBy(item => item.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>All items on the claim, and those on others that weigh on it: heaviest first, then by id.</summary>
    public IReadOnlyList<EvidenceItem> Items { get; }

    /// <summary>The id, with markings.</summary>
    public static string Name(EvidenceItem item) => item.Id + CaseText.Marked(item.Markings);

    /// <summary>How it bears on the claim; of an item on another claim, on which.</summary>
    public string Stance(EvidenceItem item) =>
        item.Claim == assessed.Id ? item.Stance.InWords() : $"{weights[item.Id].Direction.InWords()}, by its claim {item.Claim}";

    /// <summary>Who asserts it, and through whom it was read.</summary>
    public string Source(EvidenceItem item) => @case.Source(item.Source) + (item.Via is { } via ? $", through {@case.Source(via)}" : "");

    /// <summary>What sort of source that is.</summary>
    public string Kind(EvidenceItem item) => @case.FindSource(item.Source)?.Kind.InWords() ?? "";

    /// <summary>The ratings as the Admiralty code writes them, such as B2; a dash stands for the one that is missing.</summary>
    public string Rating(EvidenceItem item)
    {
        var source = @case.FindSource(item.Source);
        var number = item.Credibility is { } credibility ? ((int)credibility).ToString(CultureInfo.InvariantCulture) : "-";
        return source?.Trust is { } trust ? $"trust {Figures.Probability(trust)}, {number}"
            : source?.Reliability is null && item.Credibility is null ? "unrated"
            : $"{source?.Reliability?.InWords() ?? "-"}{number}";
    }

    /// <summary>What else is said of it: directness, certainty, relevance, expectations, retraction.</summary>
    public static string Qualities(EvidenceItem item) => string.Join("; ", QualitiesOf(item));

    /// <summary>When it was asserted; empty where nobody says.</summary>
    public string Date(EvidenceItem item) =>
        (item.Date ?? @case.FindSource(item.Source)?.PublishedAt) is { } date ? Figures.Date(date) : "";

    /// <summary>What it weighs, with the sign of its side; or why it does not exist at the date of assessment.</summary>
    public string Weight(EvidenceItem item) =>
        @case.Absence(item.Id) is { } why ? $"absent: {why}"
        : weights.TryGetValue(item.Id, out var weight)
            ? $"{(weight.Direction == Direction.Supports ? '+' : '-')}{Figures.Weight(weight.Weight)}"
        : "0";

    /// <summary>What it repeats; or that it is an origin itself.</summary>
    public static string Origin(EvidenceItem item) =>
        item.DerivedFrom.IsEmpty ? "origin" : $"copy of {Figures.Listing([.. item.DerivedFrom.Order(StringComparer.Ordinal)], MostNames)}";

    /// <summary>The words of it, where they stand, and what was noted; or null.</summary>
    public static string? Remarks(EvidenceItem item)
    {
        var remarks = new[] { item.Quote is { } quote ? $"“{quote}”" : null, item.Locator, item.Note }.OfType<string>().ToArray();
        return remarks.Length == 0 ? null : $"{Name(item)}: {string.Join("; ", remarks)}";
    }

    /// <summary>The same one by one.</summary>
    public static IEnumerable<string> QualitiesOf(EvidenceItem item)
    {
        if (item.Directness is { } directness)
        {
            yield return directness.InWords();
        }

        if (item.Certainty is { } certainty)
        {
            yield return $"certainty {certainty.Term?.InWords() ?? Figures.Probability(certainty.Value)}";
        }

        if (item.Preliminary)
        {
            yield return "preliminary";
        }

        if (item.Relevance < 1)
        {
            yield return $"relevance {Figures.Probability(item.Relevance)}";
        }

        if (item is { ExpectedIfTrue: { } ifTrue, ExpectedIfFalse: { } ifFalse })
        {
            yield return $"expected if true {Figures.Probability(ifTrue)}, if false {Figures.Probability(ifFalse)}";
        }

        if (item.RetractedAt is { } retracted)
        {
            yield return $"retracted {Figures.Date(retracted)}";
        }
    }
}
