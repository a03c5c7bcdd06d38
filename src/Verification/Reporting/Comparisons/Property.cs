namespace Verification.Reporting;

/// <summary>A property of an element that can differ.</summary>
/// <param name="Name">Its name in the files.</param>
/// <param name="Text">What it is, so that different values have different texts; null for none.</param>
/// <param name="Take">The first element with this property of the second; null for a property that bears on no figure.</param>
/// <param name="Kind">What a difference in it is.</param>
internal sealed record Property<T>(
    string Name,
    Func<T, string?> Text,
    Func<T, T, T>? Take = null,
    DifferenceKind Kind = DifferenceKind.Changed
)
{
    /// <summary>How a difference in it can bear on figures: a property that is not taken over may yet be the date of items.</summary>
    public DifferenceBearing Bearing { get; init; } = Take is null ? DifferenceBearing.None : DifferenceBearing.Direct;
}
