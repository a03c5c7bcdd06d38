using Verification.Calibration;
using Verification.Evidence;
using Verification.Serialization;

namespace Verification.Cli;

/// <summary>The words by which tables of resolved claims say outcomes, stances and ratings: those of case files, and those of published collections.</summary>
internal static class LabelWords
{
    public static IReadOnlyDictionary<string, Outcome> Outcomes { get; } =
        new Dictionary<string, Outcome>(Of<Outcome>(), StringComparer.OrdinalIgnoreCase) { ["unverified"] = Outcome.Unknown };

    public static IReadOnlyDictionary<string, Stance> Stances { get; } =
        new Dictionary<string, Stance>(Of<Stance>(), StringComparer.OrdinalIgnoreCase)
        {
            ["for"] = Stance.Supports,
            ["support"] = Stance.Supports,
            ["agree"] = Stance.Supports,
            ["against"] = Stance.Refutes,
            ["refute"] = Stance.Refutes,
            ["deny"] = Stance.Refutes,
            ["disagree"] = Stance.Refutes,
            ["observing"] = Stance.Neutral,
            ["discuss"] = Stance.Neutral,
            ["comment"] = Stance.Neutral,
        };

    /// <summary>Admiralty’s numbers.</summary>
    public static IReadOnlyDictionary<string, int> Credibilities { get; } =
        Enum.GetValues<Credibility>()
            .ToDictionary(
                grade => ((int)grade).ToString(System.Globalization.CultureInfo.InvariantCulture),
                grade => (int)grade,
                StringComparer.Ordinal
            );

    /// <summary>The words of case files.</summary>
    public static Dictionary<string, T> Of<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(Vocabulary<T>.Word, value => value, StringComparer.OrdinalIgnoreCase);
}
