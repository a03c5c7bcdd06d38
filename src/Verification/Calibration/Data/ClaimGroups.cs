namespace Verification.Calibration;

/// <summary>Finds which cases belong together, since a claim of the same words stands in each: what is learned from one must not be tested on the other.</summary>
internal static class ClaimGroups
{
    /// <summary>The group of each case: the position of the first case of the group.</summary>
    public static int[] Of(IReadOnlyList<LabelledCase> cases)
    {
        var groups = Enumerable.Range(0, cases.Count).ToArray();
        var firstWith = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var position = 0; position < cases.Count; position++)
        {
            foreach (var claim in cases[position].Case.Claims)
            {
                if (!string.IsNullOrWhiteSpace(claim.Text) && !firstWith.TryAdd(claim.Text.Trim(), position))
                {
                    Join(groups, firstWith[claim.Text.Trim()], position);
                }
            }
        }

        return Array.ConvertAll(groups, group => Root(groups, group));
    }

    private static void Join(int[] groups, int a, int b)
    {
        var (first, second) = (Root(groups, a), Root(groups, b));
        groups[Math.Max(first, second)] = Math.Min(first, second);
    }

    private static int Root(int[] groups, int position)
    {
        while (groups[position] != position)
        {
            position = groups[position] = groups[groups[position]];
        }

        return position;
    }
}
