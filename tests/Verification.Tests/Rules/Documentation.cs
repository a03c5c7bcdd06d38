using System.Xml.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Verification.Tests.Rules;

/// <summary>What the documentation of an assembly leaves out. That everything public has a summary, the compiler sees to.</summary>
/// <param name="xml">The documentation, as the compiler writes it.</param>
/// <remarks>
/// That an argument which must not be null is refused with an <see cref="ArgumentNullException"/> goes without saying. What a member throws is what
/// it throws itself, or by a method of its own type that nobody else can call, or by one of the <c>Guard</c>s.
/// </remarks>
internal sealed class Documentation(XDocument xml)
{
    private readonly Dictionary<string, XElement> members = xml.Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>Every gap, as “the member: what is missing”.</summary>
    public IReadOnlyList<string> Gaps(IEnumerable<TypeDefinition> types) =>
        [
            .. types
                .Where(IsVisible)
                .SelectMany(type => type.Methods)
                .Where(IsVisible)
                .SelectMany(Gaps)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private IEnumerable<string> Gaps(MethodDefinition method)
    {
        var property = method.DeclaringType.Properties.FirstOrDefault(each => each.GetMethod == method || each.SetMethod == method);
        var id = DocCommentId.GetDocCommentId((IMemberDefinition?)property ?? method);
        if (!members.TryGetValue(id, out var told) || told.Element("inheritdoc") is not null)
        {
            return [];
        }

        return
        [
            .. method
                .Parameters.Where(parameter =>
                    property is null && method.Parameters.Count > 2 && !Has(told, "param", "name", parameter.Name)
                )
                .Select(parameter => $"{id}: parameter {parameter.Name}"),
            .. ThrownBy(method, [])
                .Where(type => type != typeof(ArgumentNullException).FullName && !Has(told, "exception", "cref", $"T:{type}"))
                .Select(type => $"{id}: exception {type}"),
        ];
    }

    private static bool Has(XElement told, string element, string attribute, string value) =>
        told.Elements(element).Any(each => each.Attribute(attribute)!.Value == value && each.Value.Trim().Length > 0);

    private static IEnumerable<string> ThrownBy(MethodDefinition method, HashSet<MethodDefinition> seen)
    {
        if (!method.HasBody || !seen.Add(method))
        {
            yield break;
        }

        foreach (var instruction in method.Body.Instructions)
        {
            if (instruction is { OpCode.Code: Code.Newobj, Operand: MethodReference made, Next.OpCode.Code: Code.Throw })
            {
                yield return made.DeclaringType.FullName;
            }
            else if (instruction.Operand is MethodReference called)
            {
                foreach (var type in ThrownByCalling(called, method, seen))
                {
                    yield return type;
                }
            }
        }
    }

    private static IEnumerable<string> ThrownByCalling(MethodReference called, MethodDefinition by, HashSet<MethodDefinition> seen)
    {
        if (
            called.DeclaringType.FullName.EndsWith("Exception", StringComparison.Ordinal)
            && called.Name.StartsWith("ThrowIf", StringComparison.Ordinal)
        )
        {
            return [called.DeclaringType.FullName];
        }

        var isOwn = called.DeclaringType.GetElementType().FullName == by.DeclaringType.FullName || called.DeclaringType.Name == "Guard";
        return isOwn && called.Resolve() is { IsPublic: false } or { DeclaringType.Name: "Guard" } ? ThrownBy(called.Resolve(), seen) : [];
    }

    private static bool IsVisible(TypeDefinition type) => type.IsPublic || (type.IsNestedPublic && IsVisible(type.DeclaringType));

    private static bool IsVisible(MethodDefinition method) => method.IsPublic || method.IsFamily;
}
