namespace Verification.TruthDiscovery;

/// <summary>How sources list the elements of items, and what follows for the elements: the rounds of <see cref="PartialSets"/>.</summary>
internal sealed class ListingHabits
{
    private const double FirstFalseRate = 0.1;
    private readonly SetState state;
    private readonly ElementView view;
    private readonly ListKind complete;
    private readonly ListKind partial;
    private readonly double alternatives;
    private readonly double priorLists;
    private readonly double priorEvidence;
    private readonly double[] isComplete;
    private readonly double[] completeness;
    private readonly double[] falseEvidence;
    private readonly Tally[] tallies;

    public ListingHabits(PartialSets options, SetState state)
    {
        this.state = state;
        view = state.View;
        complete = new ListKind(options.CompleteSensitivity);
        partial = new ListKind(options.PartialSensitivity);
        alternatives = options.FalseAlternatives;
        priorLists = options.PriorLists;
        priorEvidence = Math.Log(options.PriorTruth / (1 - options.PriorTruth));
        isComplete = new double[view.ListCount];
        completeness = new double[state.Trust.Length];
        falseEvidence = new double[state.Trust.Length];
        tallies = new Tally[state.Trust.Length];
        completeness.AsSpan().Fill(0.5);
        falseEvidence.AsSpan().Fill(Math.Log(FirstFalseRate / alternatives));
    }

    /// <summary>Weighs the elements by what is known of the sources, and the lists by what is known of the elements.</summary>
    public void Judge() =>
        Blocks.For(
            view.ItemLists,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    Judge(item);
                }
            }
        );

    /// <summary>Learns from the lists, as they were weighed, how complete and how often false those of each source are.</summary>
    public void Learn()
    {
        Blocks.For(
            view.SourceLists,
            (first, end) =>
            {
                for (var source = first; source < end; source++)
                {
                    tallies[source] = TallyOf(source);
                }
            }
        );

        var all = new Tally(1, 0.5, 1, FirstFalseRate);
        foreach (var tally in tallies)
        {
            all += tally;
        }

        for (var source = 0; source < tallies.Length; source++)
        {
            var own = tallies[source] + all.ScaledTo(priorLists);
            completeness[source] = own.Complete / own.Telling;
            falseEvidence[source] = Math.Log(Math.Min(1, own.False / own.Lists) / alternatives);
        }
    }

    private void Judge(int item)
    {
        var expected = state.TrueOfItem[item];
        var range = view.RangeOf(item);
        state.Evidence.AsSpan(range).Clear();
        var (besideFalse, besideTrue) = (0.0, 0.0);
        for (var list = view.ItemLists[item]; list < view.ItemLists[item + 1]; list++)
        {
            var source = view.ListSource[list];
            var right = state.TrueOnList[list];
            isComplete[list] = ShareComplete(source, expected, right);

            // What one more true element means for those who leave it out: while it is thought false, and while it is thought true.
            var whileFalse = Cost(source, expected, right);
            var whileTrue = Cost(source, Math.Max(right, expected - 1), right);
            besideFalse += whileFalse;
            besideTrue += whileTrue;
            foreach (var element in view.On(list))
            {
                var own = state.Probability[element];
                var listed =
                    LogLikelihood(source, expected - own + 1, right - own + 1) - LogLikelihood(source, expected - own, right - own);
                state.Evidence[element] += listed - falseEvidence[source] - ((1 - own) * whileFalse) - (own * whileTrue);
            }
        }

        for (var element = view.ItemElements[item]; element < view.ItemElements[item + 1]; element++)
        {
            var own = state.Probability[element];
            state.Evidence[element] += priorEvidence + ((1 - own) * besideFalse) + (own * besideTrue);
        }
    }

    private Tally TallyOf(int source)
    {
        var tally = default(Tally);
        foreach (var list in view.ListsOf(source))
        {
            // A list of an item with one true element is complete and partial at once.
            var telling = Math.Clamp(state.TrueOfItem[view.ListItem[list]] - 1, 0, 1);
            var wrong = view.On(list).Length - state.TrueOnList[list];
            tally += new Tally(telling, telling * isComplete[list], 1, wrong);
        }

        return tally;
    }

    private double Cost(int source, double expected, double right)
    {
        var before = Math.Max(1, expected);
        return LogLikelihood(source, before + 1, right) - LogLikelihood(source, before, right);
    }

    private double ShareComplete(int source, double expected, double right)
    {
        var odds = complete.LogLikelihood(expected, right) - partial.LogLikelihood(expected, right);
        return 1 / (1 + ((1 - completeness[source]) / completeness[source] * Math.Exp(-odds)));
    }

    private double LogLikelihood(int source, double expected, double right)
    {
        var (whole, part) = (complete.LogLikelihood(expected, right), partial.LogLikelihood(expected, right));
        var greater = Math.Max(whole, part);
        var share = completeness[source];
        return greater + Math.Log((share * Math.Exp(whole - greater)) + ((1 - share) * Math.Exp(part - greater)));
    }

    /// <summary>How each of the true elements of an item gets on a list, given that one does.</summary>
    private readonly struct ListKind(double sensitivity)
    {
        private readonly double on = Math.Log(sensitivity);
        private readonly double off = Math.Log(1 - sensitivity);

        /// <summary>The logarithm of the probability of a list with some of the true elements of an item.</summary>
        /// <param name="expected">How many true elements there are; of fewer than 1 there is still one that nobody lists.</param>
        /// <param name="right">How many of them are on the list; a list with none is one that has another in the place of one.</param>
        public double LogLikelihood(double expected, double right)
        {
            var all = Math.Max(1, expected);
            var listed = Math.Clamp(right, 1, all);
            return (listed * on) + ((all - listed) * off) - Math.Log(1 - Math.Exp(all * off));
        }
    }

    /// <summary>Sums over lists.</summary>
    /// <param name="Telling">How many there are of items with several true elements.</param>
    /// <param name="Complete">How many of these are complete.</param>
    /// <param name="Lists">How many lists there are.</param>
    /// <param name="False">How many false elements they have.</param>
    private readonly record struct Tally(double Telling, double Complete, double Lists, double False)
    {
        public static Tally operator +(Tally left, Tally right) =>
            new(left.Telling + right.Telling, left.Complete + right.Complete, left.Lists + right.Lists, left.False + right.False);

        /// <summary>The same shares, of so many lists.</summary>
        public Tally ScaledTo(double lists) => new(lists, lists * Complete / Telling, lists, lists * False / Lists);
    }
}
