namespace Verification.Reporting;

/// <summary>Notes differences, and makes the switches of those that bear on figures by themselves.</summary>
internal sealed class DifferenceLog
{
    private readonly List<(Difference Difference, Switch? Switch)> found = [];

    /// <summary>What was noted, by element, id and property.</summary>
    public IReadOnlyList<(Difference Difference, Switch? Switch)> Found
    {
        get
        {
            found.Sort((a, b) => Order(a.Difference, b.Difference));
            return found;
        }
    }

    /// <summary>Notes a difference that nothing switches.</summary>
    public void Note(Difference difference) => found.Add((difference, null));

    /// <summary>Notes a difference that can be applied by itself.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="reach">The claims that it reaches first; null for all.</param>
    public Switch Switch(Difference difference, IReadOnlyCollection<string>? reach)
    {
        var by = new Switch(difference, reach);
        found.Add((difference, by));
        return by;
    }

    /// <summary>Notes an element that is on one side only; whether it is.</summary>
    public bool IsListed<T>(Versions<T> element, DifferenceElement sort, DifferenceBearing bearing, params string[] details)
        where T : class
    {
        if (element is { Before: not null, After: not null })
        {
            return false;
        }

        var kind = element.Before is null ? DifferenceKind.Added : DifferenceKind.Removed;
        Note(
            new()
            {
                Kind = kind,
                Element = sort,
                Id = element.Id,
                Bearing = bearing,
                Summary = DifferenceText.Whole(sort.InWords(), element.Id, kind, details),
            }
        );
        return true;
    }

    /// <summary>Notes the properties in which an element that is on both sides differs.</summary>
    /// <param name="element">The element.</param>
    /// <param name="sort">What sort of element it is.</param>
    /// <param name="properties">The properties to compare.</param>
    /// <param name="reach">The claims that it reaches first.</param>
    /// <param name="name">What a reader knows it by; empty for its id.</param>
    public void Compare<T>(
        Versions<T> element,
        DifferenceElement sort,
        IEnumerable<Property<T>> properties,
        IReadOnlyCollection<string> reach,
        string name = ""
    )
        where T : class
    {
        foreach (var property in properties)
        {
            var (was, now) = (property.Text(element.Before!), property.Text(element.After!));
            if (was == now)
            {
                continue;
            }

            var difference = new Difference
            {
                Kind = property.Kind,
                Element = sort,
                Id = sort == DifferenceElement.Case ? property.Name : element.Id,
                Property = sort == DifferenceElement.Case ? null : property.Name,
                Before = was,
                After = now,
                Bearing = property.Bearing,
                Summary = DifferenceText.Part(sort.InWords(), element.Id, property, was, now, name),
            };
            if (property.Take is { } take)
            {
                element.Add(Switch(difference, reach), take);
            }
            else
            {
                Note(difference);
            }
        }
    }

    private static int Order(Difference a, Difference b)
    {
        var byElement = a.Element.CompareTo(b.Element);
        return byElement != 0 ? byElement
            : string.CompareOrdinal(a.Id, b.Id) is var byId and not 0 ? byId
            : string.CompareOrdinal(a.Property, b.Property) is var byProperty and not 0 ? byProperty
            : string.CompareOrdinal(a.Before, b.Before) is var byBefore and not 0 ? byBefore
            : string.CompareOrdinal(a.After, b.After);
    }
}
