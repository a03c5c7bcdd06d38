using Verification.Sources;

namespace Verification.Scoring;

/// <summary>
/// Which sources belong together: those of one issuer; unrated posts and unnamed voices that came through one publication; and those of a kind
/// that nothing tells apart. What cannot be told apart cannot count as independent.
/// </summary>
internal sealed class Affiliations
{
    private readonly int[] groupOf;
    private readonly string[] names;

    private Affiliations(string[] nameOf)
    {
        names = [.. nameOf.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        groupOf = Array.ConvertAll(nameOf, name => Array.BinarySearch(names, name, StringComparer.Ordinal));
    }

    /// <summary>Affiliates the sources of a case.</summary>
    public static Affiliations Of(CaseIndex index, Derivation derivation)
    {
        var firstVia = new int[index.Sources.Length];
        Array.Fill(firstVia, CaseIndex.None);
        for (var item = 0; item < index.Items.Length; item++)
        {
            if (derivation.IsRoot(item) && index.ViaOf[item] is var via and not CaseIndex.None)
            {
                ref var first = ref firstVia[index.SourceOf[item]];
                first = first == CaseIndex.None ? via : Math.Min(first, via);
            }
        }

        return new([
            .. index.Sources.Select(
                (source, position) => NameOf(source, firstVia[position] is var via and not CaseIndex.None ? index.Sources[via] : null)
            ),
        ]);
    }

    /// <summary>Affiliates the sources of a part of a case, of which the whole says what the affiliation of a source is called.</summary>
    public static Affiliations Of(CaseIndex part, Func<Source, string> nameOf) => new([.. part.Sources.Select(nameOf)]);

    /// <summary>The group of a source, a number in the ordinal order of the groups’ names.</summary>
    public int GroupOf(int source) => groupOf[source];

    /// <summary>The name of a group: <c>party:ID</c>, <c>source:ID</c> or <c>kind:KIND</c>.</summary>
    public string Name(int group) => names[group];

    /// <summary>The name of a source’s group.</summary>
    /// <param name="source">The source.</param>
    /// <param name="via">The first source, by id, through which an item of it that is a root was read; or null.</param>
    public static string NameOf(Source source, Source? via) =>
        source switch
        {
            { Issuer: { } issuer } => $"party:{issuer}",
            { IsRated: false, Kind: SourceKind.SocialMedia or SourceKind.AnonymousSource } => (via, source.Kind) switch
            {
                ({ Issuer: { } issuer }, _) => $"party:{issuer}",
                ({ } publication, _) => $"source:{publication.Id}",
                (null, SourceKind.SocialMedia) => "kind:socialMedia",
                _ => "kind:anonymousSource",
            },
            _ => $"source:{source.Id}",
        };
}
