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
        var format = new FormatProperty(json, CaseFile.Format);
        string? title = null;
        DateTimeOffset? asOf = null;
        ImmutableArray<Party> parties = [];
        ImmutableArray<Claim> claims = [];
        ImmutableArray<Source> sources = [];
        ImmutableArray<EvidenceItem> evidence = [];
        ImmutableArray<ClaimRelation> relations = [];
        ImmutableArray<AlternativeSet> alternatives = [];
        if (!json.EnterRoot("a case"))
        {
            return new();
        }

        while (json.NextProperty(out var property))
        {
            switch (property)
            {
                case "$schema":
                    json.Text();
                    break;
                case "format":
                    format.Read();
                    break;
                case "title":
                    title = json.Text();
                    break;
                case "asOf":
                    asOf = json.Date();
                    break;
                case "parties":
                    parties = List("parties", Party);
                    break;
                case "claims":
                    claims = List("claims", Claim);
                    break;
                case "sources":
                    sources = List("sources", Source);
                    break;
                case "evidence":
                    evidence = List("evidence", Evidence);
                    break;
                case "relations":
                    relations = List("relations", Relation);
                    break;
                case "alternatives":
                    alternatives = List("alternatives", Alternatives);
                    break;
                default:
                    json.UnknownProperty(property, "a case");
                    break;
            }
        }

        format.Check();
        return new()
        {
            Title = title,
            AsOf = asOf,
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
        string? id = null;
        string? name = null;
        for (var more = json.EnterObject("a party"); more && json.NextProperty(out var property); )
        {
            switch (property)
            {
                case "id":
                    id = json.Text();
                    break;
                case "name":
                    name = json.Text();
                    break;
                default:
                    json.UnknownProperty(property, "a party");
                    break;
            }
        }

        return new() { Id = id ?? "", Name = name };
    }

    private Claim Claim()
    {
        string? id = null;
        string? text = null;
        ClaimKind? kind = null;
        Probability? baseRate = null;
        Dictionary<string, Interest>? interests = null;
        TimeSpan? halfLife = null;
        Certainty? statedCertainty = null;
        string? madeBy = null;
        DateTimeOffset? madeAt = null;
        for (var more = json.EnterObject("a claim"); more && json.NextProperty(out var property); )
        {
            switch (property)
            {
                case "id":
                    id = json.Text();
                    break;
                case "text":
                    text = json.Text();
                    break;
                case "kind":
                    kind = json.Word<ClaimKind>();
                    break;
                case "baseRate":
                    baseRate = json.Probability();
                    break;
                case "interests":
                    interests = Interests();
                    break;
                case "halfLife":
                    halfLife = json.Duration();
                    break;
                case "statedCertainty":
                    statedCertainty = json.Certainty();
                    break;
                case "madeBy":
                    madeBy = json.Text();
                    break;
                case "madeAt":
                    madeAt = json.Date();
                    break;
                default:
                    json.UnknownProperty(property, "a claim");
                    break;
            }
        }

        return new()
        {
            Id = id ?? "",
            Text = text,
            Kind = kind ?? ClaimKind.Factual,
            BaseRate = baseRate,
            Interests = interests ?? [],
            HalfLife = halfLife,
            StatedCertainty = statedCertainty,
            MadeBy = madeBy,
            MadeAt = madeAt,
        };
    }

    private Source Source()
    {
        string? id = null;
        string? name = null;
        SourceKind? kind = null;
        string? issuer = null;
        Reliability? reliability = null;
        Probability? trust = null;
        string? url = null;
        DateTimeOffset? publishedAt = null;
        for (var more = json.EnterObject("a source"); more && json.NextProperty(out var property); )
        {
            switch (property)
            {
                case "id":
                    id = json.Text();
                    break;
                case "name":
                    name = json.Text();
                    break;
                case "kind":
                    kind = json.Word<SourceKind>();
                    break;
                case "issuer":
                    issuer = json.Text();
                    break;
                case "reliability":
                    reliability = json.Word<Reliability>();
                    break;
                case "trust":
                    trust = json.Probability();
                    break;
                case "url":
                    url = json.Text();
                    break;
                case "publishedAt":
                    publishedAt = json.Date();
                    break;
                default:
                    json.UnknownProperty(property, "a source");
                    break;
            }
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
        };
    }

    private EvidenceItem Evidence()
    {
        string? id = null;
        string? claim = null;
        string? source = null;
        Stance? stance = null;
        Credibility? credibility = null;
        Directness? directness = null;
        Certainty? certainty = null;
        bool? preliminary = null;
        double? relevance = null;
        DateTimeOffset? date = null;
        DateTimeOffset? retractedAt = null;
        string? via = null;
        ImmutableArray<string>? derivedFrom = null;
        string? quote = null;
        string? locator = null;
        string? note = null;
        Probability? expectedIfTrue = null;
        Probability? expectedIfFalse = null;
        for (var more = json.EnterObject("an item of evidence"); more && json.NextProperty(out var property); )
        {
            switch (property)
            {
                case "id":
                    id = json.Text();
                    break;
                case "claim":
                    claim = json.Text();
                    break;
                case "source":
                    source = json.Text();
                    break;
                case "stance":
                    stance = json.Word<Stance>();
                    break;
                case "credibility":
                    credibility = (Credibility?)json.Whole(1, 6);
                    break;
                case "directness":
                    directness = json.Word<Directness>();
                    break;
                case "certainty":
                    certainty = json.Certainty();
                    break;
                case "preliminary":
                    preliminary = json.Flag();
                    break;
                case "relevance":
                    relevance = json.Share();
                    break;
                case "date":
                    date = json.Date();
                    break;
                case "retractedAt":
                    retractedAt = json.Date();
                    break;
                case "via":
                    via = json.Text();
                    break;
                case "derivedFrom":
                    derivedFrom = List("derivedFrom", Id);
                    break;
                case "quote":
                    quote = json.Text();
                    break;
                case "locator":
                    locator = json.Text();
                    break;
                case "note":
                    note = json.Text();
                    break;
                case "expectedIfTrue":
                    expectedIfTrue = json.Probability();
                    break;
                case "expectedIfFalse":
                    expectedIfFalse = json.Probability();
                    break;
                default:
                    json.UnknownProperty(property, "an item of evidence");
                    break;
            }
        }

        return new()
        {
            Id = id ?? "",
            Claim = claim ?? "",
            Source = source ?? "",
            Stance = stance ?? json.Missing("stance", Stance.Neutral),
            Credibility = credibility,
            Directness = directness,
            Certainty = certainty,
            Preliminary = preliminary ?? false,
            Relevance = relevance ?? 1,
            Date = date,
            RetractedAt = retractedAt,
            Via = via,
            DerivedFrom = derivedFrom ?? [],
            Quote = quote,
            Locator = locator,
            Note = note,
            ExpectedIfTrue = expectedIfTrue,
            ExpectedIfFalse = expectedIfFalse,
        };
    }

    private ClaimRelation Relation()
    {
        string? from = null;
        string? to = null;
        RelationKind? kind = null;
        double? strength = null;
        for (var more = json.EnterObject("a relation"); more && json.NextProperty(out var property); )
        {
            switch (property)
            {
                case "from":
                    from = json.Text();
                    break;
                case "to":
                    to = json.Text();
                    break;
                case "kind":
                    kind = json.Word<RelationKind>();
                    break;
                case "strength":
                    strength = json.Share();
                    break;
                default:
                    json.UnknownProperty(property, "a relation");
                    break;
            }
        }

        return new()
        {
            From = from ?? "",
            To = to ?? "",
            Kind = kind ?? json.Missing("kind", RelationKind.Entails),
            Strength = strength ?? 1,
        };
    }

    private AlternativeSet Alternatives()
    {
        string? id = null;
        ImmutableArray<string>? claims = null;
        for (var more = json.EnterObject("an alternatives set"); more && json.NextProperty(out var property); )
        {
            switch (property)
            {
                case "id":
                    id = json.Text();
                    break;
                case "claims":
                    claims = List("claims", Id);
                    break;
                default:
                    json.UnknownProperty(property, "an alternatives set");
                    break;
            }
        }

        return new() { Id = id ?? "", Claims = claims ?? [] };
    }

    private Dictionary<string, Interest> Interests()
    {
        var interests = new Dictionary<string, Interest>(StringComparer.Ordinal);
        for (var more = json.EnterObject("interests"); more && json.NextProperty(out var party); )
        {
            if (json.Word<Interest>() is { } interest)
            {
                interests.Add(party, interest);
            }
        }

        return interests;
    }

    private string Id() => json.Text() ?? "";

    private ImmutableArray<T> List<T>(string what, Func<T> element)
    {
        var list = ImmutableArray.CreateBuilder<T>();
        for (var more = json.EnterArray(what); more && json.NextElement(); )
        {
            list.Add(element());
        }

        return list.DrainToImmutable();
    }
}
