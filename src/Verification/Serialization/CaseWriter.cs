using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Serialization;

/// <summary>Writes a case in the order of the format; what has its default is left out.</summary>
internal sealed class CaseWriter(JsonOutput json)
{
    public void Write(VerificationCase @case) =>
        json.Object(() =>
        {
            json.Property("format", CaseFile.Format);
            json.Optional("title", @case.Title);
            json.Optional("asOf", Date(@case.AsOf));
            json.OptionalArray("markings", @case.Markings, json.Value);
            json.OptionalArray("parties", @case.Parties, party => json.Object(() => Write(party)));
            json.OptionalArray("claims", @case.Claims, claim => json.Object(() => Write(claim)));
            json.OptionalArray("sources", @case.Sources, source => json.Object(() => Write(source)));
            json.OptionalArray("evidence", @case.Evidence, item => json.Object(() => Write(item)));
            json.OptionalArray("relations", @case.Relations, relation => json.Object(() => Write(relation)));
            json.OptionalArray("alternatives", @case.Alternatives, set => json.Object(() => Write(set)));
        });

    /// <summary>The properties of one.</summary>
    public void Write(Party party)
    {
        json.Property("id", party.Id);
        json.Optional("name", party.Name);
        json.OptionalArray("markings", party.Markings, json.Value);
    }

    /// <summary>The properties of one.</summary>
    public void Write(Claim claim)
    {
        json.Property("id", claim.Id);
        json.Optional("text", claim.Text);
        json.Optional("kind", claim.Kind == default ? null : Vocabulary<ClaimKind>.Word(claim.Kind));
        json.Optional("baseRate", claim.BaseRate?.Value);
        if (claim.Interests.Count > 0)
        {
            json.Object(
                "interests",
                () =>
                {
                    foreach (var (party, interest) in claim.Interests.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                    {
                        json.Property(party, Vocabulary<Interest>.Word(interest));
                    }
                }
            );
        }

        json.Optional("halfLife", claim.HalfLife is { } time ? Dates.Write(time) : null);
        Write("statedCertainty", claim.StatedCertainty);
        json.Optional("madeBy", claim.MadeBy);
        json.Optional("madeAt", Date(claim.MadeAt));
        json.OptionalArray("markings", claim.Markings, json.Value);
    }

    /// <summary>The properties of one.</summary>
    public void Write(Source source)
    {
        json.Property("id", source.Id);
        json.Optional("name", source.Name);
        json.Optional("kind", source.Kind == default ? null : Vocabulary<SourceKind>.Word(source.Kind));
        json.Optional("issuer", source.Issuer);
        json.Optional("reliability", source.Reliability is { } letter ? Vocabulary<Reliability>.Word(letter) : null);
        json.Optional("trust", source.Trust?.Value);
        json.Optional("url", source.Url);
        json.Optional("publishedAt", Date(source.PublishedAt));
        json.OptionalArray("markings", source.Markings, json.Value);
    }

    /// <summary>The properties of one.</summary>
    public void Write(EvidenceItem item)
    {
        json.Property("id", item.Id);
        json.Property("claim", item.Claim);
        json.Property("source", item.Source);
        json.Property("stance", Vocabulary<Stance>.Word(item.Stance));
        if (item.Credibility is { } number)
        {
            json.Property("credibility", (int)number);
        }

        json.Optional("directness", item.Directness is { } directness ? Vocabulary<Directness>.Word(directness) : null);
        Write("certainty", item.Certainty);
        if (item.Preliminary)
        {
            json.Property("preliminary", item.Preliminary);
        }

        json.Optional("relevance", item.Relevance == 1 ? null : item.Relevance);
        json.Optional("date", Date(item.Date));
        json.Optional("retractedAt", Date(item.RetractedAt));
        json.Optional("via", item.Via);
        json.OptionalArray("derivedFrom", item.DerivedFrom, json.Value);
        json.Optional("quote", item.Quote);
        json.Optional("locator", item.Locator);
        json.Optional("note", item.Note);
        json.Optional("expectedIfTrue", item.ExpectedIfTrue?.Value);
        json.Optional("expectedIfFalse", item.ExpectedIfFalse?.Value);
        json.OptionalArray("markings", item.Markings, json.Value);
    }

    /// <summary>The properties of one.</summary>
    public void Write(ClaimRelation relation)
    {
        json.Property("from", relation.From);
        json.Property("to", relation.To);
        json.Property("kind", Vocabulary<RelationKind>.Word(relation.Kind));
        json.Optional("strength", relation.Strength == 1 ? null : relation.Strength);
    }

    /// <summary>The properties of one.</summary>
    public void Write(AlternativeSet set)
    {
        json.Property("id", set.Id);
        json.Array("claims", set.Claims, json.Value);
    }

    private void Write(string name, Certainty? certainty)
    {
        if (certainty is { Term: { } term })
        {
            json.Property(name, Vocabulary<LikelihoodTerm>.Word(term));
        }
        else
        {
            json.Optional(name, certainty?.Value.Value);
        }
    }

    private static string? Date(DateTimeOffset? date) => date is { } moment ? Dates.Write(moment) : null;
}
