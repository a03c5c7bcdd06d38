using FluentValidation;
using Verification.Claims;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Validation;

/// <summary>The rules of a party by itself.</summary>
internal sealed class PartyValidator : ElementValidator<Party>
{
    public PartyValidator()
    {
        Required(p => p.Id);
        Markings(p => p.Markings);
    }
}

/// <summary>The rules of a claim by itself.</summary>
internal sealed class ClaimValidator : ElementValidator<Claim>
{
    public ClaimValidator()
    {
        Required(c => c.Id);
        Rule(c => c.BaseRate, c => c.BaseRate is null or { Value: > 0 and < 1 })
            .As(ProblemCodes.ExtremeBaseRate, "must lie strictly between 0 and 1: no evidence could move a base rate of 0 or 1");
        Rule(c => c.HalfLife, c => c.HalfLife is not { } time || (time > TimeSpan.Zero && time.Ticks % TimeSpan.TicksPerHour == 0))
            .As(ProblemCodes.InvalidDuration, "must be a positive number of whole hours, days or weeks");
        Markings(c => c.Markings);
    }
}

/// <summary>The rules of a source by itself.</summary>
internal sealed class SourceValidator : ElementValidator<Source>
{
    public SourceValidator()
    {
        Required(s => s.Id);
        Rule(s => s.Url, s => s.Url is null || WebAddress.IsValid(s.Url))
            .As(ProblemCodes.InvalidUrl, "must be an absolute http or https address");
        Markings(s => s.Markings);
    }
}

/// <summary>The rules of an item of evidence by itself.</summary>
internal sealed class EvidenceValidator : ElementValidator<EvidenceItem>
{
    public EvidenceValidator()
    {
        Required(e => e.Id);
        Required(e => e.Claim);
        Required(e => e.Source);
        Rule(e => e.Certainty, e => e.Certainty is not { } said || said.Value.Value >= 0.5)
            .As(ProblemCodes.CertaintyBelowHalf, "must be 0.5 or more: a source that doubts the claim refutes it");
        Rule(e => e.Via, e => e.Via != e.Source || !Texts.IsThere(e.Via))
            .As(ProblemCodes.ViaItself, "is the item’s own source: leave it out, or name the publication through which it was read");
        Markings(e => e.Markings);
        Silence();
        Derivation();
    }

    private void Silence()
    {
        const string Half = "is missing: silence is weighed by both expectations or by none";
        const string Spoken = "is for silent items only";
        Rule(e => e.ExpectedIfTrue, e => !IsSilent(e) || e.ExpectedIfTrue is not null || e.ExpectedIfFalse is null)
            .As(ProblemCodes.HalfExpectation, Half)
            .RestingOnStance();
        Rule(e => e.ExpectedIfFalse, e => !IsSilent(e) || e.ExpectedIfFalse is not null || e.ExpectedIfTrue is null)
            .As(ProblemCodes.HalfExpectation, Half)
            .RestingOnStance();
        Rule(e => e.DerivedFrom, e => !IsSilent(e) || e.DerivedFrom.IsEmpty)
            .As(ProblemCodes.SilentDerived, "must be empty: silence repeats nobody")
            .RestingOnStance();
        Rule(e => e.ExpectedIfTrue, e => IsSilent(e) || e.ExpectedIfTrue is null)
            .As(ProblemCodes.ExpectationNotSilent, Spoken)
            .RestingOnStance();
        Rule(e => e.ExpectedIfFalse, e => IsSilent(e) || e.ExpectedIfFalse is null)
            .As(ProblemCodes.ExpectationNotSilent, Spoken)
            .RestingOnStance();
    }

    private void Derivation()
    {
        Rule(e => e.Directness, e => e.Directness != Directness.Firsthand || e.DerivedFrom.IsEmpty)
            .As(ProblemCodes.FirsthandDerived, "cannot be firsthand: the item repeats others");
        RequiredEach(e => e.DerivedFrom);
        RuleOfEach(e => e.DerivedFrom, (item, upstream) => upstream != item.Id || !Texts.IsThere(upstream))
            .As(ProblemCodes.DerivedFromItself, "is the item itself");
        Rule(e => e.DerivedFrom, e => e.DerivedFrom.Length < 2 || AreDistinct(e.DerivedFrom.Where(Texts.IsThere)))
            .As(ProblemCodes.DerivedTwice, "names an item twice");
    }

    private static bool IsSilent(EvidenceItem item) => item.Stance == Stance.Silent;

    private static bool AreDistinct(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ids.All(seen.Add);
    }
}

/// <summary>The rules of a relation by itself.</summary>
internal sealed class RelationValidator : ElementValidator<ClaimRelation>
{
    public RelationValidator()
    {
        Required(r => r.From);
        Required(r => r.To);
        Rule(r => r.To, r => r.To != r.From || !Texts.IsThere(r.To))
            .As(ProblemCodes.RelationWithItself, "is the claim that the relation starts from");
    }
}

/// <summary>The rules of an alternatives set by itself.</summary>
internal sealed class AlternativeSetValidator : ElementValidator<AlternativeSet>
{
    public AlternativeSetValidator()
    {
        Required(s => s.Id);
        Rule(s => s.Claims, s => s.Claims.Length >= 2).As(ProblemCodes.TooFewAlternatives, "must name two claims or more");
        RequiredEach(s => s.Claims);
    }
}

/// <summary>What the rules of an item of evidence rest on.</summary>
internal static class Stances
{
    /// <summary>Says that the rule before it rests on the stance of its item.</summary>
    public static IRuleBuilderOptions<EvidenceItem, TProperty> RestingOnStance<TProperty>(
        this IRuleBuilderOptions<EvidenceItem, TProperty> rule
    ) => rule.WithState(_ => new Basis($".{nameof(EvidenceItem.Stance)}"));
}
