namespace Verification.Reporting;

/// <summary>The shapes that the drawings of the page are made of. How they look is the style sheet’s.</summary>
internal static class Drawing
{
    public static void Rectangle(HtmlWriter html, string name, double x, double y, double width, double height, double radius = 0) =>
        html.Void(
            "rect",
            ("class", name),
            ("x", Length(x)),
            ("y", Length(y)),
            ("width", Length(width)),
            ("height", Length(height)),
            ("rx", radius > 0 ? Length(radius) : null)
        );

    public static void Path(HtmlWriter html, string name, string path, double thickness) =>
        html.Void("path", ("class", name), ("d", path), ("stroke-width", Length(thickness)));

    public static void Label(HtmlWriter html, string name, double x, double y, string text) =>
        html.Leaf("text", text, ("class", name), ("x", Length(x)), ("y", Length(y)));

    /// <summary>A drawing that stretches to the room it is given, and tells nothing that a text beside it does not.</summary>
    public static HtmlWriter.Scope Open(HtmlWriter html, string name, double width, double height) =>
        html.Open(
            "svg",
            ("class", name),
            ("viewBox", $"0 0 {Length(width)} {Length(height)}"),
            ("preserveAspectRatio", "none"),
            ("aria-hidden", "true")
        );

    /// <summary>A length to a hundredth of the unit that drawings are measured in.</summary>
    public static string Length(double length) => HtmlWriter.Exact(Math.Round(length, 2));
}
