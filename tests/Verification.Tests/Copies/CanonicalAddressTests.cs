using Verification.Copies;

namespace Verification.Tests.Copies;

public sealed class CanonicalAddressTests
{
    [Theory]
    [InlineData("https://www.example.org/a/b?utm_source=x&utm_medium=y#part")]
    [InlineData("http://example.org/a/b/")]
    [InlineData("https://m.example.org/a/b?fbclid=1")]
    [InlineData("https://amp.example.org/a/b/amp/")]
    [InlineData("https://mobile.example.org/amp/a/b?amp=1")]
    [InlineData("https://example-org.cdn.ampproject.org/c/s/example.org/a/b")]
    [InlineData("https://EXAMPLE.org:443/a/b?gclid=2")]
    public void What_only_tells_how_a_document_was_come_by_is_taken_off(string address) =>
        CanonicalAddress.Of(address).Should().Be("example.org/a/b");

    [Theory]
    [InlineData("https://example.org/a/b?id=1", "https://example.org/a/b?id=2")]
    [InlineData("https://example.org/a/b", "https://example.org/a/B")]
    [InlineData("https://news.example.org/a", "https://example.org/a")]
    [InlineData("https://example.org:8443/a", "https://example.org/a")]
    public void Other_documents_stay_others(string one, string other) =>
        CanonicalAddress.Of(one).Should().NotBe(CanonicalAddress.Of(other));

    [Fact]
    public void The_order_of_parameters_makes_no_difference() =>
        CanonicalAddress.Of("https://example.org/a?y=2&x=1").Should().Be(CanonicalAddress.Of("https://example.org/a?x=1&y=2"));

    [Theory]
    [InlineData(null)]
    [InlineData("not an address")]
    [InlineData("ftp://example.org/a")]
    [InlineData("https://www.example.org/")]
    [InlineData("https://example.org?utm_source=x")]
    public void What_names_no_document_has_no_form(string? address) => CanonicalAddress.Of(address).Should().BeNull();
}
