using System.Collections.Immutable;
using FluentValidation;
using Verification.Evidence;

namespace Verification.Validation;

/// <summary>Ids are unique in their list, and every reference leads somewhere.</summary>
internal sealed class References(VerificationCase @case, ValidationContext<VerificationCase> context) : CaseRules(@case, context)
{
    public override void Check()
    {
        var parties = new Targets("party", "Parties", Ids(Case.Parties, "Parties", party => party.Id));
        var claims = new Targets("claim", "Claims", Ids(Case.Claims, "Claims", claim => claim.Id));
        var sources = new Targets("source", "Sources", Ids(Case.Sources, "Sources", source => source.Id));
        var evidence = new Targets("item of evidence", "Evidence", Ids(Case.Evidence, "Evidence", item => item.Id));
        Ids(Case.Alternatives, "Alternatives", set => set.Id);

        for (var i = 0; i < Case.Claims.Length; i++)
        {
            var claim = Case.Claims[i];
            Resolve(parties, claim.MadeBy, $"Claims[{i}].MadeBy");
            foreach (var party in claim.Interests.Keys.Order(StringComparer.Ordinal))
            {
                Resolve(parties, party, $"Claims[{i}].Interests{JsonPath.Quoted(party)}");
            }
        }

        for (var i = 0; i < Case.Sources.Length; i++)
        {
            Resolve(parties, Case.Sources[i].Issuer, $"Sources[{i}].Issuer");
        }

        for (var i = 0; i < Case.Evidence.Length; i++)
        {
            var item = Case.Evidence[i];
            ResolveRequired(claims, item.Claim, $"Evidence[{i}].Claim");
            ResolveRequired(sources, item.Source, $"Evidence[{i}].Source");
            Resolve(sources, item.Via, $"Evidence[{i}].Via");
            for (var j = 0; j < item.DerivedFrom.Length; j++)
            {
                ResolveRequired(evidence, item.DerivedFrom[j], $"Evidence[{i}].DerivedFrom[{j}]");
            }
        }

        for (var i = 0; i < Case.Relations.Length; i++)
        {
            ResolveRequired(claims, Case.Relations[i].From, $"Relations[{i}].From");
            ResolveRequired(claims, Case.Relations[i].To, $"Relations[{i}].To");
        }

        for (var i = 0; i < Case.Alternatives.Length; i++)
        {
            for (var j = 0; j < Case.Alternatives[i].Claims.Length; j++)
            {
                ResolveRequired(claims, Case.Alternatives[i].Claims[j], $"Alternatives[{i}].Claims[{j}]");
            }
        }
    }

    private HashSet<string> Ids<T>(ImmutableArray<T> list, string name, Func<T, string> idOf)
    {
        var ids = new HashSet<string>(list.Length, StringComparer.Ordinal);
        for (var i = 0; i < list.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(idOf(list[i])) && !ids.Add(idOf(list[i])))
            {
                Fail($"{name}[{i}].Id", ProblemCodes.DuplicateId, $"is '{idOf(list[i])}', which an element before it has too");
            }
        }

        return ids;
    }

    /// <summary>A reference that must be there: where it is blank, that is the problem.</summary>
    private void ResolveRequired(Targets targets, string id, FormattableString path) =>
        Resolve(targets, string.IsNullOrWhiteSpace(id) ? null : id, path);

    private void Resolve(Targets targets, string? id, FormattableString path)
    {
        if (id is not null && !targets.Ids.Contains(id))
        {
            Fail(
                FormattableString.Invariant(path),
                ProblemCodes.UnknownReference,
                $"names the {targets.Kind} '{id}', which is not in the case",
                new($"{targets.List}[*].Id")
            );
        }
    }

    /// <summary>What a reference may lead to.</summary>
    private sealed record Targets(string Kind, string List, HashSet<string> Ids);
}
