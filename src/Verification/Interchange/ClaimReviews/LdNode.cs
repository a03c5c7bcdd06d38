using System.Globalization;
using System.Text;
using Verification.Validation;

namespace Verification.Interchange;

/// <summary>What a value of a JSON-LD file is.</summary>
internal enum LdKind
{
    /// <summary>Null.</summary>
    Nothing,

    /// <summary>A text, or true or false.</summary>
    Text,

    /// <summary>A number, its text as JSON writes it.</summary>
    Number,

    /// <summary>An array.</summary>
    List,

    /// <summary>An object.</summary>
    Object,
}

/// <summary>A value of a JSON-LD file, which knows where it stands and whether it was taken over.</summary>
/// <param name="parent">What it stands in; null for the whole file.</param>
/// <param name="name">The property that it is the value of; null in an array.</param>
/// <param name="index">Its place in an array.</param>
internal sealed class LdNode(LdNode? parent, string? name, int index)
{
    private const int MostToScan = 16;
    private const string Http = "http://schema.org/";
    private const string Https = "https://schema.org/";

    private List<LdNode>? children;
    private Dictionary<string, LdNode>? byTerm;

    public LdNode? Parent => parent;

    public string? Name => name;

    public LdKind Kind { get; init; }

    /// <summary>The text of a text or a number; otherwise empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>The values of an object’s properties, or the elements of an array.</summary>
    public IReadOnlyList<LdNode> Children => children ?? (IReadOnlyList<LdNode>)[];

    /// <summary>What is to be noted of it, each once.</summary>
    public HashSet<ImportRemark>? Remarks { get; private set; }

    /// <summary>Whether it was taken over; of an object or array, whether something in it was.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsBlank => Kind is LdKind.List or LdKind.Object ? Children.Count == 0 : string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether it is one of the properties by which JSON-LD says how to read the others.</summary>
    public bool IsKeyword => name is "@context" or "@type" or "@id";

    /// <summary>The property’s name in schema.org.</summary>
    private string Term => Local(name ?? "");

    /// <summary>A name of schema.org without the address before it.</summary>
    public static string Local(string name) =>
        name.StartsWith(Https, StringComparison.Ordinal) ? name[Https.Length..]
        : name.StartsWith(Http, StringComparison.Ordinal) ? name[Http.Length..]
        : name;

    /// <summary>Adds a value to an object or an array.</summary>
    public void Add(LdNode child) => (children ??= []).Add(child);

    /// <summary>Marks it, and what it stands in, as taken over.</summary>
    public void Take()
    {
        for (var node = this; node is { IsTaken: false }; node = node.Parent)
        {
            node.IsTaken = true;
        }
    }

    /// <summary>Adds something to be noted of it, which deals with it.</summary>
    public void Note(ImportRemark remark)
    {
        Take();
        (Remarks ??= []).Add(remark);
    }

    /// <summary>The value of a property that is there and not blank, of two by one name the first; or null.</summary>
    public LdNode? Property(string term) =>
        Children.Count <= MostToScan
            ? children?.Find(child => child.Term == term && !child.IsBlank)
            : (byTerm ??= ByTerm()).GetValueOrDefault(term);

    /// <summary>The value of a property, be it blank; or null.</summary>
    public LdNode? Slot(string term) => Property(term) ?? children?.Find(child => child.Term == term);

    /// <summary>Whether it is an object of a type of schema.org.</summary>
    public bool Is(string type) =>
        Kind == LdKind.Object
        && Property("@type") is { } types
        && (types.Kind == LdKind.List ? types.Children.Any(each => Local(each.Text) == type) : Local(types.Text) == type);

    /// <summary>The path from the root of the file.</summary>
    public string Path()
    {
        var steps = new Stack<string>();
        for (var node = this; node.Parent is not null; node = node.Parent)
        {
            steps.Push(node.Step());
        }

        return new StringBuilder(JsonPath.Root).AppendJoin("", steps).ToString();
    }

    private string Step() => name is null ? string.Create(CultureInfo.InvariantCulture, $"[{index}]") : JsonPath.Step(name);

    private Dictionary<string, LdNode> ByTerm()
    {
        var terms = new Dictionary<string, LdNode>(StringComparer.Ordinal);
        foreach (var child in Children.Where(child => !child.IsBlank))
        {
            terms.TryAdd(child.Term, child);
        }

        return terms;
    }
}
