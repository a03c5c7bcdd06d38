using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Tests.Scoring;

public sealed class LabelsTests
{
    private readonly Labels labels = new(
        new VerificationCase
        {
            Parties = [new() { Id = "us", Name = "United States" }, new() { Id = "cu" }],
            Sources = [new() { Id = "wire", Name = "The wire" }, new() { Id = "paper" }],
            Claims = [new() { Id = "c1", Text = "The dam broke." }, new() { Id = "c2" }],
        }
    );

    [Theory]
    [InlineData("party:us", "United States")]
    [InlineData("party:cu", "cu")]
    [InlineData("party:ve", "ve")]
    [InlineData("source:wire", "The wire")]
    [InlineData("source:paper", "paper")]
    [InlineData("source:urn:x", "urn:x")]
    [InlineData("kind:socialMedia", "unrated social media")]
    [InlineData("kind:anonymousSource", "unnamed sources")]
    public void A_group_is_called_by_its_name_or_else_by_its_id(string group, string label) => labels.Group(group).Should().Be(label);

    [Fact]
    public void A_source_is_called_by_its_name_or_else_by_its_id()
    {
        labels.Source("wire").Should().Be("The wire");
        labels.Source("paper").Should().Be("paper");
    }

    [Fact]
    public void A_claim_is_called_by_its_text_or_else_by_its_id()
    {
        labels.Claim("c1").Should().Be("The dam broke.");
        labels.Claim("c2").Should().Be("c2");
        labels.Claim("c3").Should().Be("c3");
    }

    [Fact]
    public void Labels_of_no_case_and_of_no_group_are_refused()
    {
        var make = () => new Labels(null!);
        make.Should().Throw<ArgumentNullException>();
        labels.Invoking(all => all.Group(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Nothing_is_called_nothing() =>
        FluentActions.Invoking(() => labels.Group(null!)).Should().Throw<ArgumentNullException>().WithParameterName("group");
}
