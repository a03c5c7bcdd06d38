using System.Collections.Immutable;
using System.Collections.ObjectModel;
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
                || json.Property switch
                {
                    "title" => json.Take(ref title),
                    "asOf" => json.Take(ref asOf),
                    "markings" => json.TakeTexts(ref markings),
                    "parties" => json.TakeList(ref parties, Party),
                    "claims" => json.TakeList(ref claims, Claim),
                    "sources" => json.TakeList(ref sources, Source),
                    "evidence" => json.TakeList(ref evidence, Evidence),
                    "relations" => json.TakeList(ref relations, Relation),
                    "alternatives" => json.TakeList(ref alternatives, Alternatives),
                    _ => json.UnknownProperty("a case"),
                };
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
            _ = json.Property switch
            {
                "id" => json.Take(ref id),
                "name" => json.Take(ref name),
                "markings" => json.TakeTexts(ref markings),
                _ => json.UnknownProperty("a party"),
            };
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
        IReadOnlyDictionary<string, Interest> interests = ReadOnlyDictionary<string, Interest>.Empty;
        TimeSpan? halfLife = null;
        Certainty? statedCertainty = null;
        ImmutableArray<string> markings = [];
        for (var more = json.EnterObject("a claim"); more && json.NextProperty(); )
        {
            _ = json.Property switch
            {
                "id" => json.Take(ref id),
                "text" => json.Take(ref text),
                "kind" => json.TakeWord(ref kind),
                "baseRate" => json.Take(ref baseRate),
                "interests" => TakeInterests(ref interests),
                "halfLife" => json.Take(ref halfLife),
                "statedCertainty" => json.Take(ref statedCertainty),
                "madeBy" => json.Take(ref madeBy),
                "madeAt" => json.Take(ref madeAt),
                "markings" => json.TakeTexts(ref markings),
                _ => json.UnknownProperty("a claim"),
            };
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
            _ = json.Property switch
            {
                "id" => json.Take(ref id),
                "name" => json.Take(ref name),
                "kind" => json.TakeWord(ref kind),
                "issuer" => json.Take(ref issuer),
                "reliability" => json.TakeWord(ref reliability),
                "trust" => json.Take(ref trust),
                "url" => json.Take(ref url),
                "publishedAt" => json.Take(ref publishedAt),
                "markings" => json.TakeTexts(ref markings),
                _ => json.UnknownProperty("a source"),
            };
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
            _ = json.Property switch
            {
                "id" => json.Take(ref id),
                "claim" => json.Take(ref claim),
                "source" => json.Take(ref source),
                "stance" => json.TakeWord(ref stance),
                "credibility" => json.TakeWhole(ref credibility, 1, 6),
                "directness" => json.TakeWord(ref directness),
                "certainty" => json.Take(ref certainty),
                "preliminary" => json.Take(ref preliminary),
                "relevance" => json.TakeShare(ref relevance),
                "date" => json.Take(ref date),
                "retractedAt" => json.Take(ref retractedAt),
                "via" => json.Take(ref via),
                "derivedFrom" => json.TakeTexts(ref derivedFrom),
                "quote" => json.Take(ref quote),
                "locator" => json.Take(ref locator),
                "note" => json.Take(ref note),
                "expectedIfTrue" => json.Take(ref expectedIfTrue),
                "expectedIfFalse" => json.Take(ref expectedIfFalse),
                "markings" => json.TakeTexts(ref markings),
                _ => json.UnknownProperty("an item of evidence"),
            };
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
            _ = json.Property switch
            {
                "from" => json.Take(ref from),
                "to" => json.Take(ref to),
                "kind" => json.TakeWord(ref kind),
                "strength" => json.TakeShare(ref strength),
                _ => json.UnknownProperty("a relation"),
            };
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
            _ = json.Property switch
            {
                "id" => json.Take(ref id),
                "claims" => json.TakeTexts(ref claims),
                _ => json.UnknownProperty("an alternatives set"),
            };
        }

        return new() { Id = id ?? "", Claims = claims };
    }

    private bool TakeInterests(ref IReadOnlyDictionary<string, Interest> interests)
    {
        var taken = new Dictionary<string, Interest>(StringComparer.Ordinal);
        for (var more = json.EnterObject("interests"); more && json.NextProperty(); )
        {
            if (json.Word<Interest>() is { } interest)
            {
                taken.Add(json.Property, interest);
            }
        }

        interests = taken;
        return true;
    }
}
