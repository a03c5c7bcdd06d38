using System.Globalization;

namespace Verification.Interchange;

/// <summary>The parts of a rating as a site writes them, each null where it is missing.</summary>
/// <param name="Value">The number, or words in its place.</param>
/// <param name="Best">The number that means true.</param>
/// <param name="Worst">The number that means false.</param>
/// <param name="Words">The words.</param>
internal readonly record struct RatingText(string? Value, string? Best, string? Worst, string? Words)
{
    /// <summary>The rating.</summary>
    /// <param name="note">Gets the name of a part, and what is to be noted of it.</param>
    public ReviewRating Read(Action<string, ImportRemark> note)
    {
        var value = Number(Value);
        var isWord = Value is not null && value is null;
        if (isWord)
        {
            note(nameof(Value), Words is null ? ReadAsWords(Value!) : NoNumber(Value!));
        }

        var best = End(nameof(Best), Best, ReviewRating.DefaultBest, note);
        var worst = End(nameof(Worst), Worst, ReviewRating.DefaultWorst, note);
        if (best < worst)
        {
            note(Best is null ? nameof(Worst) : nameof(Best), Reversed(best.Value, worst.Value));
        }

        return new()
        {
            Value = best is null || worst is null ? null : value,
            Best = best ?? ReviewRating.DefaultBest,
            Worst = worst ?? ReviewRating.DefaultWorst,
            Words = Words ?? (isWord ? Value : null),
        };
    }

    /// <summary>An end of the scale; null where it is there and no number.</summary>
    private static double? End(string part, string? text, double standard, Action<string, ImportRemark> note)
    {
        if (text is null)
        {
            return standard;
        }

        var number = Number(text);
        if (number is null)
        {
            note(part, NoNumber(text));
        }

        return number;
    }

    private static double? Number(string? text) => text is not null && SiteText.TryReadNumber(text, out var number) ? number : null;

    private static ImportRemark NoNumber(string text) =>
        new(ImportNoteKind.NotCarried, ImportCodes.UnusableValue, $"'{text}' is no number");

    private static ImportRemark Reversed(double best, double worst) =>
        new(
            ImportNoteKind.Repaired,
            ImportCodes.ReversedScale,
            string.Create(CultureInfo.InvariantCulture, $"the best, {best}, is below the worst, {worst}: the scale is read backwards")
        );

    private static ImportRemark ReadAsWords(string text) =>
        new(ImportNoteKind.Repaired, ImportCodes.UnusableValue, $"'{text}' is no number, and is read as words");
}
