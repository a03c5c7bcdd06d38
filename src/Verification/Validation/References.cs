using System.Collections.Immutable;
using FluentValidation;
using Verification.Evidence;

namespace Verification.Validation;

/// <summary>Ids are unique in their list, and every reference leads somewhere.</summary>
internal sealed class References(VerificationCase @case, ValidationContext<VerificationCase> context) : CaseRules(@case, context)
{
    public override void Check()
    {
        var parties = Ids(Case.Parties, "Parties", party => party.Id);
        var claims = Ids(Case.Claims, "Claims", claim => claim.Id);
        var sources = Ids(Case.Sources, "Sources", source => source.Id);
        var evidence = Ids(Case.Evidence, "Evidence", item => item.Id);
        Ids(Case.Alternatives, "Alternatives", set => set.Id);

        for (var i = 0; i < Case.Claims.Length; i++)
        {
            var claim = Case.Claims[i];
            Resolve(parties, claim.MadeBy, "party", $"Claims[{i}].MadeBy");
            foreach (var party in claim.Interests.Keys.Order(StringComparer.Ordinal))
            {
                Resolve(parties, party, "party", $"Claims[{i}].Interests{JsonPath.Quoted(party)}");
            }
        }

        for (var i = 0; i < Case.Sources.Length; i++)
        {
            Resolve(parties, Case.Sources[i].Issuer, "party", $"Sources[{i}].Issuer");
        }

        for (var i = 0; i < Case.Evidence.Length; i++)
        {
            var item = Case.Evidence[i];
            Resolve(claims, item.Claim, "claim", $"Evidence[{i}].Claim");
            Resolve(sources, item.Source, "source", $"Evidence[{i}].Source");
            Resolve(sources, item.Via, "source", $"Evidence[{i}].Via");
            for (var j = 0; j < item.DerivedFrom.Length; j++)
            {
                Resolve(evidence, item.DerivedFrom[j], "item of evidence", $"Evidence[{i}].DerivedFrom[{j}]");
            }
        }

        for (var i = 0; i < Case.Relations.Length; i++)
        {
            Resolve(claims, Case.Relations[i].From, "claim", $"Relations[{i}].From");
            Resolve(claims, Case.Relations[i].To, "claim", $"Relations[{i}].To");
        }

        for (var i = 0; i < Case.Alternatives.Length; i++)
        {
            for (var j = 0; j < Case.Alternatives[i].Claims.Length; j++)
            {
                Resolve(claims, Case.Alternatives[i].Claims[j], "claim", $"Alternatives[{i}].Claims[{j}]");
            }
        }
    }

    private HashSet<string> Ids<T>(ImmutableArray<T> list, string name, Func<T, string> idOf)
    {
        var ids = new HashSet<string>(list.Length, StringComparer.Ordinal);
        for (var i = 0; i < list.Length; i++)
        {
            if (!ids.Add(idOf(list[i])) && idOf(list[i]).Length > 0)
            {
                Fail($"{name}[{i}].Id", ProblemCodes.DuplicateId, $"is '{idOf(list[i])}', which an element before it has too");
            }
        }

        return ids;
    }

    private void Resolve(HashSet<string> ids, string? id, string what, FormattableString path)
    {
        if (!string.IsNullOrWhiteSpace(id) && !ids.Contains(id))
        {
            Fail(FormattableString.Invariant(path), ProblemCodes.UnknownReference, $"names the {what} '{id}', which is not in the case");
        }
    }
}
