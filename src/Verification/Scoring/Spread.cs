namespace Verification.Scoring;

/// <summary>
/// A figure as rated, and as it would be if every axis that cannot be judged deserved the least, or the greatest, credence that it might.
/// </summary>
internal readonly record struct Spread(double AsRated, double Low, double High)
{
    /// <summary>Whether nothing hangs on what is unrated.</summary>
    public bool IsCertain => AsRated == Low && AsRated == High;

    public static Spread Of(double value) => new(value, value, value);

    public static Spread Min(Spread a, Spread b) => new(Math.Min(a.AsRated, b.AsRated), Math.Min(a.Low, b.Low), Math.Min(a.High, b.High));

    public static Spread Max(Spread a, Spread b) => new(Math.Max(a.AsRated, b.AsRated), Math.Max(a.Low, b.Low), Math.Max(a.High, b.High));

    public static Spread operator *(Spread spread, double factor) =>
        new(spread.AsRated * factor, spread.Low * factor, spread.High * factor);

    public Spread Select(Func<double, double> figure) => new(figure(AsRated), figure(Low), figure(High));

    public double this[Reading reading] =>
        reading switch
        {
            Reading.AsRated => AsRated,
            Reading.UnratedLow => Low,
            _ => High,
        };
}

/// <summary>Which figure of a <see cref="Spread"/> is read.</summary>
internal enum Reading
{
    AsRated,
    UnratedLow,
    UnratedHigh,
}
