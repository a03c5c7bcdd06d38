using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Verification.Tests.Scoring.Reference;

/// <summary>
/// A second reading of the scoring model, from the text of the design (sections 4 to 6) alone and at the default
/// constants: slow, plain, and independent of the engine that it is held against.
/// </summary>
internal static class ReferenceModel
{
    public const string Supports = "supports";
    public const string Refutes = "refutes";
    public const string Silent = "silent";

    public const double Tolerance = 1e-9;

    public const double ReliabilityShare = 0.4;
    public const double CredibilityShare = 0.6;
    public const double LeastTrust = .50;
    public const double GreatestTrust = .98;
    public const double Firsthand = 1;
    public const double Secondhand = .75;
    public const double Hearsay = .5;
    public const double CertaintySpan = 0.9;
    public const double Preliminary = .8;

    public const double SelfInterest = .46;
    public const double AgainstInterest = 2;
    public const double GreatestWeight = 49;
    public const double Dependence = .5;
    public const double LeastIndependent = .10;

    public const double PriorWeight = 2;
    public const double DefaultBaseRate = .5;
    public const double LowerTail = .05;
    public const double UpperTail = .95;
    public const double UnjudgedAtWorst = .50;
    public const double UnjudgedAtBest = .90;

    public const double Contested = .20;
    public const double Unknown = .70;
    public const double Improbable = .20;
    public const double Unlikely = .45;
    public const double Likely = .55;
    public const double Probable = .80;

    public static readonly string[] Directions = [Supports, Refutes];

    public static double CredenceOfReliability(string reliability) =>
        reliability switch
        {
            "A" => .95,
            "B" => .85,
            "C" => .70,
            "D" => .60,
            "E" => .50,
            _ => throw new ArgumentException($"'{reliability}' is not a reliability from A to E.", nameof(reliability)),
        };

    public static double CredenceOfCredibility(int credibility) =>
        credibility switch
        {
            1 => .95,
            2 => .85,
            3 => .70,
            4 => .40,
            5 => .25,
            _ => throw new ArgumentException($"{credibility} is not a credibility from 1 to 5.", nameof(credibility)),
        };

    public static double CredenceOfKind(string kind) => OfKind(kind).Credence;

    public static double SensitivityOfKind(string kind) => OfKind(kind).Sensitivity;

    public static bool AtLeast(double x, double y) => x >= y - Tolerance;

    public static bool AtMost(double x, double y) => x <= y + Tolerance;

    public static bool IsAbove(double x, double y) => x > y + Tolerance;

    public static bool IsBelow(double x, double y) => x < y - Tolerance;

    public static double Logit(double p) => Math.Log(p / (1 - p));

    public static JObject Assess(JObject caseFile, DateTimeOffset? asOfOverride = null)
    {
        var @case = new ReferenceCase(caseFile, asOfOverride);
        var weights = new ReferenceWeights(@case);
        return new JObject
        {
            ["asOf"] = @case.AsOf?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            ["claims"] = new JArray(@case.Claims.Select(c => AssessClaim(c, @case, weights))),
            ["absent"] = new JArray(
                weights
                    .Absent.OrderBy(a => a.Key, StringComparer.Ordinal)
                    .Select(a => new JObject { ["evidence"] = a.Key, ["reason"] = a.Value })
            ),
        };
    }

    private static JObject AssessClaim(ReferenceClaim claim, ReferenceCase @case, ReferenceWeights weights)
    {
        var a = claim.BaseRate ?? DefaultBaseRate;
        var graded = new ReferenceGrading(weights.On(claim.Id, null, null), a);
        var low = new ReferenceGrading(weights.On(claim.Id, UnjudgedAtWorst, UnjudgedAtBest), a);
        var high = new ReferenceGrading(weights.On(claim.Id, UnjudgedAtBest, UnjudgedAtWorst), a);
        var alpha = graded.Support + (PriorWeight * a);
        var beta = graded.Refutation + (PriorWeight * (1 - a));

        var result = new JObject
        {
            ["id"] = claim.Id,
            ["verdict"] = claim.Factual ? graded.Verdict : "notAssessable",
            ["probability"] = graded.Probability,
            ["range"] = new JArray(low.Probability, high.Probability),
            ["interval"] = new JArray(ReferenceBeta.Quantile(LowerTail, alpha, beta), ReferenceBeta.Quantile(UpperTail, alpha, beta)),
            ["term"] = Term(graded.Probability),
            ["opinion"] = new JObject
            {
                ["belief"] = graded.Belief,
                ["disbelief"] = graded.Disbelief,
                ["uncertainty"] = graded.Uncertainty,
                ["baseRate"] = a,
            },
            ["support"] = graded.Support,
            ["refutation"] = graded.Refutation,
            ["contest"] = graded.Contest,
            ["groups"] = new JObject { ["supports"] = graded.IndependentGroups(Supports), ["refutes"] = graded.IndependentGroups(Refutes) },
            ["confidence"] = new JObject { ["level"] = graded.Confidence(low, high) },
            ["contributions"] = new JArray(graded.Groups.Select(g => Contribution(g, graded))),
            ["flips"] = new JArray(Flip(graded, a, Likely), Flip(graded, a, Probable)),
        };

        if (@case.Alternatives.Find(s => s.Claims.Contains(claim.Id)) is { } set)
        {
            result["alternativeProbability"] = JointProbability(claim, set, @case, weights);
        }

        return result;
    }

    private static JObject Contribution(ReferenceGroup group, ReferenceGrading graded) =>
        new()
        {
            ["direction"] = group.Direction,
            ["group"] = group.Group,
            ["weight"] = group.Weight,
            ["probabilityWithout"] = graded.Without(group).Probability,
            ["origins"] = new JArray(
                group.Origins.Select(o => new JObject
                {
                    ["source"] = o.Source,
                    ["weight"] = o.Weight,
                    ["evidence"] = new JArray(o.Evidence),
                })
            ),
        };

    private static JObject Flip(ReferenceGrading graded, double a, double threshold)
    {
        var m = ((1 - threshold) * graded.Support) - (threshold * graded.Refutation) - (PriorWeight * (threshold - a));
        var reached = AtLeast(m, 0);
        return new JObject
        {
            ["threshold"] = threshold,
            [reached ? "removeSupport" : "addSupport"] = Math.Abs(m) / (1 - threshold),
            [reached ? "addRefutation" : "removeRefutation"] = Math.Abs(m) / threshold,
        };
    }

    /// <summary>The probability of a claim beside the others of its set, of which exactly one is true.</summary>
    private static double JointProbability(ReferenceClaim claim, ReferenceAlternatives set, ReferenceCase @case, ReferenceWeights weights)
    {
        double Proportion(ReferenceClaim one)
        {
            var b = one.BaseRate ?? DefaultBaseRate;
            var prior = one.BaseRate ?? (1.0 / set.Claims.Count);
            var graded = new ReferenceGrading(weights.On(one.Id, null, null, withoutSet: set.Id), b);
            return prior * (graded.Support + (PriorWeight * b)) / (graded.Refutation + (PriorWeight * (1 - b))) * (1 - b) / b;
        }

        return Proportion(claim) / @case.Claims.Where(c => set.Claims.Contains(c.Id)).Sum(Proportion);
    }

    /// <summary>An exact edge belongs to the term nearer to even chance.</summary>
    private static string Term(double p) =>
        IsBelow(p, .05) ? "almostNoChance"
        : IsBelow(p, .20) ? "veryUnlikely"
        : IsBelow(p, .45) ? "unlikely"
        : AtMost(p, .55) ? "roughlyEvenChance"
        : AtMost(p, .80) ? "likely"
        : AtMost(p, .95) ? "veryLikely"
        : "almostCertain";

    private static (double Credence, double Sensitivity) OfKind(string kind) =>
        kind switch
        {
            "officialStatement" => (.65, 1),
            "intelligenceReport" => (.70, .5),
            "battlefieldAssessment" => (.70, .5),
            "physicalEvidence" => (.85, .25),
            "document" => (.80, .25),
            "eyewitness" => (.65, .5),
            "mediaReport" => (.65, .5),
            "expertAnalysis" => (.65, .5),
            "socialMedia" => (.55, .5),
            "anonymousSource" => (.55, .5),
            "other" => (.60, .5),
            _ => throw new ArgumentException($"'{kind}' is not a kind of source.", nameof(kind)),
        };
}
