using System.Collections.Immutable;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Interchange;

/// <summary>The labels of another scheme, given by rules over what the engine found.</summary>
public sealed class GradingPreset
{
    private readonly ImmutableArray<GradeRule> rules;

    internal GradingPreset(string name, string title, ImmutableArray<GradeRule> rules)
    {
        Name = name;
        Title = title;
        this.rules = rules;
        Labels = [.. rules.Select(rule => rule.Label).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The name that it is asked for by.</summary>
    public string Name { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>Who publishes it, and the edition.</summary>
    public required string Source { get; init; }

    /// <summary>The published rule.</summary>
    public required string Rule { get; init; }

    /// <summary>How this library reads the rule in its own figures.</summary>
    public required string Reading { get; init; }

    /// <summary>The labels that it gives.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Grades every claim of an assessment.</summary>
    /// <param name="case">The case.</param>
    /// <param name="assessment">Its assessment.</param>
    /// <returns>The same assessment with a grade on every claim, whose label is null where the scheme has none for it.</returns>
    /// <exception cref="ArgumentException">The assessment is of another case.</exception>
    public Assessment Apply(VerificationCase @case, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(assessment);
        var index = new GradingIndex(@case, assessment);
        return assessment with { Claims = [.. assessment.Claims.Select(claim => claim with { Grade = Grade(index.GroundsOf(claim)) })] };
    }

    private Grade Grade(Grounds grounds)
    {
        if (!grounds.IsFactual)
        {
            return new(Name, null, "only factual claims are graded.");
        }

        var rule = rules.First(rule => rule.Holds(grounds));
        return new(Name, rule.Label, rule.Reason(grounds));
    }
}

/// <summary>A rule of a grading: the first that holds gives the label. The last of a list always holds.</summary>
/// <param name="Label">The scheme’s word; null where it has none.</param>
/// <param name="Holds">Whether it holds for a claim.</param>
/// <param name="Reason">Why the claim has the label, as a sentence that begins in lower case.</param>
internal sealed record GradeRule(string? Label, Func<Grounds, bool> Holds, Func<Grounds, string> Reason)
{
    /// <summary>The rule for all that is left.</summary>
    public static GradeRule Otherwise(string? label, Func<Grounds, string> reason) => new(label, _ => true, reason);
}
