using System.Globalization;

namespace Verification.Interchange;

/// <summary>The number that STIX calls confidence, the scales that its appendix A writes as that number, and its vocabulary of opinions.</summary>
internal static class StixScales
{
    public const string Publisher = "STIX 2.1 (OASIS Standard, 2021), appendix A";

    public static Scale Number { get; } =
        new("stix", "STIX confidence number", Quantity.Assurance, "STIX 2.1 (OASIS Standard, 2021), section 3.2", [])
        {
            IsWhole = true,
            Numbers = new(0, 100, IsWhole: true),
        };

    public static Scale LowMedHigh { get; } =
        new(
            "stixLowMedHigh",
            "None / Low / Med / High",
            Quantity.Confidence,
            Publisher,
            [
                new("None", "None", 0, 0, 0),
                new("Low", "Low", 1, 29, 15),
                new("Med", "Med / Medium", 30, 69, 50),
                new("High", "High", 70, 100, 85),
            ]
        )
        {
            IsWhole = true,
        };

    public static Scale ZeroToTen { get; } =
        new("stixZeroToTen", "0 to 10", Quantity.Assurance, Publisher, [.. Enumerable.Range(0, 11).Select(Tenth)]) { IsWhole = true };

    public static Scale Admiralty { get; } =
        new("stixAdmiralty", "Admiralty credibility in STIX", Quantity.Likelihood, Publisher, AdmiraltyScales.Numbers) { IsWhole = true };

    public static Scale Wep { get; } =
        new(
            "stixWep",
            "Words of estimative probability",
            Quantity.Likelihood,
            Publisher,
            [
                new("Impossible", "Impossible", 0, 0, 0),
                new("Highly Unlikely/Almost Certainly Not", "Highly Unlikely/Almost Certainly Not", 1, 19, 10),
                new("Unlikely/Probably Not", "Unlikely/Probably Not", 20, 39, 30),
                new("Even Chance", "Even Chance", 40, 59, 50),
                new("Likely/Probable", "Likely/Probable", 60, 79, 70),
                new("Highly likely/Almost Certain", "Highly likely/Almost Certain", 80, 99, 90),
                new("Certain", "Certain", 100, 100, 100),
            ]
        )
        {
            IsWhole = true,
        };

    public static Scale Dni { get; } =
        new(
            "stixDni",
            "DNI scale",
            Quantity.Likelihood,
            Publisher,
            [
                new("Almost No Chance / Remote", "Almost No Chance / Remote", 0, 9, 5),
                new("Very Unlikely / Highly Improbable", "Very Unlikely / Highly Improbable", 10, 19, 15),
                new("Unlikely / Improbable", "Unlikely / Improbable", 20, 39, 30),
                new("Roughly Even Chance / Roughly Even Odds", "Roughly Even Chance / Roughly Even Odds", 40, 59, 50),
                new("Likely / Probable", "Likely / Probable", 60, 79, 70),
                new("Very Likely / Highly Probable", "Very Likely / Highly Probable", 80, 89, 85),
                new("Almost Certain / Nearly Certain", "Almost Certain / Nearly Certain", 90, 100, 95),
            ]
        )
        {
            IsWhole = true,
        };

    /// <summary>STIX gives no percentages: the five are read as fifths.</summary>
    public static Scale Opinion { get; } =
        new(
            "stixOpinion",
            "STIX opinion",
            Quantity.Likelihood,
            "STIX 2.1 (OASIS Standard, 2021), section 10.20, which gives no percentages; those are fifths",
            [
                new("strongly-disagree", "Strongly disagree", 0, 20, 10),
                new("disagree", "Disagree", 20, 40, 30),
                new("neutral", "Neutral", 40, 60, 50),
                new("agree", "Agree", 60, 80, 70),
                new("strongly-agree", "Strongly agree", 80, 100, 90),
            ]
        );

    private static ScaleLevel Tenth(int level)
    {
        var code = level.ToString(CultureInfo.InvariantCulture);
        return new(code, code, Math.Max(0, (10 * level) - 5), Math.Min(100, (10 * level) + 4), 10 * level);
    }
}
