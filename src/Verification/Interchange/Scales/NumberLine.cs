using System.Globalization;

namespace Verification.Interchange;

/// <summary>The numbers of a scale, from the one that stands for 0 % to the one that stands for 100 %.</summary>
/// <param name="Worst">What stands for 0 %.</param>
/// <param name="Best">What stands for 100 %; not <paramref name="Worst"/>, and less than it on a scale that counts down.</param>
/// <param name="IsWhole">Whether only whole numbers are on it.</param>
internal sealed record NumberLine(double Worst, double Best, bool IsWhole)
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>What may be written, in words.</summary>
    public string Expected =>
        $"a {(IsWhole ? "whole " : "")}number from {PercentRange.Number(Math.Min(Worst, Best))} to {PercentRange.Number(Math.Max(Worst, Best))}";

    /// <summary>Whether a number is on the scale.</summary>
    public bool Holds(double number) =>
        number >= Math.Min(Worst, Best) && number <= Math.Max(Worst, Best) && (!IsWhole || number == Math.Truncate(number));

    /// <summary>The percentage that a number stands for.</summary>
    public double PercentOf(double number) => Math.Clamp(100 * (number - Worst) / (Best - Worst), 0, 100);

    /// <summary>The number that stands for a percentage.</summary>
    public double At(double percent) => Worst + (percent / 100 * (Best - Worst));

    /// <summary>Reads a number as it is written everywhere: digits, a point, a minus sign; a sign of per cent may follow.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text.Trim().TrimEnd('%').TrimEnd(), Style, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
