using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Interchange;

/// <summary>The timestamps of exported objects, for which no clock is read: what has no date goes by the earliest of the case.</summary>
internal sealed class StixMoments
{
    private readonly DateTimeOffset earliest;
    private readonly DateTimeOffset? asOf;

    public StixMoments(VerificationCase @case, Assessment assessment)
    {
        asOf = assessment.AsOf;
        earliest =
            @case
                .Evidence.Select(item => item.Date)
                .Concat(@case.Sources.Select(source => source.PublishedAt))
                .Concat(@case.Claims.Select(claim => claim.MadeAt))
                .Min()
            ?? asOf
            ?? DateTimeOffset.UnixEpoch;
    }

    /// <summary>When something of a date was created.</summary>
    public DateTimeOffset Created(DateTimeOffset? date) => date ?? earliest;

    /// <summary>When the version of it at the date of assessment was made.</summary>
    public DateTimeOffset Modified(DateTimeOffset? date, DateTimeOffset? revokedAt)
    {
        var created = Created(date);
        var modified = revokedAt ?? asOf ?? created;
        return modified < created ? created : modified;
    }
}
