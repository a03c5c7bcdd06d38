using System.Text;
using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class NamePoolTests
{
    [Fact]
    public void Names_are_ordered_by_their_bytes_however_long_they_agree()
    {
        string[] inOrder =
        [
            "",
            "\0",
            "\0\0",
            "a",
            "a\0",
            "a\0b",
            "aaaaaaa",
            "aaaaaaa\0",
            "aaaaaaaa",
            "aaaaaaaaaaaaaaab",
            "aaaaaaab",
            "b",
            "é",
            "€",
        ];
        var pool = new NamePool();
        foreach (var name in inOrder.Reverse())
        {
            pool.Add(Encoding.UTF8.GetBytes(name));
        }

        pool.InOrder().Select(pool.Text).Should().Equal(inOrder);
    }
}
