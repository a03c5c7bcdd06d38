using Verification.Evidence;

namespace Verification.Reporting;

/// <summary>The lane of an origin, and how much room it takes.</summary>
internal sealed class ProvenanceLane
{
    /// <summary>The height of a row of copies.</summary>
    public const double Row = 24;

    private const double OriginHeight = 36;
    private const double Padding = 10;

    /// <summary>A lane that names some copies, and counts the rest.</summary>
    public ProvenanceLane(OriginFamily family, int mostCopies)
    {
        Family = family;
        var copies = family.Items.Where(item => item.IsCopy).ToArray();
        Shown = copies.Length > mostCopies + 1 ? copies[..mostCopies] : copies;
        Hidden = copies.Length - Shown.Count;
    }

    public OriginFamily Family { get; }

    public IReadOnlyList<Descendant> Shown { get; }

    public int Hidden { get; }

    public double CopiesHeight => (Shown.Count + (Hidden > 0 ? 1 : 0)) * Row;

    public double Height => Math.Max(OriginHeight, CopiesHeight) + (2 * Padding);

    /// <summary>The class of the side that it takes.</summary>
    public string Side =>
        Family.Stance switch
        {
            Stance.Supports => "supports",
            Stance.Refutes => "refutes",
            _ => "neither",
        };
}
