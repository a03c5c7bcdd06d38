using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Verification.Tests.Rules;

/// <summary>What keeps a type from being an immutable value.</summary>
internal static class Immutability
{
    /// <summary>Every public property that can be set after construction, public field, mutable collection, and class that could be derived from.</summary>
    public static IEnumerable<string> Breaches(Type type)
    {
        if (type is { IsClass: true, IsSealed: false })
        {
            yield return $"{type.Name} is not sealed";
        }

        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Instance))
        {
            yield return $"{type.Name}.{field.Name} is a field";
        }

        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            {
                yield return $"{type.Name}.{property.Name} can be set";
            }

            if (IsMutableCollection(property.PropertyType))
            {
                yield return $"{type.Name}.{property.Name} is a mutable collection";
            }
        }
    }

    private static bool IsMutableCollection(Type type) =>
        type.IsArray
        || (
            type.IsGenericType
            && type.GetGenericTypeDefinition() is var generic
            && (generic == typeof(List<>) || generic == typeof(Dictionary<,>) || generic == typeof(HashSet<>) || generic == typeof(IList<>))
        );
}
