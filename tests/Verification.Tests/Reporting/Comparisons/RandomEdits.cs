using System.Collections.Immutable;
using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Tests.Reporting;

/// <summary>A few random edits of a case, after which it is a valid case still.</summary>
internal sealed class RandomEdits(Random random)
{
    private static readonly ScoringOptions[] Options =
    [
        ScoringOptions.Default,
        ScoringOptions.Default with
        {
            PriorWeight = 3,
        },
        ScoringOptions.Default with
        {
            Grading = new(Supported: 0.6, Corroborated: 0.7),
            UnratedHigh = 0.8,
        },
    ];

    /// <summary>The case, and what became of it.</summary>
    public static (ComparisonSide Before, ComparisonSide After) Of(VerificationCase @case, Random random)
    {
        var edits = new RandomEdits(random);
        var edited = @case;
        for (var count = random.Next(1, 7); count > 0; count--)
        {
            edited = edits.Edit(edited);
        }

        return (edits.Side(@case), edits.Side(edited));
    }

    private ComparisonSide Side(VerificationCase @case) => new(@case, random.Next(4) == 0 ? Pick(Options) : ScoringOptions.Default);

    private VerificationCase Edit(VerificationCase @case) =>
        random.Next(10) switch
        {
            0 => Changed(@case, item => item with { Credibility = Pick(Enum.GetValues<Credibility>()) }),
            1 => Changed(@case, item => item with { Relevance = random.Next(3) / 2.0, Preliminary = !item.Preliminary }),
            2 => Changed(@case, item => item with { RetractedAt = item.RetractedAt is null ? Day(@case) : null }),
            3 => Changed(@case, item => item with { Note = "a note", Via = null }),
            4 => WithoutOne(@case),
            5 => WithOne(@case),
            6 => @case with { AsOf = Day(@case) },
            7 => @case with
            {
                Sources = One(@case.Sources, source => source with { Reliability = Pick(Enum.GetValues<Reliability>()), Issuer = null }),
            },
            8 => @case with
            {
                Claims = One(@case.Claims, claim => claim with { BaseRate = (Probability)0.3, HalfLife = TimeSpan.FromHours(100) }),
            },
            _ => @case with { Relations = [.. @case.Relations.Skip(1)], Alternatives = [.. @case.Alternatives.Skip(random.Next(2))] },
        };

    private VerificationCase Changed(VerificationCase @case, Func<EvidenceItem, EvidenceItem> change) =>
        @case with
        {
            Evidence = One(@case.Evidence, change),
        };

    /// <summary>Without an item, and without what it leaves to repeat nothing.</summary>
    private VerificationCase WithoutOne(VerificationCase @case)
    {
        if (@case.Evidence.IsEmpty)
        {
            return @case;
        }

        var gone = Pick([.. @case.Evidence]).Id;
        return @case with
        {
            Evidence =
            [
                .. @case
                    .Evidence.Where(item => item.Id != gone)
                    .Select(item => item with { DerivedFrom = [.. item.DerivedFrom.Where(id => id != gone)] }),
            ],
        };
    }

    private VerificationCase WithOne(VerificationCase @case)
    {
        var id = $"n{@case.Evidence.Length}{@case.Sources.Length}";
        if (@case.Sources.Any(source => source.Id == id))
        {
            return @case;
        }

        var item = new EvidenceItem
        {
            Id = id,
            Claim = Pick([.. @case.Claims]).Id,
            Source = id,
            Stance = Pick(Stance.Supports, Stance.Refutes),
            Date = random.Next(2) == 0 ? Day(@case) : null,
            Via = random.Next(2) == 0 ? @case.Sources[0].Id : null,
        };
        return @case with
        {
            Sources = @case.Sources.Add(new() { Id = id, Kind = Pick(SourceKind.Document, SourceKind.SocialMedia) }),
            Evidence = @case.Evidence.Add(item),
        };
    }

    private DateTimeOffset Day(VerificationCase @case) =>
        (@case.AsOf ?? new(2026, 1, 20, 0, 0, 0, TimeSpan.Zero)).AddDays(random.Next(-15, 15));

    private ImmutableArray<T> One<T>(ImmutableArray<T> list, Func<T, T> change)
    {
        if (list.IsEmpty)
        {
            return list;
        }

        var at = random.Next(list.Length);
        return list.SetItem(at, change(list[at]));
    }

    private T Pick<T>(params T[] of) => of[random.Next(of.Length)];
}
