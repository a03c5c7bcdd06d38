using System.Globalization;

namespace Verification.Tests.Determinism;

/// <summary>Where a process runs: in which culture, at which end of the world’s clocks, and on how many cores.</summary>
/// <param name="Culture">The culture, as the environment names it.</param>
/// <param name="IsInvariant">Whether the runtime is told to have no cultures.</param>
/// <param name="TimeZone">The time zone.</param>
/// <param name="Threads">How many cores it believes that there are.</param>
internal sealed record Place(string Culture, bool IsInvariant, string TimeZone, int Threads)
{
    private const string East = "Pacific/Kiritimati";
    private const string West = "Etc/GMT+12";

    /// <summary>Few, in which each culture, end and number of threads occurs, and none always with the same other.</summary>
    public static Place[] All { get; } =
    [
        new("C", IsInvariant: true, East, 8),
        new("tr_TR", IsInvariant: false, East, 1),
        new("ar_SA", IsInvariant: false, West, 8),
        new("th_TH", IsInvariant: false, West, 1),
    ];

    /// <summary>The variables that make it so.</summary>
    public IReadOnlyDictionary<string, string?> Environment =>
        new Dictionary<string, string?>
        {
            ["LANG"] = $"{Culture}.UTF-8",
            ["LC_ALL"] = $"{Culture}.UTF-8",
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = IsInvariant ? "1" : "0",
            ["TZ"] = TimeZone,
            ["DOTNET_PROCESSOR_COUNT"] = Threads.ToString("X", CultureInfo.InvariantCulture),
            ["DOTNET_ThreadPool_ForceMinWorkerThreads"] = Threads.ToString("X", CultureInfo.InvariantCulture),
        };

    /// <summary>What a process says of itself that runs there.</summary>
    public string Said =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsInvariant ? "" : Culture.Replace('_', '-'))} {Offset.TotalHours} {Threads}");

    private TimeSpan Offset =>
        TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone)
            ? zone.GetUtcOffset(DateTimeOffset.UnixEpoch.AddYears(50))
            : TimeSpan.Zero;
}
