using static Verification.Tests.Scoring.Reference.ReferenceModel;

namespace Verification.Tests.Scoring.Reference;

/// <summary>What one item, through one root, weighs for or against one claim.</summary>
internal sealed record Bearing(
    string Claim,
    string Item,
    string Origin,
    string Affiliation,
    string Channel,
    string Direction,
    double Weight
);

/// <summary>Exist, Appraise, Origins, Interest, Other stances and Relate of the design's section 5: everything up to the weights.</summary>
internal sealed class ReferenceWeights
{
    private readonly ReferenceCase _case;
    private readonly Dictionary<string, HashSet<string>> _ancestors;
    private readonly Dictionary<double, List<Bearing>> _own = [];

    public ReferenceWeights(ReferenceCase @case)
    {
        _case = @case;
        _ancestors = @case.Items.ToDictionary(i => i.Id, i => Ancestors(i.Id));
        Absent = FindAbsent();
    }

    /// <summary>Why each item that does not exist does not.</summary>
    public Dictionary<string, string> Absent { get; }

    /// <summary>
    /// Every weight on a claim, its own and what travels to it. An axis that cannot be judged counts at the given
    /// credence for what supports this claim and for what refutes it; null is the credence of the source's kind.
    /// </summary>
    public List<Bearing> On(string claim, double? unjudgedSupport, double? unjudgedRefutation, string? withoutSet = null)
    {
        var effects = _case
            .Claims.SelectMany(c => Directions.Select(d => (Claim: c.Id, Direction: d)))
            .ToDictionary(from => from, from => Effect(from, claim, withoutSet));

        IEnumerable<Bearing> Towards(string direction, double? unjudged) =>
            from bearing in Own(unjudged)
            let effect = effects[(bearing.Claim, bearing.Direction)]
            where effect.Direction == direction
            select bearing with
            {
                Claim = claim,
                Direction = direction,
                Weight = bearing.Weight * effect.Strength,
            };

        return [.. Towards(Supports, unjudgedSupport), .. Towards(Refutes, unjudgedRefutation)];
    }

    // ---- Exist -------------------------------------------------------------------------------------------------

    private Dictionary<string, string> FindAbsent()
    {
        var absent = new Dictionary<string, string>();
        foreach (var item in _case.Items)
        {
            if (item.Date > _case.AsOf)
            {
                absent[item.Id] = "afterAsOf";
            }
            else if (item.RetractedAt <= _case.AsOf)
            {
                absent[item.Id] = "retracted";
            }
        }

        while (_case.Items.Find(i => !absent.ContainsKey(i.Id) && LostAllUpstream(i)) is { } lost)
        {
            absent[lost.Id] = "upstreamAbsent";
        }

        return absent;

        bool LostAllUpstream(ReferenceItem item) => item.DerivedFrom.Count > 0 && item.DerivedFrom.All(absent.ContainsKey);
    }

    private bool Exists(string item) => !Absent.ContainsKey(item);

    // ---- Appraise ----------------------------------------------------------------------------------------------

    private double Strength(ReferenceItem item, double? unjudged)
    {
        var source = _case.Sources[item.Source];
        var cannotBeJudged = unjudged ?? CredenceOfKind(source.Kind);

        var r =
            source.Trust is { } trust ? Math.Clamp(trust, LeastTrust, GreatestTrust)
            : source.Reliability is { } reliability ? CredenceOfReliability(reliability)
            : cannotBeJudged;
        var c = item.Credibility is { } credibility ? CredenceOfCredibility(credibility) : cannotBeJudged;

        var strength = Math.Max(0, (ReliabilityShare * Logit(r)) + (CredibilityShare * Logit(c)));

        strength *= item.Directness switch
        {
            "firsthand" => Firsthand,
            "secondhand" => Secondhand,
            "hearsay" => Hearsay,
            _ => item.DerivedFrom.Count > 0 ? Secondhand : Firsthand,
        };
        strength *= item.Certainty is { } p ? Math.Min(1, Math.Max(0, ((2 * p) - 1) / CertaintySpan)) : 1;
        strength *= item.Preliminary ? Preliminary : 1;
        strength *= item.Relevance;

        if (Claim(item).HalfLifeInHours is { } halfLife && item.Date is { } date && _case.AsOf is { } asOf)
        {
            strength *= Math.Pow(0.5, (asOf - date).TotalHours / halfLife);
        }

        return strength;
    }

    // ---- Origins -----------------------------------------------------------------------------------------------

    /// <summary>All items that an item derives from, at any remove and as declared; itself too where it stands in a circle.</summary>
    private HashSet<string> Ancestors(string item)
    {
        var found = new HashSet<string>();
        var open = new Stack<string>(_case.ItemsById[item].DerivedFrom);
        while (open.TryPop(out var next))
        {
            if (found.Add(next))
            {
                _case.ItemsById[next].DerivedFrom.ForEach(open.Push);
            }
        }

        return found;
    }

    /// <summary>The items that derive from this one and that it derives from, and itself.</summary>
    private HashSet<string> Circle(string item) => [item, .. _ancestors[item].Where(a => _ancestors[a].Contains(item))];

    private bool IsRoot(string item) => _ancestors[item].All(a => _ancestors[a].Contains(item));

    private IEnumerable<string> Roots(string item) => _ancestors[item].Append(item).Distinct().Where(IsRoot);

    private string Origin(string root) => Circle(root).Select(i => _case.ItemsById[i].Source).Min(StringComparer.Ordinal)!;

    /// <summary>The roots that an item carries, each with the strength it carries it with.</summary>
    private Dictionary<string, double> Carried(string item, double? unjudged, Dictionary<string, Dictionary<string, double>> known)
    {
        if (known.TryGetValue(item, out var answer))
        {
            return answer;
        }

        var carried = new Dictionary<string, double>();
        if (Exists(item))
        {
            var own = Strength(_case.ItemsById[item], unjudged);
            var circle = Circle(item);
            var reached = ReachedWithin(circle, item);
            if (IsRoot(item))
            {
                carried = reached.ToDictionary(root => root, _ => own);
            }
            else
            {
                var upstream = reached
                    .SelectMany(i => _case.ItemsById[i].DerivedFrom)
                    .Where(i => !circle.Contains(i))
                    .SelectMany(i => Carried(i, unjudged, known));
                carried = upstream.GroupBy(c => c.Key, c => c.Value).ToDictionary(c => c.Key, c => Math.Min(own, c.Max()));
            }
        }

        return known[item] = carried;
    }

    /// <summary>The existing items of a circle that an existing one reaches through existing ones of it, itself included.</summary>
    private HashSet<string> ReachedWithin(HashSet<string> circle, string item)
    {
        var reached = new HashSet<string> { item };
        var open = new Stack<string>(reached);
        while (open.TryPop(out var next))
        {
            foreach (var upstream in _case.ItemsById[next].DerivedFrom.Where(i => circle.Contains(i) && Exists(i)))
            {
                if (reached.Add(upstream))
                {
                    open.Push(upstream);
                }
            }
        }

        return reached;
    }

    // ---- Interest ----------------------------------------------------------------------------------------------

    private double InterestFactor(ReferenceItem item, string root)
    {
        var origin = _case.Sources[Origin(root)];
        var sigma = SensitivityOfKind(origin.Kind);
        var factor =
            Gains(item, origin) ? Math.Pow(SelfInterest, sigma)
            : Loses(item, origin) ? Math.Pow(AgainstInterest, sigma)
            : 1;

        if (_case.ItemsById[root].Via is { } viaId && _case.Sources[viaId] is var via && Gains(item, via))
        {
            factor = Math.Min(factor, Math.Pow(SelfInterest, SensitivityOfKind(via.Kind)));
        }

        return factor;
    }

    private bool Gains(ReferenceItem item, ReferenceSource source) =>
        Interest(item, source) == (item.Stance == Supports ? "gains" : "loses");

    private bool Loses(ReferenceItem item, ReferenceSource source) =>
        Interest(item, source) == (item.Stance == Supports ? "loses" : "gains");

    private string? Interest(ReferenceItem item, ReferenceSource source) =>
        source.Issuer is { } issuer ? Claim(item).Interests.GetValueOrDefault(issuer) : null;

    private static double Weight(double strength, double interest)
    {
        var ratio =
            interest <= 1 ? Math.Max(1, interest * Math.Exp(strength)) : Math.Exp(strength) * Math.Min(interest, Math.Exp(strength));
        return Math.Min(ratio - 1, GreatestWeight);
    }

    // ---- The weights on the items' own claims ------------------------------------------------------------------

    private List<Bearing> Own(double? unjudged)
    {
        var key = unjudged ?? double.NaN;
        if (!_own.TryGetValue(key, out var bearings))
        {
            var known = new Dictionary<string, Dictionary<string, double>>();
            bearings = [.. _case.Items.Where(i => Exists(i.Id)).SelectMany(i => Own(i, unjudged, known))];
            _own[key] = bearings;
        }

        return bearings;
    }

    private IEnumerable<Bearing> Own(ReferenceItem item, double? unjudged, Dictionary<string, Dictionary<string, double>> known)
    {
        if (item.Stance == Silent)
        {
            return OfSilence(item, unjudged);
        }

        if (!Directions.Contains(item.Stance))
        {
            return [];
        }

        var origins = Roots(item.Id).Select(Origin).Distinct().Count();
        return Carried(item.Id, unjudged, known)
            .Select(carried =>
                Bear(
                    item,
                    carried.Key,
                    Origin(carried.Key),
                    item.Stance,
                    Weight(carried.Value, InterestFactor(item, carried.Key)) / origins
                )
            );
    }

    private IEnumerable<Bearing> OfSilence(ReferenceItem item, double? unjudged)
    {
        if (item.ExpectedIfTrue is not { } expectedIfTrue || item.ExpectedIfFalse is not { } expectedIfFalse)
        {
            yield break;
        }

        var t = 1 - expectedIfTrue;
        var f = 1 - expectedIfFalse;
        var most = Math.Min(Math.Exp(Strength(item, unjudged)) - 1, GreatestWeight);
        if (IsBelow(t, f))
        {
            yield return Bear(item, item.Id, item.Source, Refutes, Math.Min((f / t) - 1, most));
        }
        else if (IsAbove(t, f))
        {
            yield return Bear(item, item.Id, item.Source, Supports, Math.Min((t / f) - 1, most));
        }
    }

    private Bearing Bear(ReferenceItem item, string root, string origin, string direction, double weight)
    {
        var rootItem = _case.ItemsById[root];
        return new(item.Claim, item.Id, origin, Affiliation(origin), rootItem.Via ?? rootItem.Source, direction, weight);
    }

    private string Affiliation(string origin)
    {
        var source = _case.Sources[origin];
        if (source.Issuer is { } issuer)
        {
            return $"party:{issuer}";
        }

        var nobodyRated = source.Reliability is null && source.Trust is null;
        if (!nobodyRated || source.Kind is not ("socialMedia" or "anonymousSource"))
        {
            return $"source:{origin}";
        }

        var smallestVia = _case
            .Items.Where(i => i.Source == origin && i.Via is not null && IsRoot(i.Id))
            .Select(i => i.Via)
            .Min(StringComparer.Ordinal);
        return smallestVia is null ? $"kind:{source.Kind}"
            : _case.Sources[smallestVia].Issuer is { } issuerOfVia ? $"party:{issuerOfVia}"
            : $"source:{smallestVia}";
    }

    private ReferenceClaim Claim(ReferenceItem item) => _case.Claims.Single(c => c.Id == item.Claim);

    // ---- Relate ------------------------------------------------------------------------------------------------

    /// <summary>How a direction on one claim bears on another; a null direction where it does not.</summary>
    private (string? Direction, double Strength) Effect((string Claim, string Direction) from, string claim, string? withoutSet)
    {
        if (from.Claim == claim)
        {
            return (from.Direction, 1);
        }

        var best = BestProducts(from, withoutSet);
        var supports = best.GetValueOrDefault((claim, Supports));
        var refutes = best.GetValueOrDefault((claim, Refutes));
        return IsAbove(supports, refutes) ? (Supports, supports)
            : IsAbove(refutes, supports) ? (Refutes, refutes)
            : (null, 0);
    }

    private Dictionary<(string Claim, string Direction), double> BestProducts((string Claim, string Direction) from, string? withoutSet)
    {
        var steps = Steps(withoutSet);
        var best = new Dictionary<(string, string), double> { [from] = 1 };
        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var (start, end, strength) in steps)
            {
                var product = best.GetValueOrDefault(start) * strength;
                if (product > best.GetValueOrDefault(end))
                {
                    best[end] = product;
                    changed = true;
                }
            }
        }

        return best;
    }

    private List<((string, string) Start, (string, string) End, double Strength)> Steps(string? withoutSet)
    {
        var steps = new List<((string, string), (string, string), double)>();
        foreach (var (from, to, kind, strength) in _case.Relations)
        {
            if (kind == "contradicts")
            {
                Contradict(from, to, strength);
            }
            else
            {
                Entail(from, to, strength);
                if (kind == "equivalent")
                {
                    Entail(to, from, strength);
                }
            }
        }

        foreach (var set in _case.Alternatives.Where(s => s.Id != withoutSet))
        {
            foreach (var one in set.Claims)
            {
                foreach (var other in set.Claims.Where(c => c != one))
                {
                    Contradict(one, other, 1);
                }
            }
        }

        return steps;

        void Entail(string c, string d, double strength)
        {
            steps.Add(((c, Supports), (d, Supports), strength));
            steps.Add(((d, Refutes), (c, Refutes), strength));
        }

        void Contradict(string c, string d, double strength)
        {
            steps.Add(((c, Supports), (d, Refutes), strength));
            steps.Add(((d, Supports), (c, Refutes), strength));
        }
    }
}
