using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Reporting;

/// <summary>Writes timeline files. The format is described in <c>docs/timeline.md</c>.</summary>
public static class TimelineFile
{
    /// <summary>The format that this version writes.</summary>
    public const string Format = "verification-timeline/1";

    /// <summary>Writes a timeline: the same bytes for the same timeline.</summary>
    /// <param name="case">The case, for the names of its sources.</param>
    /// <param name="timeline">Its timeline.</param>
    /// <param name="stream">Where to write UTF-8 JSON; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(VerificationCase @case, Timeline timeline, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new JsonOutput(stream))
        {
            new Writer(json, new Labels(@case)).Write(timeline);
        }

        stream.WriteByte((byte)'\n');
    }

    private sealed class Writer(JsonOutput json, Labels labels)
    {
        public void Write(Timeline timeline) =>
            json.Object(() =>
            {
                json.Property("format", Format);
                json.Nullable("case", timeline.Title);
                Date("asOf", timeline.AsOf);
                AssessmentWriter.WriteOptions(json, timeline.Options);
                json.Array("moments", timeline.Moments, moment => json.Object(() => Write(moment)));
                json.Array("claims", timeline.Claims, claim => json.Object(() => Write(claim)));
            });

        private void Write(TimelineMoment moment)
        {
            Date("date", moment.Date);
            json.Array("events", moment.Events, happened => json.Object(() => Write(happened)));
        }

        private void Write(TimelineEvent happened)
        {
            json.Property("kind", Vocabulary<TimelineEventKind>.Word(happened.Kind));
            json.Property("evidence", happened.Evidence);
            json.Property("claim", happened.Claim);
            json.Property("source", happened.Source);
            json.Property("sourceName", labels.Source(happened.Source));
            json.OptionalArray("copies", happened.Copies, json.Value);
        }

        private void Write(ClaimTimeline claim)
        {
            json.Property("id", claim.Id);
            json.Array("points", claim.Points, point => json.Object(() => WritePoint(point)));
            json.OptionalArray("curve", claim.Curve, point => json.Object(() => WriteFigures(point)));
        }

        private void WritePoint(ClaimPoint point)
        {
            WriteFigures(point);
            json.Property("changed", point.IsChange);
            json.Array(
                "causes",
                point.Causes,
                cause =>
                    json.Object(() =>
                    {
                        Write(cause.Event);
                        json.Property("weighs", cause.Weighs);
                    })
            );
        }

        private void WriteFigures(ClaimPoint point)
        {
            Date("date", point.Date);
            json.Property("verdict", Vocabulary<Verdict>.Word(point.Verdict));
            json.Property("probability", point.Probability.Value);
            AssessmentWriter.WriteRange(json, "range", point.Range);
            json.Property("contest", point.Contest);
            json.Property("confidence", Vocabulary<ConfidenceLevel>.Word(point.Confidence));
            json.Property("support", point.Support);
            json.Property("refutation", point.Refutation);
        }

        private void Date(string name, DateTimeOffset? date) => json.Nullable(name, date is { } day ? Dates.Write(day) : null);
    }
}
