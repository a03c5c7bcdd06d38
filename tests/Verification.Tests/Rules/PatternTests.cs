using System.Text.RegularExpressions;
using Mono.Cecil;
using Verification.Cli;
using Verification.Scoring;

namespace Verification.Tests.Rules;

public sealed partial class PatternTests
{
    [Theory]
    [InlineData(typeof(ScoringEngine))]
    [InlineData(typeof(VerificationCommand))]
    public void Every_regular_expression_has_a_time_limit(Type type)
    {
        using var module = ModuleDefinition.ReadModule(type.Assembly.Location);

        Patterns.Unlimited(type.Assembly).Should().BeEmpty();
        Patterns.UnlimitedAtRunTime(module).Should().BeEmpty();
    }

    [Fact]
    public void One_without_is_seen()
    {
        using var module = ModuleDefinition.ReadModule(typeof(PatternTests).Assembly.Location);

        Patterns.Unlimited(typeof(PatternTests).Assembly).Should().Contain($"{typeof(PatternTests).FullName}.{nameof(Endless)}");
        Patterns
            .UnlimitedAtRunTime(module)
            .Should()
            .Contain([$"{typeof(PatternTests).FullName}.{nameof(Made)}", $"{typeof(PatternTests).FullName}.{nameof(Matched)}"])
            .And.NotContain($"{typeof(PatternTests).FullName}.{nameof(Limited)}");
    }

    [GeneratedRegex("(?:a+)+b")]
    private static partial Regex Endless();

    private static Regex Made() => new("(?:a+)+b");

    private static bool Matched() => Regex.IsMatch("aa", "(?:a+)+b");

    private static Regex Limited() => new("(?:a+)+b", RegexOptions.None, TimeSpan.FromSeconds(1));
}
