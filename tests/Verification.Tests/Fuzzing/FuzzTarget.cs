namespace Verification.Tests.Fuzzing;

/// <summary>A reader to which anything may be given.</summary>
/// <param name="Name">What it reads.</param>
/// <param name="Input">The input of a seed: what the reader may expect, more or less.</param>
/// <param name="Read">
/// Reads an input, and goes on with what it holds as users do. Gives whether it was valid; throws where anything but a value or problems comes of it.
/// </param>
internal sealed record FuzzTarget(string Name, Func<int, byte[]> Input, Func<byte[], bool> Read)
{
    /// <summary>Every reader of the library and of the command.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("case", JsonInputs.Case, AfterReading.Case),
        new("options", JsonInputs.Options, AfterReading.Options),
        new("fittedOptions", JsonInputs.FittedOptions, AfterReading.FittedOptions),
        new("labelledLines", JsonInputs.LabelledLines, AfterReading.LabelledLines),
        new("labelledFolder", JsonInputs.LabelledFolder, AfterReading.LabelledFolder),
        new("claimReview", JsonInputs.ClaimReview, AfterReading.ClaimReview),
        new("stix", JsonInputs.Stix, AfterReading.Stix),
        new("mispTags", MispInputs.Tags, AfterReading.MispTags),
        new("assertions", TableInputs.Assertions, AfterReading.Assertions),
        new("answers", TableInputs.Answers, AfterReading.Answers),
        new("hierarchy", TableInputs.Hierarchy, AfterReading.Hierarchy),
        new("labelledTable", TableInputs.Labelled, AfterReading.LabelledTable),
        new("claimsKg", TableInputs.ClaimsKg, AfterReading.ClaimsKg),
        new("caseTables", TableInputs.Case, AfterReading.CaseTables),
    ];

    /// <summary>The reader of a name.</summary>
    public static FuzzTarget Named(string name) => All.Single(target => target.Name == name);
}
