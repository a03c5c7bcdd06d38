using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>What reports say of one claim, in words.</summary>
internal sealed class ClaimText(CaseText @case, ClaimAssessment assessed)
{
    private const int MostNames = 6;

    private readonly Claim? claim = @case.FindClaim(assessed.Id);
    private readonly ScoringOptions options = @case.Options;

    private readonly Lazy<ILookup<string, ImmutableArray<string>>> originsByFirst = new(() =>
        Origins(assessed).ToLookup(evidence => evidence[0], StringComparer.Ordinal)
    );

    private readonly Lazy<FrozenSet<string>> weighing = new(() =>
        Origins(assessed).SelectMany(evidence => evidence).ToFrozenSet(StringComparer.Ordinal)
    );

    /// <summary>The claim itself.</summary>
    public string Statement => @case.Labels.Claim(assessed.Id);

    /// <summary>The id, who made the claim and when, and how sure they say they are.</summary>
    public string Byline
    {
        get
        {
            var parts = new List<string> { $"Claim {assessed.Id}" };
            if (claim?.MadeBy is { } party)
            {
                parts.Add($"made by {@case.Labels.Group($"party:{party}")}{On(claim.MadeAt)}");
            }

            if (claim?.StatedCertainty is { } stated)
            {
                parts.Add($"stated as {stated.Term?.InWords() ?? Figures.Probability(stated.Value)}");
            }

            parts.AddRange(claim?.Markings ?? []);
            return string.Join("; ", parts);
        }
    }

    /// <summary>What another scheme calls it, with the reason; or null.</summary>
    public string? Grade => assessed.Grade is { } grade ? $"{GradeLabel(grade)}; {grade.Reason}" : null;

    /// <summary>What came out as declared, where copies were assumed and it is another verdict; or null.</summary>
    public string? AsDeclared =>
        assessed.AsDeclared is { } declared
            ? $"With possible copies taken for copies. As declared, it would be {declared.Verdict.InWords()} ({Figures.Probability(declared.Probability)})."
            : null;

    /// <summary>What another scheme calls a claim, in a few words.</summary>
    public static string GradeLabel(Grade grade) => $"{grade.Scheme}: {grade.Label ?? "no grade"}";

    /// <summary>The figures that the narrative does not tell.</summary>
    public string OtherFigures
    {
        get
        {
            var interval = $"{Figures.Probability(assessed.Interval.Low)} to {Figures.Probability(assessed.Interval.High)}";
            var weights = $"support {Figures.Weight(assessed.Support)}, refutation {Figures.Weight(assessed.Refutation)}";
            var joint = assessed.AlternativeProbability is { } alternative
                ? $"; among its alternatives {Figures.Probability(alternative)}"
                : "";
            return $"{weights}; {Figures.Percent(options.IntervalMass)} interval {interval}{joint}";
        }
    }

    /// <summary>What holds the confidence up and down, save what a flag says with its evidence.</summary>
    public IEnumerable<string> Reasons =>
        assessed
            .Confidence.Reasons.Where(reason => !assessed.Flags.Any(flag => flag.Code.InWords() == reason.Code.InWords()))
            .Select(reason => reason.Message);

    /// <summary>What its probability turned out to mean on claims whose truth became known; null where nothing was recalibrated.</summary>
    public string? Recalibrated =>
        assessed.RecalibratedProbability is { } probability
            ? $"P {Figures.Probability(probability)} by claims whose truth became known"
            : null;

    /// <summary>What would change the verdict, and what would carry the probability across the thresholds.</summary>
    public IEnumerable<string> Changes() => [Removal(), .. Crossings()];

    /// <summary>A flag with its evidence.</summary>
    public string Flag(Flag flag)
    {
        var code = flag.Code.InWords();
        var about = FlaggedEvidence(flag) is { } evidence ? $" ({evidence})" : "";
        return $"{char.ToUpperInvariant(code[0])}{code[1..]}{about}: {flag.Message}";
    }

    /// <summary>The ids of items, those on the claim itself first.</summary>
    public string Evidence(ImmutableArray<string> ids)
    {
        var own = ids.Where(IsOwn).ToArray();
        var related = ids.Where(id => !IsOwn(id)).ToArray();
        return string.Join("; ", Listings());

        IEnumerable<string> Listings()
        {
            if (own.Length > 0)
            {
                yield return Figures.Row(Array.ConvertAll(own, Marked), MostNames);
            }

            if (related.Length > 0)
            {
                yield return $"by relation {Figures.Row(Array.ConvertAll(related, Marked), MostNames)}";
            }
        }
    }

    private string Marked(string id) => id + CaseText.Marked(@case.FindItem(id)?.Markings ?? []);

    private bool IsOwn(string id) => @case.FindItem(id) is not { } item || item.Claim == assessed.Id;

    /// <summary>Evidence that has been listed as what weighs is not listed again.</summary>
    private string? FlaggedEvidence(Flag flag)
    {
        var ids = flag.Evidence;
        return ids.IsEmpty
            || flag.Code is FlagCode.SingleOrigin or FlagCode.SingleChannel
            || (ids.Length > 1 && originsByFirst.Value[ids[0]].Any(origin => origin.SequenceEqual(ids, StringComparer.Ordinal)))
                ? null
            : ids.Length > 2 && weighing.Value.SetEquals(ids)
                ? string.Create(CultureInfo.InvariantCulture, $"all {ids.Length} items that weigh")
            : Evidence(ids);
    }

    /// <summary>The items of each origin that weighs.</summary>
    private static IEnumerable<ImmutableArray<string>> Origins(ClaimAssessment assessed) =>
        assessed
            .Contributions.SelectMany(contribution => contribution.Origins)
            .Select(origin => origin.Evidence)
            .Where(evidence => !evidence.IsEmpty);

    private string Removal()
    {
        var groups = assessed
            .Flips.SelectMany(flip => flip.RemoveGroups)
            .Distinct(StringComparer.Ordinal)
            .Select(@case.Labels.Group)
            .ToArray();
        if (groups.Length > 0)
        {
            var other =
                assessed.Verdict == Verdict.NotAssessable ? "a factual claim would get another verdict" : "the verdict would be another";
            return $"Without {Figures.Listing(groups, MostNames)}, {other}.";
        }

        var weight = (options.PriorWeight / options.Grading.Unverified) - options.PriorWeight - assessed.Support - assessed.Refutation;
        return weight > ScoringOptions.Tolerance && assessed.Verdict is (Verdict.Unverified or Verdict.NotAssessable)
            ? $"To be more than unverified, it takes at least {Figures.Weight(weight)} more weight, for or against it."
            : "No removal of groups would change the verdict.";
    }

    private IEnumerable<string> Crossings()
    {
        if (assessed.Flips.IsEmpty)
        {
            yield break;
        }

        var sides = assessed
            .Flips.GroupBy(flip => flip.IsReached)
            .Select(side => Verb(side.Key) + string.Join(", and ", side.Select(Amount)));
        yield return $"The probability would {string.Join("; it would ", sides)}.";

        static string Verb(bool isReached) => isReached ? "fall below " : "reach ";
    }

    private string Amount(Flip flip)
    {
        var threshold = Figures.TwoPlaces(flip.Threshold);
        var (support, refutation) = (Figures.Weight(flip.Support), Figures.Weight(flip.Refutation));
        return flip.IsReached
            ? $"{threshold} with {(flip.Support <= assessed.Support ? $"{support} less support or " : "")}{refutation} more refutation"
            : $"{threshold} with {support} more support{(flip.Refutation <= assessed.Refutation ? $" or {refutation} less refutation" : "")}";
    }

    private static string On(DateTimeOffset? date) => date is { } day ? $", {Figures.Date(day)}" : "";
}
