namespace Verification.Postgres;

/// <summary>Scores of values made to add up to 1 over an item.</summary>
internal static class ValueShare
{
    /// <summary>A query of the shares; where all scores of an item are 0, its values have the same.</summary>
    /// <param name="score">The name of the score, which is 0 or more.</param>
    /// <param name="values">A query of <c>item, label, support, sources</c> and the score.</param>
    public static string Of(string score, string values) =>
        $"""
            select item, label, support, sources,
                case when sum({score}) over i > 0 then {score} / sum({score}) over i else 1.0::double precision / count(*) over i end as figure
            from ({values}) s
            window i as (partition by item)
            """;
}
