namespace Verification.Scoring;

/// <summary>Which claims bear on each other, along relations and among alternatives, at whatever remove.</summary>
internal static class ClaimClusters
{
    /// <summary>The cluster of each claim: the position of one of its claims.</summary>
    public static int[] Of(CaseIndex index)
    {
        var parent = Enumerable.Range(0, index.Claims.Length).ToArray();
        foreach (var relation in index.Case.Relations)
        {
            Join(index.ClaimPositions[relation.From], index.ClaimPositions[relation.To]);
        }

        foreach (var set in index.Case.Alternatives)
        {
            foreach (var claim in set.Claims)
            {
                Join(index.ClaimPositions[set.Claims[0]], index.ClaimPositions[claim]);
            }
        }

        return [.. Enumerable.Range(0, parent.Length).Select(Cluster)];

        void Join(int one, int other) => parent[Cluster(one)] = Cluster(other);

        int Cluster(int claim)
        {
            while (parent[claim] != claim)
            {
                claim = parent[claim] = parent[parent[claim]];
            }

            return claim;
        }
    }
}
