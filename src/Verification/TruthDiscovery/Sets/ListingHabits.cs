namespace Verification.TruthDiscovery;

/// <summary>How sources list the elements of items, and what follows for the elements: the rounds of <see cref="PartialSets"/>.</summary>
internal sealed class ListingHabits
{
    private const double FirstFalseRate = 0.1;
    private readonly SetState state;
    private readonly ElementView view;
    private readonly ListKind complete;
    private readonly ListKind partial;
    private readonly Outlook two;
    private readonly double alternatives;
    private readonly double priorLists;
    private readonly double priorEvidence;
    private readonly Outlook[] without;
    private readonly Outlook[] with;
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
        two = OutlookOn(2);
        alternatives = options.FalseAlternatives;
        priorLists = options.PriorLists;
        priorEvidence = Math.Log(options.PriorTruth / (1 - options.PriorTruth));
        (without, with) = (new Outlook[view.ElementCount], new Outlook[view.ElementCount]);
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
        state.Evidence.AsSpan(view.RangeOf(item)).Clear();
        for (var element = view.ItemElements[item]; element < view.ItemElements[item + 1]; element++)
        {
            var others = state.TrueOfItem[item] - state.Probability[element];
            (without[element], with[element]) = (OutlookOn(others), OutlookOn(others + 1));
        }

        var beside = (WhileFalse: 0.0, WhileTrue: 0.0);
        var (now, more) = (OutlookOn(state.TrueOfItem[item]), OutlookOn(state.TrueOfItem[item] + 1));
        for (var list = view.ItemLists[item]; list < view.ItemLists[item + 1]; list++)
        {
            var cost = Judge(list, now, more);
            beside = (beside.WhileFalse + cost.WhileFalse, beside.WhileTrue + cost.WhileTrue);
        }

        for (var element = view.ItemElements[item]; element < view.ItemElements[item + 1]; element++)
        {
            state.Evidence[element] += priorEvidence + Between(beside, state.Probability[element]);
        }
    }

    /// <summary>Weighs a list, and adds to the evidence of its elements what it says of them beyond what it says of all others.</summary>
    /// <returns>What it says of an element that it leaves out: while this is thought false, and while it is thought true.</returns>
    private (double WhileFalse, double WhileTrue) Judge(int list, in Outlook now, in Outlook more)
    {
        var source = view.ListSource[list];
        var right = state.TrueOnList[list];
        var odds = complete.LogLikelihood(now.True, right, now.CompleteHasOne) - partial.LogLikelihood(now.True, right, now.PartialHasOne);
        isComplete[list] = 1 / (1 + ((1 - completeness[source]) / completeness[source] * Math.Exp(-odds)));

        var fewer = Math.Max(right, now.True - 1);
        var likelihood = LogLikelihood(source, now, right);
        var cost = (
            WhileFalse: LogLikelihood(source, more, right) - likelihood,
            WhileTrue: fewer > 1
                ? LogLikelihood(source, OutlookOn(fewer + 1), right) - LogLikelihood(source, OutlookOn(fewer), right)
                : LogLikelihood(source, two, right)
        );
        foreach (var element in view.On(list))
        {
            var own = state.Probability[element];
            var gain = LogLikelihood(source, with[element], right - own + 1) - LogLikelihood(source, without[element], right - own);
            state.Evidence[element] += gain - falseEvidence[source] - Between(cost, own);
        }

        return cost;
    }

    private static double Between((double WhileFalse, double WhileTrue) cost, double probability) =>
        ((1 - probability) * cost.WhileFalse) + (probability * cost.WhileTrue);

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

    private Outlook OutlookOn(double expected) =>
        Math.Max(1, expected) is var all ? new(all, complete.LogHasOne(all), partial.LogHasOne(all)) : default;

    private double LogLikelihood(int source, in Outlook outlook, double right)
    {
        var whole = complete.LogLikelihood(outlook.True, right, outlook.CompleteHasOne);
        var part = partial.LogLikelihood(outlook.True, right, outlook.PartialHasOne);
        var share = completeness[source];
        return whole > part
            ? whole + Math.Log(share + ((1 - share) * Math.Exp(part - whole)))
            : part + Math.Log((share * Math.Exp(whole - part)) + 1 - share);
    }

    /// <summary>How each of the true elements of an item gets on a list, given that one does.</summary>
    private readonly struct ListKind(double sensitivity)
    {
        private readonly double on = Math.Log(sensitivity);
        private readonly double off = Math.Log(1 - sensitivity);

        /// <summary>The logarithm of the probability that one of some true elements is on a list.</summary>
        public double LogHasOne(double all) => Math.Log(1 - Math.Exp(all * off));

        /// <summary>The logarithm of the probability of a list with some of the true elements of an item.</summary>
        /// <param name="all">How many true elements there are.</param>
        /// <param name="right">How many of them are on the list; a list with none is one that has another in the place of one.</param>
        /// <param name="logHasOne">See <see cref="LogHasOne"/>.</param>
        public double LogLikelihood(double all, double right, double logHasOne)
        {
            var listed = Math.Clamp(right, 1, all);
            return (listed * on) + ((all - listed) * off) - logHasOne;
        }
    }

    /// <summary>How many elements are true, of which there is always one, listed or not; and how likely a list has one of them.</summary>
    private readonly record struct Outlook(double True, double CompleteHasOne, double PartialHasOne);

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
