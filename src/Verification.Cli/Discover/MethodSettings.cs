using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Verification.TruthDiscovery;

namespace Verification.Cli;

/// <summary>Options of methods, as the command line gives them: <c>maximumIterations=20</c>.</summary>
internal static class MethodSettings
{
    /// <summary>A method with other options.</summary>
    /// <returns>The method, or what is wrong with the options.</returns>
    public static (TruthMethod Method, string? Problem) Apply(TruthMethod method, IReadOnlyList<string> settings)
    {
        var changed = method with { };
        foreach (var setting in settings)
        {
            if (Apply(changed, setting) is { } problem)
            {
                return (method, problem);
            }
        }

        return (changed, null);
    }

    /// <summary>The options that a method has.</summary>
    public static IReadOnlyList<PropertyInfo> Of(TruthMethod method) =>
        [
            .. method
                .GetType()
                .GetProperties()
                .Where(property => property.CanWrite)
                .OrderBy(property => property.Name, StringComparer.Ordinal),
        ];

    private static string? Apply(TruthMethod method, string setting)
    {
        var parts = setting.Split('=', 2);
        var option = Of(method).FirstOrDefault(option => option.Name.Equals(parts[0], StringComparison.OrdinalIgnoreCase));
        if (option is null || parts.Length < 2)
        {
            var names = string.Join(", ", Of(method).Select(option => char.ToLowerInvariant(option.Name[0]) + option.Name[1..]));
            return $"'{setting}' is no option of {method.Name} and its value; it has {names}.";
        }

        try
        {
            option.SetValue(
                method,
                TypeDescriptor.GetConverter(option.PropertyType).ConvertFromString(null, CultureInfo.InvariantCulture, parts[1])
            );
            return null;
        }
        catch (TargetInvocationException e) when (e.InnerException is ArgumentException refusal)
        {
            return refusal.Message;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or NotSupportedException)
        {
            return $"'{parts[1]}' is no value of {parts[0]}, which is of type {option.PropertyType.Name}.";
        }
    }
}
