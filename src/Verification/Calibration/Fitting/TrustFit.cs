using System.Collections.Frozen;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Calibration;

/// <summary>
/// Learns how often each source was right, across cases, from the claims that became settled: its share, shrunk to the credence of its kind as if
/// some claims had been seen before. How many is chosen so that what a source said of one claim is best foretold by what it said of its
/// others.
/// </summary>
/// <remarks>A source is known by its name. Sources that a case rates are passed over: what is stated stands.</remarks>
internal sealed class TrustFit
{
    /// <summary>The fewest settled claims on which a source is judged.</summary>
    public const int FewestClaims = 5;

    private static readonly double[] Shrinkages = [2, 5, 10, 20, 50, 100, 200];

    private readonly ILookup<string, Statement> bySource;
    private readonly double shrinkage;

    /// <summary>Gathers what was said by sources that are judged.</summary>
    /// <param name="set">The labelled cases.</param>
    /// <param name="claims">The claims to learn from.</param>
    /// <param name="options">The constants; the credences of kinds are what trust is shrunk to.</param>
    public TrustFit(LabelledSet set, IEnumerable<int> claims, ScoringOptions options)
    {
        bySource = claims
            .Where(claim => set.Claims[claim].IsSettled)
            .SelectMany(claim => Statements(set, set.Claims[claim], options))
            .GroupBy(statement => statement.Source, StringComparer.Ordinal)
            .Where(source => source.Count() >= FewestClaims)
            .SelectMany(source => source)
            .ToLookup(statement => statement.Source, StringComparer.Ordinal);
        shrinkage = Shrinkages.MaxBy(Foretold);
    }

    /// <summary>The trust of every source that is judged.</summary>
    /// <param name="without">A group of claims to leave out; null for none.</param>
    public FrozenDictionary<string, Probability> Trust(int? without = null) =>
        bySource.ToFrozenDictionary(
            source => source.Key,
            source => (Probability)Shrunk([.. source.Where(statement => statement.Group != without)], [.. source], shrinkage),
            SeededTextComparer.Instance
        );

    /// <summary>A case with trust set for those of its sources that are known by name and not rated.</summary>
    public static VerificationCase Apply(FrozenDictionary<string, Probability> trust, VerificationCase @case) =>
        @case.Sources.Any(source => IsJudged(source) && trust.ContainsKey(source.Name!.Trim()))
            ? @case with
            {
                Sources =
                [
                    .. @case.Sources.Select(source =>
                        IsJudged(source) && trust.TryGetValue(source.Name!.Trim(), out var learned)
                            ? source with
                            {
                                Trust = learned,
                            }
                            : source
                    ),
                ],
            }
            : @case;

    private static bool IsJudged(Source source) => !source.IsRated && !string.IsNullOrWhiteSpace(source.Name);

    /// <summary>What named sources without a rating say of a claim: each once.</summary>
    private static IEnumerable<Statement> Statements(LabelledSet set, LabelledClaim claim, ScoringOptions options)
    {
        var @case = set.Cases[claim.Case].Case;
        var id = @case.Claims[claim.Claim].Id;
        var sources = @case.Sources.Where(IsJudged).ToDictionary(source => source.Id, StringComparer.Ordinal);
        return @case
            .Evidence.Where(item =>
                item.Claim == id && (item.Stance is Stance.Supports or Stance.Refutes) && sources.ContainsKey(item.Source)
            )
            .Select(item => (Source: sources[item.Source], item.Stance))
            .Distinct()
            .Select(said => new Statement(
                said.Source.Name!.Trim(),
                claim.Group,
                said.Stance == Stance.Supports == (claim.Outcome == Outcome.True),
                said.Stance == Stance.Supports ? options.Kinds[said.Source.Kind].Supports : options.Kinds[said.Source.Kind].Refutes
            ));
    }

    /// <summary>The log-likelihood of each statement, foretold from the others of its source.</summary>
    private double Foretold(double claims) =>
        bySource.Sum(source =>
        {
            Statement[] all = [.. source];
            return all.Sum(statement =>
            {
                var right = Shrunk([.. all.Where(other => !ReferenceEquals(other, statement))], all, claims);
                return Math.Log(statement.IsRight ? right : 1 - right);
            });
        });

    private static double Shrunk(Statement[] seen, Statement[] all, double claims) =>
        (seen.Count(statement => statement.IsRight) + (claims * all.Average(statement => statement.Expected))) / (seen.Length + claims);

    private sealed record Statement(string Source, int Group, bool IsRight, double Expected);
}
