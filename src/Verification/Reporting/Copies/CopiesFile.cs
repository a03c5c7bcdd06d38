using Verification.Copies;
using Verification.Evidence;
using Verification.Serialization;

namespace Verification.Reporting;

/// <summary>Writes proposed copies as JSON. The format is described in <c>docs/copies.md</c>.</summary>
public static class CopiesFile
{
    /// <summary>The format that this version writes.</summary>
    public const string Format = "verification-copies/1";

    /// <summary>Writes proposals: the same bytes for the same proposals.</summary>
    /// <param name="case">The case that they are for.</param>
    /// <param name="proposals">The proposals.</param>
    /// <param name="stream">Where to write UTF-8 JSON; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(VerificationCase @case, IReadOnlyCollection<CopyProposal> proposals, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(proposals);
        ArgumentNullException.ThrowIfNull(stream);
        var text = new CopiesText(@case, proposals);
        using (var json = new JsonOutput(stream))
        {
            json.Object(() =>
            {
                json.Property("format", Format);
                json.Nullable("case", @case.Title);
                json.Array("proposals", proposals, proposal => json.Object(() => Write(json, text, proposal)));
            });
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(JsonOutput json, CopiesText text, CopyProposal proposal)
    {
        var item = text.Item(proposal.Item);
        json.Property("item", proposal.Item);
        json.Property("repeats", proposal.Repeats);
        json.Property("claim", item.Claim);
        json.Property("stance", Vocabulary<Stance>.Word(item.Stance));
        json.Property("directed", proposal.IsDirected);
        json.Property("score", proposal.Score);
        json.Array("reasons", proposal.Reasons, reason => json.Object(() => Write(json, reason)));
    }

    private static void Write(JsonOutput json, CopyReason reason)
    {
        json.Property("code", Vocabulary<CopyReasonCode>.Word(reason.Code));
        json.Property("score", reason.Score);
        json.Property("message", reason.Message);
        json.Optional("passage", reason.Passage);
        json.Optional("repeated", reason.Repeated);
    }
}
