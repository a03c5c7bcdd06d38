using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>The stretch from 0 to 1 as a drawing, with the range of a claim as a band and its probability as a mark.</summary>
internal static class LikelihoodStrip
{
    private const double Width = 200;
    private const double Height = 14;
    private const double MarkWidth = 5;

    public static void Write(HtmlWriter html, ClaimAssessment claim)
    {
        using var drawing = Drawing.Open(html, "strip", Width, Height);
        Drawing.Rectangle(html, "band", claim.Range.Low * Width, 3, (claim.Range.High - claim.Range.Low) * Width, 8);
        Drawing.Rectangle(html, "mark", claim.Probability * (Width - MarkWidth), 0, MarkWidth, Height);
    }
}
