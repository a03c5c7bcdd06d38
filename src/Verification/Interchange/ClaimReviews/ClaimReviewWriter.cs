using System.Collections.Immutable;
using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Sources;

namespace Verification.Interchange;

/// <summary>Writes reviews of claims with what Google’s documentation of the fact check markup requires and recommends.</summary>
internal sealed class ClaimReviewWriter(JsonOutput json, VerificationCase @case, Assessment assessment, ClaimReviewPublisher publisher)
{
    private const int BestRating = 5;
    private const int WorstRating = 1;

    private readonly Dictionary<string, Claim> claims = @case.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, string?> parties = @case.Parties.ToDictionary(
        party => party.Id,
        party => party.Name,
        StringComparer.Ordinal
    );
    private readonly ClaimAppearances appearances = new(@case, assessment);

    /// <summary>One review alone, or a graph of any other number.</summary>
    public void Write()
    {
        var reviewed = assessment.Claims.Where(claim => claims[claim.Id].Kind == ClaimKind.Factual).ToImmutableArray();
        json.Object(() =>
        {
            json.Property("@context", "https://schema.org");
            if (reviewed is [var only])
            {
                Review(only);
            }
            else
            {
                json.Array("@graph", reviewed, claim => json.Object(() => Review(claim)));
            }
        });
    }

    private void Review(ClaimAssessment assessed)
    {
        var claim = claims[assessed.Id];
        json.Property("@type", "ClaimReview");
        json.Property("url", publisher.AddressOf(claim.Id));
        json.Property("claimReviewed", claim.Text ?? claim.Id);
        json.Object("itemReviewed", () => Item(claim));
        if (publisher.Name is { } name)
        {
            json.Object("author", () => Organization(name, publisher.Site));
        }

        json.Optional("datePublished", Date(assessment.AsOf));
        json.Object("reviewRating", () => Rating(assessed.Verdict));
    }

    private void Item(Claim claim)
    {
        json.Property("@type", "Claim");
        if (claim.MadeBy is { } party)
        {
            json.Object("author", () => Organization(parties.GetValueOrDefault(party) ?? party, null));
        }

        json.Optional("datePublished", Date(claim.MadeAt));
        var (first, others) = appearances.Of(claim.Id);
        if (first is not null)
        {
            json.Object("firstAppearance", () => Work(first));
        }

        json.OptionalArray("appearance", others, source => json.Object(() => Work(source)));
    }

    private void Work(Source source)
    {
        json.Property("@type", "CreativeWork");
        json.Optional("url", source.Url);
        json.Optional("name", source.Name);
        json.Optional("datePublished", Date(source.PublishedAt));
    }

    private void Organization(string name, string? url)
    {
        json.Property("@type", "Organization");
        json.Property("name", name);
        json.Optional("url", url);
    }

    /// <summary>The verdict in words; a number only where there is a verdict: what is not known has no place on a scale.</summary>
    private void Rating(Verdict verdict)
    {
        json.Property("@type", "Rating");
        var words = verdict.InWords();
        json.Property("alternateName", char.ToUpperInvariant(words[0]) + words[1..]);
        if (Value(verdict) is { } value)
        {
            json.Property("ratingValue", value);
            json.Property("bestRating", BestRating);
            json.Property("worstRating", WorstRating);
        }
    }

    private static int? Value(Verdict verdict) =>
        verdict switch
        {
            Verdict.Corroborated => 5,
            Verdict.Supported => 4,
            Verdict.Contested => 3,
            Verdict.Doubtful => 2,
            Verdict.Refuted => 1,
            _ => null,
        };

    private static string? Date(DateTimeOffset? date) => date is { } moment ? Dates.Write(moment) : null;
}
