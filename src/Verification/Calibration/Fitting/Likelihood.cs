using System.Collections.Immutable;
using Verification.Scoring;

namespace Verification.Calibration;

/// <summary>How probable the model makes what became known: the log-likelihood of the settled claims, and how it moves with the parameters.</summary>
/// <param name="set">The labelled cases.</param>
/// <param name="parameters">The parameters that move.</param>
internal sealed class Likelihood(LabelledSet set, ImmutableArray<Parameter> parameters)
{
    private const double Step = 1e-4;

    private readonly int[][] bearing =
    [
        .. set.Cases.Select(labelled => Enumerable.Range(0, parameters.Length).Where(j => parameters[j].Bears(labelled.Case)).ToArray()),
    ];

    /// <summary>On how many settled claims among some each parameter can bear.</summary>
    public int[] ClaimsTouched(IEnumerable<int> claims)
    {
        var touched = new int[parameters.Length];
        foreach (var claim in claims.Where(claim => set.Claims[claim].IsSettled))
        {
            foreach (var j in bearing[set.Claims[claim].Case])
            {
                touched[j]++;
            }
        }

        return touched;
    }

    /// <summary>The probability of every claim of some cases; of others, 0.</summary>
    public double[] Probabilities(ScoringOptions options, int[] cases)
    {
        var probabilities = new double[set.Claims.Length];
        Parallel.ForEach(cases, position => Fill(position, options, probabilities));
        return probabilities;
    }

    /// <summary>The probability of every claim of some cases, and its derivatives by each parameter on its scale, by claim and parameter.</summary>
    public (double[] Probabilities, double[,] Slopes) Slopes(ScoringOptions options, int[] cases)
    {
        var moved = parameters.Select(parameter => Moved(parameter, options)).ToArray();
        var probabilities = new double[set.Claims.Length];
        var slopes = new double[set.Claims.Length, parameters.Length];
        Parallel.ForEach(
            cases,
            position =>
            {
                Fill(position, options, probabilities);
                foreach (var j in bearing[position])
                {
                    foreach (var (claim, probability) in Scored(position, moved[j].Options))
                    {
                        slopes[claim, j] = (probability - probabilities[claim]) / moved[j].By;
                    }
                }
            }
        );
        return (probabilities, slopes);
    }

    private static (ScoringOptions Options, double By) Moved(Parameter parameter, ScoringOptions options)
    {
        var at = parameter.At(options);
        var by = parameter.Clamp(at + Step) > at ? Step : -Step;
        return (parameter.With(options, at + by), by);
    }

    private void Fill(int position, ScoringOptions options, double[] probabilities)
    {
        foreach (var (claim, probability) in Scored(position, options))
        {
            probabilities[claim] = probability;
        }
    }

    private IEnumerable<(int Claim, double Probability)> Scored(int position, ScoringOptions options) =>
        set.Standings(position, options).Select(stands => (stands.Claim, stands.Standing.Probability));
}
