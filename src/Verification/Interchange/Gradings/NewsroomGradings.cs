using Verification.Confidence;
using Verification.Scoring;

namespace Verification.Interchange;

/// <summary>The grades that monitors and newsrooms give.</summary>
internal static class NewsroomGradings
{
    public static GradingPreset Airwars { get; } =
        new(
            "airwars",
            "Airwars grades of civilian harm",
            [
                new(
                    "Confirmed",
                    grounds => grounds.Accepted is not null,
                    grounds => $"a party that loses from the claim says itself, in {grounds.Accepted!.Id}, that it is true."
                ),
                new("Discounted", grounds => grounds.Verdict is Verdict.Refuted or Verdict.Doubtful, grounds => grounds.VerdictInWords),
                new("Contested", grounds => grounds.Groups is { Supports: > 0, Refutes: > 0 }, grounds => grounds.GroupsInWords),
                new("Fair", grounds => grounds.Groups.Supports > 1, grounds => grounds.GroupsInWords),
                new("Weak", grounds => grounds.Groups.Supports == 1, grounds => grounds.GroupsInWords),
                GradeRule.Otherwise(
                    null,
                    grounds => $"no credible source stands behind it, and it is not discounted: {grounds.VerdictInWords}"
                ),
            ]
        )
        {
            Source = "Airwars, Methodology (airwars.org/about/methodology)",
            Rule =
                "Confirmed if a belligerent has accepted responsibility; fair if two or more credible sources report it; weak if a single source "
                + "does; contested if there are competing claims of who is responsible; discounted if it turned out not to be as claimed, as when those "
                + "killed were combatants.",
            Reading =
                "A belligerent accepts if it loses from the claim, by the claim’s interests, and issued a source that supports it in an item of "
                + "its own, not a repetition. Sources are independent groups, which have weight: a denial in one’s own interest hardly has any. Contested "
                + "are groups on both sides, those of competing claims included; discounted is a verdict of refuted or doubtful.",
        };

    public static GradingPreset Politifact { get; } =
        new(
            "politifact",
            "Six steps in the manner of PolitiFact’s Truth-O-Meter",
            [
                new(
                    "Half True",
                    grounds => grounds is { TrueParts: > 0, FalseParts: > 0 },
                    grounds =>
                        FormattableString.Invariant(
                            $"of the claims that it entails, {grounds.TrueParts} hold and {grounds.FalseParts} do not."
                        )
                ),
                new("True", grounds => grounds.Verdict == Verdict.Corroborated, grounds => grounds.VerdictInWords),
                new("Mostly True", grounds => grounds.Verdict == Verdict.Supported, grounds => grounds.VerdictInWords),
                new("Pants on Fire", IsWithoutDoubtFalse, _ => "the verdict is refuted: almost no chance, with high confidence."),
                new("False", grounds => grounds.Verdict == Verdict.Refuted, grounds => grounds.VerdictInWords),
                new("Mostly False", grounds => grounds.Verdict == Verdict.Doubtful, grounds => grounds.VerdictInWords),
                GradeRule.Otherwise(
                    null,
                    grounds => $"the scheme rates how accurate a statement is, and has no word for this: {grounds.VerdictInWords}"
                ),
            ]
        )
        {
            Source = "PolitiFact, How we determine Truth-O-Meter ratings (2019)",
            Rule =
                "True if accurate with nothing significant missing; mostly true if accurate but in need of clarification; half true if partly "
                + "accurate; mostly false if there is an element of truth, and critical facts are ignored; false if not accurate; pants on fire if "
                + "ridiculous as well. Editors vote.",
            Reading =
                "Half True is a claim that entails some claims that are supported and some that are refuted. Else corroborated is True, supported "
                + "Mostly True, doubtful Mostly False, refuted False, and Pants on Fire if that is almost certain with high confidence, for the ridiculous is "
                + "not measured. Contested and unverified claims get no grade: evidence that disagrees does not make half a truth.",
        };

    private static bool IsWithoutDoubtFalse(Grounds grounds) =>
        grounds.Verdict == Verdict.Refuted
        && grounds.Assessed.Term == LikelihoodTerm.AlmostNoChance
        && grounds.Assessed.Confidence.Level == ConfidenceLevel.High;
}
