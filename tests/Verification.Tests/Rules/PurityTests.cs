using System.Globalization;
using Mono.Cecil;
using Verification.Scoring;

namespace Verification.Tests.Rules;

public sealed class PurityTests
{
    private static int counter;

    [Fact]
    public void The_library_reaches_no_network_no_clock_no_culture_and_no_process()
    {
        using var module = ModuleDefinition.ReadModule(typeof(ScoringEngine).Assembly.Location);

        Purity.Breaches(module).Should().BeEmpty();
    }

    [Fact]
    public void The_library_has_no_state_of_its_own()
    {
        using var module = ModuleDefinition.ReadModule(typeof(ScoringEngine).Assembly.Location);

        Purity.StaticState(module).Should().BeEmpty();
    }

    [Fact]
    public void What_reaches_out_and_what_keeps_state_is_seen()
    {
        counter++;
        using var module = ModuleDefinition.ReadModule(typeof(PurityTests).Assembly.Location);

        Purity
            .Breaches(module)
            .Should()
            .Contain(
                "System.Net.Dns.GetHostName",
                "System.Console.SetOut",
                "System.Environment.GetEnvironmentVariable",
                "System.DateTime.get_Now",
                "System.Globalization.CultureInfo.get_CurrentCulture"
            );
        Purity.StaticState(module).Should().Contain($"{typeof(PurityTests).FullName}.{nameof(counter)}");
    }

    /// <summary>Is here to be seen.</summary>
    public static string Impure() => System.Net.Dns.GetHostName() + DateTime.Now.ToString(CultureInfo.CurrentCulture);
}
