using System.Reflection;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Verification.Tests.Rules;

/// <summary>Regular expressions that could run for longer than somebody waits.</summary>
internal static class Patterns
{
    private const int Longest = 10_000;
    private const BindingFlags Any =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Those made at build time with no limit, or more than ten seconds.</summary>
    public static IEnumerable<string> Unlimited(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(Any)
        let pattern = method.GetCustomAttribute<GeneratedRegexAttribute>()
        where pattern is not null && pattern.MatchTimeoutMilliseconds is <= 0 or > Longest
        select $"{type.FullName}.{method.Name}";

    /// <summary>The methods that make one at run time, or match by a pattern alone, without naming a limit.</summary>
    public static IEnumerable<string> UnlimitedAtRunTime(ModuleDefinition module) =>
        from type in module.GetAllTypes()
        where !type.FullName.Contains("System.Text.RegularExpressions.Generated", StringComparison.Ordinal)
        from method in type.Methods
        where
            method.HasBody
            && method.Body.Instructions.Any(instruction => instruction.Operand is MethodReference called && IsUnlimited(called))
        select $"{type.FullName}.{method.Name}";

    private static bool IsUnlimited(MethodReference called) =>
        called.DeclaringType.FullName == typeof(Regex).FullName
        && (called.Name == ".ctor" || !called.HasThis)
        && called.Name is not (nameof(Regex.Escape) or nameof(Regex.Unescape))
        && called.Parameters.All(parameter => parameter.ParameterType.FullName != typeof(TimeSpan).FullName);
}
