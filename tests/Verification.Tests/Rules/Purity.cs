using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Verification.Tests.Rules;

/// <summary>What would let anything but its arguments decide what a library gives, or let it reach beyond them.</summary>
internal static class Purity
{
    /// <summary>Namespaces and types; a namespace stands for all in it.</summary>
    private static readonly string[] Forbidden =
    [
        "System.Net",
        "System.Console",
        "System.Diagnostics.Process",
        "System.Environment",
        "System.Random",
        "System.TimeProvider",
        "System.Activator",
        "System.AppDomain",
        "System.Reflection.Emit",
        "System.Runtime.Loader",
        "System.Runtime.Serialization.Formatters",
        "Microsoft.Win32",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.TimeZoneInfo.get_Local",
        "System.Globalization.CultureInfo.get_CurrentCulture",
        "System.Globalization.CultureInfo.get_CurrentUICulture",
        "System.Guid.NewGuid",
        "System.Type.GetType",
        "System.Reflection.Assembly.Load",
        "System.Reflection.Assembly.LoadFrom",
    ];

    /// <summary>What is allowed all the same: it decides no figure.</summary>
    private static readonly string[] Allowed =
    [
        "System.Net.WebUtility.HtmlDecode",
        "System.Environment.get_NewLine",
        "System.Environment.get_ProcessorCount",
        "System.Environment.get_CurrentManagedThreadId",
        "System.Activator.CreateInstance<T>",
    ];

    /// <summary>The members of others that a module may not use and uses.</summary>
    public static IReadOnlyList<string> Breaches(ModuleDefinition module) =>
        [
            .. module
                .GetMemberReferences()
                .Select(member => $"{member.DeclaringType.GetElementType().FullName}.{member.Name}")
                .Where(IsForbidden)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The static fields that can be set when the type is there already.</summary>
    public static IReadOnlyList<string> StaticState(ModuleDefinition module) =>
        [
            .. module
                .GetAllTypes()
                .SelectMany(type => type.Fields)
                .Where(field =>
                    field is { IsStatic: true, IsInitOnly: false, IsLiteral: false }
                    && !field.FullName.Contains('<', StringComparison.Ordinal)
                )
                .Select(field => $"{field.DeclaringType.FullName}.{field.Name}")
                .Order(StringComparer.Ordinal),
        ];

    private static bool IsForbidden(string member) =>
        !Allowed.Contains(member)
        && (ForbiddenMembers.Contains(member) || Forbidden.Any(name => member.StartsWith(name + ".", StringComparison.Ordinal)));
}
