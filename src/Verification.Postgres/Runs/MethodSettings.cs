using System.Globalization;
using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary>What tells a method with its options from another.</summary>
internal static class MethodSettings
{
    /// <summary>The options by name, to the last bit.</summary>
    public static string Of(TruthMethod method) =>
        string.Join(
            ' ',
            method
                .GetType()
                .GetProperties()
                .Where(property => property.CanWrite)
                .OrderBy(property => property.Name, StringComparer.Ordinal)
                .Select(property => $"{property.Name}={Convert.ToString(property.GetValue(method), CultureInfo.InvariantCulture)}")
        );
}
