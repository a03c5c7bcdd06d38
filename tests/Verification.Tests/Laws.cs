using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Verification.Tests;

/// <summary>How laws are checked: on the same random cases in every run, unless LAW_SEED asks for others or LAW_CASES for fewer.</summary>
internal static class Laws
{
    private static readonly ulong Seed = ulong.Parse(Environment.GetEnvironmentVariable("LAW_SEED") ?? "1", CultureInfo.InvariantCulture);

    private static readonly int Most = int.Parse(
        Environment.GetEnvironmentVariable("LAW_CASES") ?? $"{int.MaxValue}",
        CultureInfo.InvariantCulture
    );

    /// <summary>A configuration that throws at the first case that breaks a law.</summary>
    public static Config Over(int cases) => Config.QuickThrowOnFailure.WithMaxTest(Math.Min(cases, Most)).WithReplay(Seed, gamma: 1);
}
