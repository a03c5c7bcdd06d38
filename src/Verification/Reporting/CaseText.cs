using System.Globalization;
using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Reporting;

/// <summary>What reports say of a case as a whole, in words.</summary>
internal sealed class CaseText(VerificationCase @case, Assessment assessment)
{
    private readonly Dictionary<string, Claim> claims = ById(@case.Claims, claim => claim.Id);
    private readonly Dictionary<string, Source> sources = ById(@case.Sources, source => source.Id);
    private readonly Dictionary<string, EvidenceItem> items = ById(@case.Evidence, item => item.Id);
    private readonly ILookup<string, EvidenceItem> itemsOfSource = @case.Evidence.ToLookup(item => item.Source, StringComparer.Ordinal);
    private readonly ILookup<string?, EvidenceItem> itemsVia = @case.Evidence.ToLookup(item => item.Via, StringComparer.Ordinal);
    private readonly ILookup<string, EvidenceItem> itemsOfClaim = @case.Evidence.ToLookup(item => item.Claim, StringComparer.Ordinal);
    private readonly Dictionary<string, AbsentEvidence> absent = ById(assessment.Absent, item => item.Evidence);

    /// <summary>The names of the case.</summary>
    public Labels Labels { get; } = new(@case);

    /// <summary>The constants of the assessment.</summary>
    public ScoringOptions Options => assessment.Options;

    /// <summary>The title of the case, or what stands in for one.</summary>
    public string Title => string.IsNullOrWhiteSpace(assessment.Title) ? "Untitled case" : assessment.Title;

    /// <summary>The strictest label of the Traffic Light Protocol in the case, and the statements on the case as a whole; null where there is none.</summary>
    public string? Markings
    {
        get
        {
            var strictest = TlpLabels.Strictest(@case.AllMarkings)?.Marking();
            return InLine(@case.Markings.Where(marking => !TlpLabels.IsMeant(marking)).Prepend(strictest).OfType<string>());
        }
    }

    /// <summary>The markings of one thing in the case, for the end of a line; empty where it has none.</summary>
    public static string Marked(IEnumerable<string> markings) => InLine(markings) is { } line ? $" [{line}]" : "";

    /// <summary>The date of assessment, and how large the case is.</summary>
    public string Extent
    {
        get
        {
            var date = assessment.AsOf is { } asOf ? $"As of {Figures.Date(asOf)}" : "As of no date: nothing in the case has one";
            var claimCount = Figures.Count(@case.Claims.Length, "claim", "claims");
            var sourceCount = Figures.Count(@case.Sources.Length, "source", "sources");
            var itemCount = Figures.Count(@case.Evidence.Length, "item", "items");
            var constants = Options.IsDefault ? "" : " Assessed with other constants than the defaults.";
            return $"{date}. {claimCount}, {sourceCount}, {itemCount} of evidence.{constants}";
        }
    }

    /// <summary>How to read the figures of a report that draws likelihoods in characters.</summary>
    public IEnumerable<string> Legend(ProbabilityStrip strip) => Legend($"{strip.Point}", $"{strip.Range}");

    /// <summary>How to read the figures.</summary>
    /// <param name="point">What marks a probability between 0 and 1.</param>
    /// <param name="range">What marks a range between 0 and 1.</param>
    public IEnumerable<string> Legend(string point, string range) =>
        [
            $"Likelihood: how probable the claim is, with the term of ICD 203. From 0 to 1, {point} is the probability, and {range} where it could lie if missing ratings were known.",
            "Confidence: how good the basis of that is. Contest: how much credible evidence disagrees, from 0 to 1. Groups: independent groups for (+) and against (-) the claim.",
            "Weight: how many times likelier the evidence is if it points the right way than if it points the wrong way, less 1.",
            $"Verdicts: supported from {Figures.TwoPlaces(Options.Grading.Supported)} and corroborated from {Figures.TwoPlaces(Options.Grading.Corroborated)}, given enough independent groups; doubtful and refuted are their mirrors; unverified is too little to go on.",
        ];

    /// <summary>The name of a source, with its markings.</summary>
    public string Source(string id) => Labels.Source(id) + Marked(FindSource(id)?.Markings ?? []);

    /// <summary>A claim of the case, or null.</summary>
    public Claim? FindClaim(string id) => claims.GetValueOrDefault(id);

    /// <summary>A source of the case, or null.</summary>
    public Source? FindSource(string id) => sources.GetValueOrDefault(id);

    /// <summary>The items of evidence on a claim itself, in the case’s order.</summary>
    public IEnumerable<EvidenceItem> ItemsOn(string claim) => itemsOfClaim[claim];

    /// <summary>An item of evidence, or null.</summary>
    public EvidenceItem? FindItem(string id) => items.GetValueOrDefault(id);

    /// <summary>The sets of hypotheses, each with the probability that it is the true one, the likeliest first.</summary>
    public IEnumerable<IReadOnlyList<ClaimAssessment>> Alternatives()
    {
        var assessed = ById(assessment.Claims, claim => claim.Id);
        return @case.Alternatives.Select(set =>
            set.Claims.Select(assessed.GetValueOrDefault)
                .OfType<ClaimAssessment>()
                .OrderByDescending(claim => claim.AlternativeProbability?.Value)
                .ToArray()
        );
    }

    /// <summary>The sources of which nothing weighs, in the case’s order.</summary>
    public IEnumerable<SourceUse> UnusedSources() => assessment.Sources.Where(use => use.Supports + use.Refutes == 0);

    /// <summary>Why nothing of a source weighs.</summary>
    public string WhyUnused(SourceUse use)
    {
        var reasons = itemsOfSource[use.Id]
            .GroupBy(WhyWithoutWeight, StringComparer.Ordinal)
            .OrderByDescending(reason => reason.Count())
            .ThenBy(reason => reason.Key, StringComparer.Ordinal)
            .Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Count()} {reason.Key}"))
            .ToList();
        if (reasons.Count == 0)
        {
            reasons.Add("no item of its own");
        }

        if (itemsVia[use.Id].Count() is > 0 and var passedOn)
        {
            reasons.Add($"passed on {Figures.Count(passedOn, "item", "items")} of others");
        }

        return string.Join("; ", reasons);
    }

    /// <summary>Why an item is absent, and whose it is.</summary>
    public string WhyAbsent(AbsentEvidence item) =>
        FindItem(item.Evidence) is { } found ? $"{Absence(item)}; from {Labels.Source(found.Source)}" : Absence(item);

    /// <summary>Why an item does not exist at the date of assessment; null for one that does.</summary>
    public string? Absence(string item) => absent.TryGetValue(item, out var found) ? Absence(found) : null;

    private string Absence(AbsentEvidence item)
    {
        var found = FindItem(item.Evidence);
        return Absence(item.Reason)
            + On(
                item.Reason switch
                {
                    AbsenceReason.AfterAsOf => found?.Date ?? FindSource(found?.Source ?? "")?.PublishedAt,
                    AbsenceReason.Retracted => found?.RetractedAt,
                    _ => null,
                }
            );
    }

    /// <summary>A reason for which items are absent.</summary>
    public static string Absence(AbsenceReason reason) =>
        reason switch
        {
            AbsenceReason.AfterAsOf => "dated later",
            AbsenceReason.Retracted => "retracted",
            _ => "repeats only what is absent",
        };

    private string WhyWithoutWeight(EvidenceItem item) =>
        absent.ContainsKey(item.Id)
            ? "absent"
            : item.Stance switch
            {
                Stance.Supports => "supporting, without weight",
                Stance.Refutes => "refuting, without weight",
                Stance.NeitherConfirmsNorDenies => "neither confirming nor denying",
                var stance => stance.InWords(),
            };

    private static string? InLine(IEnumerable<string> markings)
    {
        var line = string.Join("; ", markings);
        return line.Length == 0 ? null : line;
    }

    private static string On(DateTimeOffset? date) => date is { } day ? $", {Figures.Date(day)}" : "";

    private static Dictionary<string, T> ById<T>(IEnumerable<T> list, Func<T, string> id)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var one in list)
        {
            found.TryAdd(id(one), one);
        }

        return found;
    }
}
