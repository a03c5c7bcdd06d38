using System.Globalization;

namespace Verification.Confidence;

/// <summary>A number from 0 (impossible) to 1 (certain). The <c>default</c> is 0.</summary>
public readonly record struct Probability : IComparable<Probability>
{
    /// <summary>Makes a probability of a number.</summary>
    /// <param name="value">From 0 to 1, both included.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is below 0, above 1 or not a number.</exception>
    public Probability(double value) => Value = Guard.InRange(value, 0, 1);

    /// <summary>Even chance, ½.</summary>
    public static Probability Half { get; } = new(0.5);

    /// <summary>The number, from 0 to 1.</summary>
    public double Value { get; }

    /// <summary>The probability that the contrary holds, 1 − p.</summary>
    public Probability Complement => new(1 - Value);

    /// <summary>The number itself.</summary>
    public static implicit operator double(Probability probability) => probability.Value;

    /// <summary>Makes a probability of a number from 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is below 0, above 1 or not a number.</exception>
    public static explicit operator Probability(double value) => new(value);

    /// <summary>Whether one probability is less than another.</summary>
    public static bool operator <(Probability left, Probability right) => left.Value < right.Value;

    /// <summary>Whether one probability is greater than another.</summary>
    public static bool operator >(Probability left, Probability right) => left.Value > right.Value;

    /// <summary>Whether one probability is at most another.</summary>
    public static bool operator <=(Probability left, Probability right) => left.Value <= right.Value;

    /// <summary>Whether one probability is at least another.</summary>
    public static bool operator >=(Probability left, Probability right) => left.Value >= right.Value;

    /// <summary>The number as a plain double.</summary>
    public double ToDouble() => Value;

    /// <inheritdoc/>
    public int CompareTo(Probability other) => Value.CompareTo(other.Value);

    /// <summary>The shortest text that reads back as the same number, whatever the culture.</summary>
    public override string ToString() => Value.ToString("R", CultureInfo.InvariantCulture);
}
