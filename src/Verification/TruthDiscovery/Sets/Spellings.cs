namespace Verification.TruthDiscovery;

/// <summary>
/// Finds elements of an item that are spellings of one, such as <c>knuth</c> and <c>donaldknuth</c>: their texts are alike and no
/// list has both. That alike texts mean the same is not taken for granted: <c>java</c> and <c>javascript</c> do not. Over the whole
/// corpus, alike elements must be on one list far more rarely than other elements of an item are.
/// </summary>
internal sealed class Spellings
{
    private const int ShortestText = 3;
    private const int LettersPerEdit = 5;
    private const int ElementsCompared = 256;
    private const double FewestMeetings = 5;
    private const double ShareOfMeetings = 0.25;
    private readonly AssertionCorpus corpus;
    private readonly ElementView view;
    private readonly int[] mentions;
    private readonly List<(int Spelling, int Other)> pairs = [];
    private double alikeMeetings;
    private double alikeExpected;
    private double allMeetings;
    private double allExpected;

    private Spellings(AssertionCorpus corpus, ElementView view)
    {
        this.corpus = corpus;
        this.view = view;
        mentions = new int[corpus.Labels.Elements.Count];
        for (var element = 0; element < view.ElementCount; element++)
        {
            mentions[view.ElementName[element]] += view.Support[element];
        }
    }

    /// <summary>The lists with one spelling for all that are of one element: a known one, else the one that most lists have.</summary>
    public static ElementView Unify(AssertionCorpus corpus, ElementView view, Anchors known)
    {
        var spellings = new Spellings(corpus, view);
        for (var item = 0; item < corpus.ItemCount; item++)
        {
            spellings.Look(item);
        }

        return spellings.ShunEachOther() ? view.Replacing(spellings.Chosen(known)) : view;
    }

    private bool ShunEachOther()
    {
        var usual = (allMeetings - alikeMeetings) / Math.Max(double.Epsilon, allExpected - alikeExpected);
        var meetings = alikeExpected * usual;
        return meetings >= FewestMeetings && alikeMeetings <= ShareOfMeetings * meetings;
    }

    private void Look(int item)
    {
        var lists = view.ItemLists[item + 1] - view.ItemLists[item];
        var (first, end) = (view.ItemElements[item], view.ItemElements[item + 1]);
        var (sum, squares) = (0.0, 0.0);
        for (var element = first; element < end; element++)
        {
            double support = view.Support[element];
            (sum, squares) = (sum + support, squares + (support * support));
        }

        allExpected += ((sum * sum) - squares) / (2 * lists);
        for (var list = view.ItemLists[item]; list < view.ItemLists[item + 1]; list++)
        {
            allMeetings += view.On(list).Length * (view.On(list).Length - 1.0) / 2;
        }

        if (end - first <= ElementsCompared)
        {
            Compare(item, lists);
        }
    }

    private void Compare(int item, int lists)
    {
        var names = new string[view.ItemElements[item + 1] - view.ItemElements[item]];
        for (var i = 0; i < names.Length; i++)
        {
            var element = view.ItemElements[item] + i;
            names[i] = corpus.Labels.Elements.Text(view.ElementName[element]);
            for (var j = 0; j < i; j++)
            {
                if (AreAlike(names[i], names[j]))
                {
                    Note(item, element, view.ItemElements[item] + j, lists);
                }
            }
        }
    }

    private void Note(int item, int element, int other, int lists)
    {
        var meetings = 0;
        for (var list = view.ItemLists[item]; list < view.ItemLists[item + 1]; list++)
        {
            meetings += view.On(list).Contains(element) && view.On(list).Contains(other) ? 1 : 0;
        }

        alikeMeetings += meetings;
        alikeExpected += (double)view.Support[element] * view.Support[other] / lists;
        if (meetings == 0)
        {
            pairs.Add((element, other));
        }
    }

    /// <summary>For each element, the spelling chosen for it.</summary>
    private int[] Chosen(Anchors known)
    {
        var isTrue = KnownElements.Of(corpus, view, known);
        var chosen = new int[view.ElementCount];
        for (var element = 0; element < chosen.Length; element++)
        {
            chosen[element] = element;
        }

        foreach (var (spelling, other) in pairs)
        {
            var (better, worse) = Compare(spelling, other, isTrue) > 0 ? (spelling, other) : (other, spelling);
            if (isTrue[worse] != true && (chosen[worse] == worse || Compare(better, chosen[worse], isTrue) > 0))
            {
                chosen[worse] = better;
            }
        }

        for (var element = 0; element < chosen.Length; element++)
        {
            while (chosen[chosen[element]] != chosen[element])
            {
                chosen[element] = chosen[chosen[element]];
            }
        }

        return chosen;
    }

    private int Compare(int left, int right, bool?[] isTrue)
    {
        var (leftName, rightName) = (view.ElementName[left], view.ElementName[right]);
        var elements = corpus.Labels.Elements;
        return (isTrue[left] == true).CompareTo(isTrue[right] == true) is not 0 and var byTruth ? byTruth
            : view.Support[left].CompareTo(view.Support[right]) is not 0 and var bySupport ? bySupport
            : mentions[leftName].CompareTo(mentions[rightName]) is not 0 and var byMentions ? byMentions
            : elements[rightName].Length.CompareTo(elements[leftName].Length) is not 0 and var byLength ? byLength
            : right.CompareTo(left);
    }

    /// <summary>Whether one text starts or ends with the other, or few letters set them apart.</summary>
    private static bool AreAlike(string left, string right)
    {
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        return shorter.Length >= ShortestText
            && (
                longer.StartsWith(shorter, StringComparison.Ordinal)
                || longer.EndsWith(shorter, StringComparison.Ordinal)
                || EditDistance.IsWithin(shorter, longer, longer.Length / LettersPerEdit)
            );
    }
}
