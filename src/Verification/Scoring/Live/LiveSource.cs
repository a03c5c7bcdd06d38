using System.Runtime.InteropServices;
using Verification.Sources;

namespace Verification.Scoring;

/// <summary>A source of a case that changes, and the claims on which items name it, as their source or as what they were read through.</summary>
/// <param name="order">Where it stands among the sources.</param>
internal sealed class LiveSource(int order)
{
    private readonly Dictionary<int, int> namedOn = [];

    public required Source Source { get; set; }

    public int Order => order;

    public IEnumerable<int> Claims => namedOn.Keys;

    public void NameOn(int claim) => CollectionsMarshal.GetValueRefOrAddDefault(namedOn, claim, out _)++;

    public void UnnameOn(int claim)
    {
        if (--CollectionsMarshal.GetValueRefOrNullRef(namedOn, claim) == 0)
        {
            namedOn.Remove(claim);
        }
    }
}
