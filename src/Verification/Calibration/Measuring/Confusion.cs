namespace Verification.Calibration;

/// <summary>How often what was called one outcome turned out to be which.</summary>
internal sealed class Confusion(ReadOnlySpan<Outcome> outcomes)
{
    private readonly Outcome[] outcomes = outcomes.ToArray();
    private readonly double[,] weights = new double[3, 3];
    private double total;

    public void Add(Outcome called, Outcome known, double weight)
    {
        weights[(int)called, (int)known] += weight;
        total += weight;
    }

    public double Accuracy => outcomes.Sum(outcome => weights[(int)outcome, (int)outcome]) / total;

    /// <summary>The mean F1 of the outcomes that occur or were called.</summary>
    public double MacroF1 =>
        outcomes
            .Select(outcome => (Right: weights[(int)outcome, (int)outcome], Both: Called(outcome) + Known(outcome)))
            .Where(counts => counts.Both > 0)
            .Average(counts => 2 * counts.Right / counts.Both);

    private double Called(Outcome outcome) => outcomes.Sum(known => weights[(int)outcome, (int)known]);

    private double Known(Outcome outcome) => outcomes.Sum(called => weights[(int)called, (int)outcome]);
}
