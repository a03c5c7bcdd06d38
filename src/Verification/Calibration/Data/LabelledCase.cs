using System.Collections.Frozen;
using Verification.Evidence;

namespace Verification.Calibration;

/// <summary>A case some of whose claims have an outcome.</summary>
public sealed record LabelledCase
{
    /// <summary>Labels the claims of a case.</summary>
    /// <param name="case">A valid case.</param>
    /// <param name="outcomes">The outcomes, by the ids of their claims; claims can be left out.</param>
    /// <exception cref="ArgumentException">An outcome is of a claim that the case does not have.</exception>
    public LabelledCase(VerificationCase @case, IEnumerable<KeyValuePair<string, Outcome>> outcomes)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(outcomes);
        Case = @case;
        Outcomes = outcomes.ToFrozenDictionary(SeededTextComparer.Instance);
        var claims = @case.Claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        if (Outcomes.Keys.FirstOrDefault(id => !claims.Contains(id)) is { } stray)
        {
            throw new ArgumentException($"There is an outcome of claim '{stray}', which is not in the case.", nameof(outcomes));
        }
    }

    /// <summary>The case.</summary>
    public VerificationCase Case { get; }

    /// <summary>What became known of its claims, by their ids; each is the id of a claim of <see cref="Case"/>.</summary>
    public FrozenDictionary<string, Outcome> Outcomes { get; }
}
