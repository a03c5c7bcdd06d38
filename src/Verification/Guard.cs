using System.Globalization;
using System.Runtime.CompilerServices;

namespace Verification;

/// <summary>Argument checks whose messages name the thing, the value and what was expected.</summary>
internal static class Guard
{
    public static double InRange(double value, double low, double high, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= low && value <= high
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                value,
                string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; expected a number from {low} to {high}.")
            );

    public static long AtLeast(long value, long low, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= low
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                value,
                string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; expected a number of {low} or more.")
            );

    public static T Defined<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                value,
                $"{name} is {value}; expected one of {string.Join(", ", Enum.GetNames<T>())}."
            );
}
