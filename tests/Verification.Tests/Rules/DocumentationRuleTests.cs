using System.Xml.Linq;
using Mono.Cecil;
using Mono.Cecil.Rocks;
using Verification.Scoring;

namespace Verification.Tests.Rules;

public sealed class DocumentationRuleTests
{
    [Fact]
    public void Every_public_member_says_what_it_takes_and_what_it_throws()
    {
        var path = typeof(ScoringEngine).Assembly.Location;
        using var module = ModuleDefinition.ReadModule(path);

        string.Join('\n', new Documentation(XDocument.Load(Path.ChangeExtension(path, ".xml"))).Gaps(module.GetAllTypes()))
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void What_is_not_said_is_seen()
    {
        using var module = ModuleDefinition.ReadModule(typeof(DocumentationRuleTests).Assembly.Location);
        const string Name = "Verification.Tests.Rules.DocumentationRuleTests.Untold";
        var xml = new XDocument(
            new XElement(
                "members",
                new[]
                {
                    $"M:{Name}.#ctor(System.Int32)",
                    $"M:{Name}.Divide(System.Int32,System.Int32,System.Int32)",
                    $"P:{Name}.Share",
                }.Select(id => new XElement("member", new XAttribute("name", id)))
            )
        );

        new Documentation(xml)
            .Gaps(module.GetAllTypes().Where(type => type.Name == nameof(Untold)))
            .Should()
            .Equal(
                $"M:{Name}.#ctor(System.Int32): exception System.ArgumentOutOfRangeException",
                $"M:{Name}.Divide(System.Int32,System.Int32,System.Int32): exception System.DivideByZeroException",
                $"M:{Name}.Divide(System.Int32,System.Int32,System.Int32): parameter by",
                $"M:{Name}.Divide(System.Int32,System.Int32,System.Int32): parameter number",
                $"M:{Name}.Divide(System.Int32,System.Int32,System.Int32): parameter plus",
                $"P:{Name}.Share: exception System.ArgumentOutOfRangeException"
            );
    }

    public sealed class Untold
    {
        public Untold(int number) => ArgumentOutOfRangeException.ThrowIfNegative(number);

        public double Share
        {
            get;
            init => field = value < 1 ? value : throw new ArgumentOutOfRangeException(nameof(value));
        }

        public static int Divide(int number, int by, int plus) => (number / Checked(by)) + plus;

        private static int Checked(int by) => by == 0 ? throw new DivideByZeroException() : by;
    }
}
