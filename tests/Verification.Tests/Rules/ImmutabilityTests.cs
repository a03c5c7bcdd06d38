using Verification.Scoring;

namespace Verification.Tests.Rules;

public sealed class ImmutabilityTests
{
    [Fact]
    public void Every_public_type_of_the_model_and_of_its_results_is_an_immutable_value() =>
        typeof(ScoringEngine)
            .Assembly.GetExportedTypes()
            .Where(type =>
                type.Namespace
                    is "Verification.Confidence"
                        or "Verification.Sources"
                        or "Verification.Claims"
                        or "Verification.Evidence"
                        or "Verification.Scoring"
            )
            .Where(type => !type.IsEnum && !type.IsInterface && !type.IsSubclassOf(typeof(Exception)))
            .SelectMany(Immutability.Breaches)
            .Should()
            .BeEmpty();

    [Fact]
    public void A_type_that_can_change_is_seen() =>
        Immutability
            .Breaches(typeof(Changeable))
            .Should()
            .Equal(
                "Changeable is not sealed",
                "Changeable.Field is a field",
                "Changeable.Name can be set",
                "Changeable.Numbers is a mutable collection"
            );

    private class Changeable
    {
#pragma warning disable CS0649 // Never assigned: it is here to be seen.
        public int Field;
#pragma warning restore CS0649

        public string? Name { get; set; }

        public List<int> Numbers { get; } = [];
    }
}
