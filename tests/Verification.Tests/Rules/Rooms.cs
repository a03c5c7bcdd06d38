using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Verification.Tests.Rules;

/// <summary>Which rooms of a library, the folders and namespaces below its root, may know which.</summary>
/// <param name="root">The root namespace.</param>
internal sealed class Rooms(string root)
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Confidence"] = [],
        ["Sources"] = ["Confidence"],
        ["Claims"] = ["Confidence"],
        ["Evidence"] = ["Confidence", "Sources", "Claims"],
        ["Scoring"] = ["Confidence", "Sources", "Claims", "Evidence"],
        ["TruthDiscovery"] = ["Confidence", "Sources", "Claims", "Evidence"],
        ["Copies"] = ["Confidence", "Sources", "Claims", "Evidence", "Scoring", "TruthDiscovery"],
        ["Validation"] = ["Confidence", "Sources", "Claims", "Evidence", "Scoring"],
        ["Serialization"] = ["Confidence", "Sources", "Claims", "Evidence", "Scoring", "Validation"],
        ["Interchange"] = ["Confidence", "Sources", "Claims", "Evidence", "Scoring", "Validation", "Serialization"],
        ["Calibration"] = ["Confidence", "Sources", "Claims", "Evidence", "Scoring", "Validation", "Serialization"],
        ["Reporting"] = ["Confidence", "Sources", "Claims", "Evidence", "Scoring", "Copies", "Validation", "Serialization", "Calibration"],
    };

    private static readonly Dictionary<string, string[]> MayUsePackage = new()
    {
        ["Newtonsoft.Json"] = ["Serialization", "Interchange"],
        ["FluentValidation"] = ["Scoring", "Validation", "Serialization"],
    };

    /// <summary>Whether rooms may be drawn so: <c>A, B  &lt;-  C</c>, where C may use A and B.</summary>
    public static bool IsAllowed(string drawing) =>
        drawing.Split("<-").Select(rooms => rooms.Split(',', StringSplitOptions.TrimEntries)).ToArray() is { Length: > 1 } steps
        && steps.Zip(steps.Skip(1)).All(step => step.Second.All(room => step.First.All(MayUse[room].Contains)));

    /// <summary>Every use that the rules forbid, as “a type in a room uses a type in another”.</summary>
    public IReadOnlyList<string> Breaches(string assemblyPath)
    {
        using var module = ModuleDefinition.ReadModule(assemblyPath);
        return
        [
            .. from type in module.GetAllTypes()
            let room = RoomOf(type)
            where room is not null
            from used in UsedBy(type).Select(Outermost).DistinctBy(used => used.FullName)
            where !IsAllowed(room, used)
            orderby type.FullName, used.FullName
            select $"{type.FullName} uses {used.FullName}",
        ];
    }

    private bool IsAllowed(string room, TypeReference used) =>
        RoomOf(used) is { } other
            ? other == room || (other.Length > 0 && MayUse[room].Contains(other)) || other.Length == 0
            : MayUsePackage.All(package =>
                !used.Namespace.StartsWith(package.Key, StringComparison.Ordinal) || package.Value.Contains(room)
            );

    /// <summary>The room of a type; empty for the root itself, null for what is not of the library.</summary>
    private string? RoomOf(TypeReference type)
    {
        var space = Outermost(type).Namespace;
        return space == root ? ""
            : space.StartsWith(root + ".", StringComparison.Ordinal) ? space[(root.Length + 1)..].Split('.')[0]
            : null;
    }

    private static IEnumerable<TypeReference> UsedBy(TypeDefinition type)
    {
        IEnumerable<TypeReference?> direct =
        [
            type.BaseType,
            .. type.Interfaces.Select(i => i.InterfaceType),
            .. type.Fields.Select(field => field.FieldType),
            .. type.CustomAttributes.Select(attribute => attribute.AttributeType),
            .. type.Methods.SelectMany(UsedBy),
        ];
        return direct.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference?> UsedBy(MethodDefinition method) =>
        [
            method.ReturnType,
            .. method.Parameters.Select(parameter => parameter.ParameterType),
            .. method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [],
            .. (method.HasBody ? method.Body.Instructions : []).SelectMany(instruction =>
                instruction.Operand switch
                {
                    MethodReference called =>
                    [
                        called.DeclaringType,
                        called.ReturnType,
                        .. called.Parameters.Select(parameter => parameter.ParameterType),
                    ],
                    FieldReference field => [field.DeclaringType, field.FieldType],
                    TypeReference named => [named],
                    _ => Array.Empty<TypeReference>(),
                }
            ),
        ];

    private static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Prepend(generic.ElementType),
            TypeSpecification specification => Parts(specification.ElementType),
            _ => [type],
        };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
