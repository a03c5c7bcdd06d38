using System.Globalization;

namespace Verification.Tests.Serialization;

/// <summary>Runs tests as on a machine of another culture.</summary>
internal static class InCulture
{
    /// <summary>Runs something under a culture, on this thread only.</summary>
    public static void Run(string name, Action act)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var culture = new CultureInfo(name);
        IsStrange(culture).Should().BeTrue("a test under {0} shows nothing where its data are missing", name);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    private static bool IsStrange(CultureInfo culture) =>
        1.5.ToString(culture) != "1.5" || new DateTime(2026, 1, 10).ToString("yyyy", culture) != "2026";
}
