using Verification.Scoring;

namespace Verification.Tests.Rules;

public sealed class PublicSurfaceTests
{
    private static readonly string Approved = Path.Combine(
        Cases.Root,
        "tests",
        "Verification.Tests",
        "Rules",
        "PublicSurface.approved.txt"
    );

    /// <summary>After a change that is meant, <c>APPROVE_SURFACE=1 dotnet test --filter PublicSurface</c> writes the file anew.</summary>
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var surface = PublicSurface.Of(typeof(ScoringEngine).Assembly.GetExportedTypes());
        if (Environment.GetEnvironmentVariable("APPROVE_SURFACE") == "1")
        {
            File.WriteAllText(Approved, surface);
        }

        surface.Should().Be(File.ReadAllText(Approved));
    }

    [Fact]
    public void Any_member_that_a_user_sees_is_written_down() =>
        PublicSurface
            .Of([typeof(Sample)])
            .Should()
            .Be(
                """
                class Verification.Tests.Rules.PublicSurfaceTests+Sample
                    System.Collections.Generic.List<System.Int32> Numbers { get; init; }
                    System.Void Protected(System.Int32 count = default)
                    const System.Int32 Constant = 3
                    new()

                """
            );

    private class Sample
    {
        public const int Constant = 3;

        public List<int> Numbers { get; init; } = [];

        protected void Protected(int count = 0) => Hidden(count);

        private static void Hidden(int count) => ArgumentOutOfRangeException.ThrowIfNegative(count);
    }
}
