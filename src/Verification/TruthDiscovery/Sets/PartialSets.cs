namespace Verification.TruthDiscovery;

/// <summary>
/// Truth discovery for sets whose sources often give a part alone, as shops do that name a book’s first author. Every
/// list is either complete or partial, and how often a source’s lists are complete is learned from the items that have several true
/// elements; so an element is denied by those who leave it out as far as they are wont to list everything. A model of our
/// own, in the footsteps of <see cref="Ltm"/>, in which a source has one sensitivity whether an item has one element or five.
/// </summary>
/// <remarks>
/// Of an item with n true elements, a complete list has each with probability <see cref="CompleteSensitivity"/>, a partial one
/// with <see cref="PartialSensitivity"/>, and nobody gives a list with none: probabilities are conditional on one at least,
/// so that lists of items with a single element say nothing about the habits of a source. False elements come beside,
/// at a rate that is learned for each source, and each of them is one of <see cref="FalseAlternatives"/>. What few lists tell of
/// a source is drawn towards all sources. The update is a damped mean-field one: an element is weighed against
/// the expected number of the others, with the kind of each list summed out.
/// </remarks>
public sealed record PartialSets : IterativeMethod
{
    // Half of the way avoids swings between elements that make each other improbable.
    private const double Damping = 0.5;

    /// <summary>Stops earlier than other methods do, as the last digits of trust take half of the rounds and change no set.</summary>
    public PartialSets() => Tolerance = 1e-4;

    /// <inheritdoc/>
    public override string Name => "partialSets";

    /// <summary>How probable it is that a true element is on a complete list: above 0.5 and below 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double CompleteSensitivity
    {
        get;
        init => field = Guard.InRange(value, Math.BitIncrement(0.5), Math.BitDecrement(1), nameof(CompleteSensitivity));
    } = 0.95;

    /// <summary>How probable it is that a true element is on a partial list, beside the one that must be: above 0 and up to 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PartialSensitivity
    {
        get;
        init => field = Guard.InRange(value, double.Epsilon, 0.5, nameof(PartialSensitivity));
    } = 0.2;

    /// <summary>How many false elements an item could as well be said to have, as in Dong 2009: 1 or more. The more, the stronger is the word of two.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double FalseAlternatives
    {
        get;
        init => field = Guard.InRange(value, 1, double.MaxValue, nameof(FalseAlternatives));
    } = 10;

    /// <summary>The weight of what is usual among all sources, in lists, against what a source does itself: above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorLists
    {
        get;
        init => field = Guard.InRange(value, double.Epsilon, double.MaxValue, nameof(PriorLists));
    } = 5;

    /// <summary>The share of elements that are true before anything is known of them: above 0 and below 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorTruth
    {
        get;
        init => field = Guard.InRange(value, double.Epsilon, Math.BitDecrement(1), nameof(PriorTruth));
    } = 0.5;

    /// <summary>An element is chosen from this probability on, and the most probable in any case: from 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Threshold
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(Threshold));
    } = 0.5;

    /// <summary>
    /// Whether to take elements of an item for spellings of one where their texts are alike and never on one list, in a corpus
    /// that shows that alike texts shun each other.
    /// </summary>
    public bool UnifySpellings { get; init; } = true;

    /// <inheritdoc/>
    public override string? Misfit(AssertionCorpus corpus) => SetState.Misfit(corpus);

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var view = ElementView.Of(corpus);
        var state = new SetState(corpus, UnifySpellings ? Spellings.Unify(corpus, view, known) : view, known);
        var habits = new ListingHabits(this, state);
        do
        {
            habits.Judge();
            habits.Learn();
        } while (rounds.Continue(state.Update(Damping)));

        return new(new SetTruths(corpus, view, state.Probability, Threshold), state.Trust);
    }
}
