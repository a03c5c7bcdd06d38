namespace Verification.Scoring;

/// <summary>A set of small numbers that is emptied at once, for use over and over.</summary>
/// <param name="count">How many numbers there are.</param>
internal sealed class Marks(int count)
{
    private readonly int[] rounds = new int[count];
    private int round = 1;

    /// <summary>Adds a number.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(int number)
    {
        var isNew = rounds[number] != round;
        rounds[number] = round;
        return isNew;
    }

    public void Clear() => round++;
}
