using Verification.Postgres;
using Verification.Tests;
using Verification.Tests.Rules;

namespace Verification.PostgresTests;

public sealed class PublicSurfaceTests
{
    private static readonly string Approved = Path.Combine(Cases.Root, "tests", "Verification.PostgresTests", "PublicSurface.approved.txt");

    /// <summary>After a change that is meant, <c>APPROVE_SURFACE=1 dotnet test --filter PublicSurface</c> writes the file anew.</summary>
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var surface = PublicSurface.Of(typeof(TruthDatabase).Assembly.GetExportedTypes());
        if (Environment.GetEnvironmentVariable("APPROVE_SURFACE") == "1")
        {
            File.WriteAllText(Approved, surface);
        }

        surface.Should().Be(File.ReadAllText(Approved));
    }
}
