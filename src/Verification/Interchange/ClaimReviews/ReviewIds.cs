using System.Globalization;
using System.Text;

namespace Verification.Interchange;

/// <summary>Gives parties ids that a person can read: the name in small letters, with hyphens; a number behind it where it is taken.</summary>
internal sealed class ReviewIds
{
    private const int Longest = 60;

    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);

    /// <summary>An id that was not given before.</summary>
    public string Next(string name)
    {
        var slug = Slug(name);
        var id = slug;
        while (!taken.TryAdd(id, 1))
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++taken[slug]}");
        }

        return id;
    }

    /// <summary>Letters and digits in small letters, dots between them, and a hyphen for anything else.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == '.')
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length >= Longest)
            {
                break;
            }
        }

        var text = slug.ToString().Trim('-', '.');
        return text.Length == 0 ? "party" : text;
    }
}
