using Verification.Scoring;

namespace Verification.Tests.Rules;

public sealed class RoomTests
{
    [Fact]
    public void Rooms_depend_one_way_only_and_keep_packages_where_they_belong() =>
        new Rooms("Verification").Breaches(typeof(ScoringEngine).Assembly.Location).Should().BeEmpty();

    [Fact]
    public void A_breach_is_seen_in_a_method_in_a_property_and_of_a_package() =>
        new Rooms("Verification.Tests.Rules.Broken")
            .Breaches(typeof(RoomTests).Assembly.Location)
            .Should()
            .Equal(
                "Verification.Tests.Rules.Broken.Confidence.UsesEngineInside uses Verification.Tests.Rules.Broken.Scoring.Engine",
                "Verification.Tests.Rules.Broken.Evidence.UsesJson uses Newtonsoft.Json.JsonConvert",
                "Verification.Tests.Rules.Broken.Sources.UsesSibling uses Verification.Tests.Rules.Broken.Claims.Statement"
            );
}
