using System.Collections.Immutable;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Tests.Scoring;

/// <summary>Changes of the evidence of a random case, most of which leave it holding together.</summary>
internal sealed class RandomEdits(Random random)
{
    /// <summary>A case after a change, and the same change for a live assessment of it.</summary>
    public VerificationCase Change(VerificationCase @case, out Func<LiveAssessment, ImmutableArray<ClaimAssessment>> edit)
    {
        var stranger = RandomCases.Of(random.Next());
        if (random.Next(4) == 0)
        {
            var source = Pick(stranger.Sources);
            edit = live => live.Put(source);
            return @case with { Sources = Replaced(@case.Sources, source, one => one.Id) };
        }

        if (!@case.Evidence.IsEmpty && random.Next(5) == 0)
        {
            var gone = Pick(@case.Evidence).Id;
            edit = live => live.Remove(gone);
            return @case with { Evidence = [.. @case.Evidence.Where(item => item.Id != gone)] };
        }

        var put = @case.Evidence.IsEmpty || random.Next(2) == 0 ? Foreign(@case, stranger) : Changed(Pick(@case.Evidence));
        edit = live => live.Put(put);
        return @case with { Evidence = Replaced(@case.Evidence, put, one => one.Id) };
    }

    /// <summary>An item of another case, on a claim and from sources of this one.</summary>
    private EvidenceItem Foreign(VerificationCase @case, VerificationCase stranger)
    {
        var model = stranger.Evidence.IsEmpty
            ? new()
            {
                Id = "e99",
                Claim = "",
                Source = "",
                Stance = Stance.Supports,
            }
            : Pick(stranger.Evidence);
        var (source, via) = (Pick(@case.Sources).Id, Pick(@case.Sources).Id);
        return model with
        {
            Claim = Pick(@case.Claims).Id,
            Source = source,
            Via = via == source || random.Next(2) == 0 ? null : via,
            DerivedFrom = random.Next(2) == 0 ? [] : model.DerivedFrom,
        };
    }

    private EvidenceItem Changed(EvidenceItem item) =>
        random.Next(4) switch
        {
            0 => item with
            {
                RetractedAt = (item.Date ?? new DateTimeOffset(2026, 1, 20, 0, 0, 0, TimeSpan.Zero)).AddDays(random.Next(40)),
            },
            1 => item with { Credibility = (Credibility)random.Next(1, 7), Preliminary = !item.Preliminary },
            2 => item with { Date = null, DerivedFrom = [] },
            _ => item with
            {
                Stance = random.Next(2) == 0 ? Stance.Supports : Stance.Refutes,
                ExpectedIfTrue = null,
                ExpectedIfFalse = null,
            },
        };

    private static ImmutableArray<T> Replaced<T>(ImmutableArray<T> list, T one, Func<T, string> id)
    {
        var position = list.Select(id).ToList().IndexOf(id(one));
        return position < 0 ? list.Add(one) : list.SetItem(position, one);
    }

    private T Pick<T>(ImmutableArray<T> of) => of[random.Next(of.Length)];
}
