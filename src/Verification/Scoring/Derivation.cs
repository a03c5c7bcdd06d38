namespace Verification.Scoring;

/// <summary>Who repeats whom, as declared, whether or not the items still exist: circles, roots and origins.</summary>
internal sealed class Derivation
{
    private readonly int[] originOf;
    private readonly int[]?[] alone;
    private readonly int[]?[] circleOf;
    private readonly int[]?[] declaredOrigins;
    private readonly bool[] isRoot;

    private Derivation(CaseIndex index)
    {
        originOf = index.SourceOf.AsSpan().ToArray();
        alone = new int[]?[index.Sources.Length];
        circleOf = new int[]?[originOf.Length];
        declaredOrigins = new int[]?[originOf.Length];
        isRoot = new bool[originOf.Length];
        for (var item = 0; item < isRoot.Length; item++)
        {
            isRoot[item] = index.Upstream[item].IsEmpty;
        }

        Copies = [.. Circles.Find(index.Upstream, originOf.Length, item => !isRoot[item])];
        foreach (var component in Copies)
        {
            Declare(index, component);
        }
    }

    /// <summary>The items that repeat others in components, each component after those it repeats.</summary>
    public IReadOnlyList<int[]> Copies { get; }

    public static Derivation Of(CaseIndex index) => new(index);

    /// <summary>Whether an item repeats nothing, or is in a circle with nothing upstream.</summary>
    public bool IsRoot(int item) => isRoot[item];

    /// <summary>The origin of a root: its source, or for a circle the first source in it.</summary>
    public int OriginOf(int root) => originOf[root];

    /// <summary>The items that an item repeats and that repeat it, itself among them; null outside circles.</summary>
    public int[]? CircleOf(int item) => circleOf[item];

    /// <summary>How many origins an item has.</summary>
    public int OriginCount(int item) => declaredOrigins[item]?.Length ?? 1;

    private void Declare(CaseIndex index, int[] component)
    {
        foreach (var item in component.Length > 1 ? component : [])
        {
            circleOf[item] = component;
        }

        var above = OriginsAbove(index, component);
        var first = component.Min(item => index.SourceOf[item]);
        foreach (var item in component)
        {
            isRoot[item] = above.Length == 0;
            if (above.Length > 0)
            {
                declaredOrigins[item] = above;
            }
            else
            {
                originOf[item] = first;
            }
        }
    }

    /// <summary>The origins that a component has upstream of it. A copy of one item shares its list, so that a long chain costs no more than its links.</summary>
    private int[] OriginsAbove(CaseIndex index, int[] component)
    {
        int[] first = [];
        HashSet<int>? several = null;
        foreach (var item in component)
        {
            foreach (var upstream in index.Upstream[item])
            {
                if (component.Length > 1 && circleOf[upstream] == component)
                {
                    continue;
                }

                var origins = declaredOrigins[upstream] ?? Alone(originOf[upstream]);
                if (first.Length == 0)
                {
                    first = origins;
                }
                else if (origins != first)
                {
                    several ??= [.. first];
                    several.UnionWith(origins);
                }
            }
        }

        return several is null ? first : [.. several];
    }

    /// <summary>An origin as a list of its own, the same list for all that have it alone.</summary>
    private int[] Alone(int origin) => alone[origin] ??= [origin];
}
