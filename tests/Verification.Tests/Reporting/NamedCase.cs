using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Tests.Reporting;

/// <summary>A case that fills every part of a report, with the same words in every text of it.</summary>
internal static class NamedCase
{
    private static readonly DateTimeOffset Day = new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The case; every id is the text and a number.</summary>
    public static VerificationCase Of(string text)
    {
        string Id(int number) => $"{text}{number}";
        Source Source(int number, SourceKind kind, string? issuer) =>
            new()
            {
                Id = Id(number),
                Name = text,
                Kind = kind,
                Issuer = issuer,
                Url = "https://example.org/report",
                PublishedAt = Day,
            };
        EvidenceItem Item(int number, int source, Stance stance, params string[] from) =>
            new()
            {
                Id = Id(number),
                Claim = Id(1),
                Source = Id(source),
                Stance = stance,
                DerivedFrom = [.. from],
                Quote = text,
                Locator = text,
                Note = text,
            };

        return new()
        {
            Title = text,
            AsOf = Day.AddDays(9),
            Parties = [new() { Id = Id(1), Name = text }],
            Claims =
            [
                new()
                {
                    Id = Id(1),
                    Text = text,
                    MadeBy = Id(1),
                    MadeAt = Day,
                    StatedCertainty = LikelihoodTerm.AlmostCertain,
                    Interests = new Dictionary<string, Interest> { [Id(1)] = Interest.Gains },
                },
                new() { Id = Id(2), Text = text },
                new() { Id = Id(3), Text = text },
            ],
            Sources =
            [
                Source(1, SourceKind.Document, Id(1)),
                Source(2, SourceKind.PhysicalEvidence, null),
                Source(3, SourceKind.MediaReport, null),
                Source(4, SourceKind.Other, null),
            ],
            Evidence =
            [
                Item(1, 1, Stance.Supports),
                Item(2, 3, Stance.Supports, Id(1)),
                Item(3, 2, Stance.Refutes),
                Item(4, 4, Stance.Silent),
                Item(5, 4, Stance.Supports) with
                {
                    RetractedAt = Day.AddDays(1),
                },
            ],
            Relations =
            [
                new()
                {
                    From = Id(1),
                    To = Id(3),
                    Kind = RelationKind.Entails,
                },
            ],
            Alternatives = [new() { Id = text, Claims = [Id(1), Id(2)] }],
        };
    }
}
