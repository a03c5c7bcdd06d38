using System.Collections.Immutable;
using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Serialization;

/// <summary>Reads a case, property by property. What cannot be read leaves a gap, which the input has noted.</summary>
internal sealed class CaseReader(JsonInput json)
{
    public static VerificationCase Read(JsonInput json) => new CaseReader(json).Case();

    private VerificationCase Case()
    {
        string? title = null;
        DateTimeOffset? asOf = null;
        ImmutableArray<string> markings = [];
        ImmutableArray<Party> parties = [];
        ImmutableArray<Claim> claims = [];
        ImmutableArray<Source> sources = [];
        ImmutableArray<EvidenceItem> evidence = [];
        ImmutableArray<ClaimRelation> relations = [];
        ImmutableArray<AlternativeSet> alternatives = [];
        var format = new FormatProperty(json, CaseFile.Format);
        if (!json.EnterRoot("a case"))
        {
            return new();
        }

        while (json.NextProperty())
        {
            _ =
                format.Take()
                || json.Take("title", ref title)
                || json.Take("asOf", ref asOf)
                || json.TakeList("markings", ref markings, Word)
                || json.TakeList("parties", ref parties, Party)
                || json.TakeList("claims", ref claims, Claim)
                || json.TakeList("sources", ref sources, Source)
                || json.TakeList("evidence", ref evidence, Evidence)
                || json.TakeList("relations", ref relations, Relation)
                || json.TakeList("alternatives", ref alternatives, Alternatives)
                || json.UnknownProperty("a case");
        }

        format.Check();
        return new()
        {
            Title = title,
            AsOf = asOf,
            Markings = markings,
            Parties = parties,
            Claims = claims,
            Sources = sources,
            Evidence = evidence,
            Relations = relations,
            Alternatives = alternatives,
        };
    }

    private Party Party()
    {
        string? id = null,
            name = null;
        ImmutableArray<string> markings = [];
        for (var more = json.EnterObject("a party"); more && json.NextProperty(); )
        {
            _ =
                json.Take("id", ref id)
                || json.Take("name", ref name)
                || json.TakeList("markings", ref markings, Word)
                || json.UnknownProperty("a party");
        }

        return new()
        {
            Id = id ?? "",
            Name = name,
            Markings = markings,
        };
    }

    private Claim Claim()
    {
        string? id = null,
            text = null,
            madeBy = null;
        DateTimeOffset? madeAt = null;
        Probability? baseRate = null;
        ClaimKind? kind = null;
        var interests = new Dictionary<string, Interest>(StringComparer.Ordinal);
        TimeSpan? halfLife = null;
        Certainty? statedCertainty = null;
        ImmutableArray<string> markings = [];
        for (var more = json.EnterObject("a claim"); more && json.NextProperty(); )
        {
            _ =
                json.Take("id", ref id)
                || json.Take("text", ref text)
                || json.TakeWord("kind", ref kind)
                || json.Take("baseRate", ref baseRate)
                || json.Take("interests", ref interests, Interests)
                || json.Take("halfLife", ref halfLife)
                || json.Take("statedCertainty", ref statedCertainty)
                || json.Take("madeBy", ref madeBy)
                || json.Take("madeAt", ref madeAt)
                || json.TakeList("markings", ref markings, Word)
                || json.UnknownProperty("a claim");
        }

        return new()
        {
            Id = id ?? "",
            Text = text,
            Kind = kind ?? ClaimKind.Factual,
            BaseRate = baseRate,
            Interests = interests,
            HalfLife = halfLife,
            StatedCertainty = statedCertainty,
            MadeBy = madeBy,
            MadeAt = madeAt,
            Markings = markings,
        };
    }

    private Source Source()
    {
        string? id = null,
            name = null,
            issuer = null,
            url = null;
        DateTimeOffset? publishedAt = null;
        Probability? trust = null;
        SourceKind? kind = null;
        Reliability? reliability = null;
        ImmutableArray<string> markings = [];
        for (var more = json.EnterObject("a source"); more && json.NextProperty(); )
        {
            _ =
                json.Take("id", ref id)
                || json.Take("name", ref name)
                || json.TakeWord("kind", ref kind)
                || json.Take("issuer", ref issuer)
                || json.TakeWord("reliability", ref reliability)
                || json.Take("trust", ref trust)
                || json.Take("url", ref url)
                || json.Take("publishedAt", ref publishedAt)
                || json.TakeList("markings", ref markings, Word)
                || json.UnknownProperty("a source");
        }

        return new()
        {
            Id = id ?? "",
            Name = name,
            Kind = kind ?? SourceKind.Other,
            Issuer = issuer,
            Reliability = reliability,
            Trust = trust,
            Url = url,
            PublishedAt = publishedAt,
            Markings = markings,
        };
    }

    private EvidenceItem Evidence()
    {
        string? id = null,
            claim = null,
            source = null,
            via = null,
            quote = null,
            locator = null,
            note = null;
        DateTimeOffset? date = null,
            retractedAt = null;
        Probability? expectedIfTrue = null,
            expectedIfFalse = null;
        Stance? stance = null;
        int? credibility = null;
        Directness? directness = null;
        Certainty? certainty = null;
        var preliminary = false;
        double relevance = 1;
        ImmutableArray<string> derivedFrom = [],
            markings = [];
        for (var more = json.EnterObject("an item of evidence"); more && json.NextProperty(); )
        {
            _ =
                json.Take("id", ref id)
                || json.Take("claim", ref claim)
                || json.Take("source", ref source)
                || json.TakeWord("stance", ref stance)
                || json.TakeWhole("credibility", ref credibility, 1, 6)
                || json.TakeWord("directness", ref directness)
                || json.Take("certainty", ref certainty)
                || json.Take("preliminary", ref preliminary)
                || json.TakeShare("relevance", ref relevance)
                || json.Take("date", ref date)
                || json.Take("retractedAt", ref retractedAt)
                || json.Take("via", ref via)
                || json.TakeList("derivedFrom", ref derivedFrom, Word)
                || json.Take("quote", ref quote)
                || json.Take("locator", ref locator)
                || json.Take("note", ref note)
                || json.Take("expectedIfTrue", ref expectedIfTrue)
                || json.Take("expectedIfFalse", ref expectedIfFalse)
                || json.TakeList("markings", ref markings, Word)
                || json.UnknownProperty("an item of evidence");
        }

        return new()
        {
            Id = id ?? "",
            Claim = claim ?? "",
            Source = source ?? "",
            Stance = stance ?? json.Missing("stance", Stance.Neutral),
            Credibility = (Credibility?)credibility,
            Directness = directness,
            Certainty = certainty,
            Preliminary = preliminary,
            Relevance = relevance,
            Date = date,
            RetractedAt = retractedAt,
            Via = via,
            DerivedFrom = derivedFrom,
            Quote = quote,
            Locator = locator,
            Note = note,
            ExpectedIfTrue = expectedIfTrue,
            ExpectedIfFalse = expectedIfFalse,
            Markings = markings,
        };
    }

    private ClaimRelation Relation()
    {
        string? from = null,
            to = null;
        RelationKind? kind = null;
        double strength = 1;
        for (var more = json.EnterObject("a relation"); more && json.NextProperty(); )
        {
            _ =
                json.Take("from", ref from)
                || json.Take("to", ref to)
                || json.TakeWord("kind", ref kind)
                || json.TakeShare("strength", ref strength)
                || json.UnknownProperty("a relation");
        }

        return new()
        {
            From = from ?? "",
            To = to ?? "",
            Kind = kind ?? json.Missing("kind", RelationKind.Entails),
            Strength = strength,
        };
    }

    private AlternativeSet Alternatives()
    {
        string? id = null;
        ImmutableArray<string> claims = [];
        for (var more = json.EnterObject("an alternatives set"); more && json.NextProperty(); )
        {
            _ = json.Take("id", ref id) || json.TakeList("claims", ref claims, Word) || json.UnknownProperty("an alternatives set");
        }

        return new() { Id = id ?? "", Claims = claims };
    }

    private Dictionary<string, Interest> Interests(Dictionary<string, Interest> interests)
    {
        for (var more = json.EnterObject("interests"); more && json.NextProperty(); )
        {
            if (json.Word<Interest>() is { } interest)
            {
                interests.Add(json.Property, interest);
            }
        }

        return interests;
    }

    private string Word() => json.Text() ?? "";
}
