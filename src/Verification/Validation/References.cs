using System.Runtime.CompilerServices;
using FluentValidation;
using Verification.Claims;
using Verification.Evidence;

namespace Verification.Validation;

/// <summary>Ids are unique in their list, and every reference leads somewhere.</summary>
internal sealed class References(VerificationCase @case, CaseIds ids, ValidationContext<VerificationCase> context)
    : CaseRules(@case, context)
{
    public override void Check()
    {
        AreUnique(ids.Parties);
        AreUnique(ids.Claims);
        AreUnique(ids.Sources);
        AreUnique(ids.Evidence);
        AreUnique(ids.Alternatives);

        for (var i = 0; i < Case.Claims.Length; i++)
        {
            var claim = Case.Claims[i];
            Resolve(ids.Parties, claim.MadeBy, $"Claims[{i}].MadeBy");
            foreach (var party in InOrder(claim.Interests))
            {
                Resolve(ids.Parties, party, $"Claims[{i}].Interests{JsonPath.Quoted(party)}");
            }
        }

        for (var i = 0; i < Case.Sources.Length; i++)
        {
            Resolve(ids.Parties, Case.Sources[i].Issuer, $"Sources[{i}].Issuer");
        }

        for (var i = 0; i < Case.Evidence.Length; i++)
        {
            var item = Case.Evidence[i];
            ResolveRequired(ids.Claims, item.Claim, $"Evidence[{i}].Claim");
            ResolveRequired(ids.Sources, item.Source, $"Evidence[{i}].Source");
            Resolve(ids.Sources, item.Via, $"Evidence[{i}].Via");
            for (var j = 0; j < item.DerivedFrom.Length; j++)
            {
                ResolveRequired(ids.Evidence, item.DerivedFrom[j], $"Evidence[{i}].DerivedFrom[{j}]");
            }
        }

        for (var i = 0; i < Case.Relations.Length; i++)
        {
            ResolveRequired(ids.Claims, Case.Relations[i].From, $"Relations[{i}].From");
            ResolveRequired(ids.Claims, Case.Relations[i].To, $"Relations[{i}].To");
        }

        for (var i = 0; i < Case.Alternatives.Length; i++)
        {
            for (var j = 0; j < Case.Alternatives[i].Claims.Length; j++)
            {
                ResolveRequired(ids.Claims, Case.Alternatives[i].Claims[j], $"Alternatives[{i}].Claims[{j}]");
            }
        }
    }

    private void AreUnique(IdTable table)
    {
        foreach (var (position, id) in table.Repeated)
        {
            Fail($"{table.List}[{position}].Id", ProblemCodes.DuplicateId, $"is '{id}', which an element before it has too");
        }
    }

    private static IEnumerable<string> InOrder(IReadOnlyDictionary<string, Interest> interests) =>
        interests.Count == 0 ? [] : interests.Keys.Order(StringComparer.Ordinal);

    /// <summary>A reference that must be there: where it is blank, that is the problem.</summary>
    private void ResolveRequired(
        IdTable targets,
        string id,
        [InterpolatedStringHandlerArgument(nameof(targets), nameof(id))] UnknownPath path
    )
    {
        if (path.IsUnknown && Texts.IsThere(id))
        {
            FailUnknown(targets, id, path.Take());
        }
    }

    private void Resolve(IdTable targets, string? id, [InterpolatedStringHandlerArgument(nameof(targets), nameof(id))] UnknownPath path)
    {
        if (path.IsUnknown)
        {
            FailUnknown(targets, id!, path.Take());
        }
    }

    private void FailUnknown(IdTable targets, string id, string path) =>
        Fail(
            path,
            ProblemCodes.UnknownReference,
            $"names the {targets.Kind} '{id}', which is not in the case",
            new($"{targets.List}[*].Id")
        );
}
