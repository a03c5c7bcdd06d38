using Verification.Scoring;

namespace Verification.Interchange;

/// <summary>The labels of published data sets of checked claims.</summary>
internal static class DatasetGradings
{
    public static GradingPreset ClimateFever { get; } =
        new(
            "climateFever",
            "Climate-FEVER claim labels",
            [
                new("DISPUTED", grounds => grounds is { Supporting: > 0, Refuting: > 0 }, grounds => grounds.ItemsInWords),
                new("SUPPORTS", grounds => grounds.Supporting > 0, grounds => grounds.ItemsInWords),
                new("REFUTES", grounds => grounds.Refuting > 0, grounds => grounds.ItemsInWords),
                GradeRule.Otherwise("NOT_ENOUGH_INFO", grounds => grounds.ItemsInWords),
            ]
        )
        {
            Source = "Diggelmann, Boyd-Graber, Bulian, Ciaramita and Leippold, CLIMATE-FEVER (2020), arXiv:2012.00614",
            Rule =
                "Disputed if some evidence supports the claim and some refutes it; else supported or refuted if any evidence does so; else not "
                + "enough info.",
            Reading =
                "An item of evidence is an item that exists and takes a side on the claim itself, whatever it weighs; items on related claims do "
                + "not count.",
        };

    public static GradingPreset Averitec { get; } =
        new(
            "averitec",
            "AVeriTeC verdicts",
            [
                new(
                    "Supported",
                    grounds => grounds.Verdict is Verdict.Corroborated or Verdict.Supported,
                    grounds => grounds.VerdictInWords
                ),
                new("Refuted", grounds => grounds.Verdict is Verdict.Refuted or Verdict.Doubtful, grounds => grounds.VerdictInWords),
                new(
                    "Conflicting Evidence/Cherrypicking",
                    grounds => grounds.Verdict == Verdict.Contested,
                    grounds => grounds.VerdictInWords
                ),
                GradeRule.Otherwise("Not Enough Evidence", grounds => grounds.VerdictInWords),
            ]
        )
        {
            Source = "Schlichtkrull, Guo and Vlachos, AVeriTeC (2023), arXiv:2305.13117",
            Rule =
                "Supported or refuted if the evidence found bears the claim out or contradicts it; conflicting evidence or cherry-picking if "
                + "credible evidence points both ways, or a true claim misleads by what it leaves out; not enough evidence otherwise.",
            Reading =
                "Corroborated and supported are Supported, refuted and doubtful Refuted, contested is Conflicting, unverified Not Enough "
                + "Evidence. What a true claim leaves out is not seen.",
        };
}
