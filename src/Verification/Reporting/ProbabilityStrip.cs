using Verification.Confidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>The stretch from 0 to 1 in characters, with the range of a claim shaded and its probability marked.</summary>
/// <param name="Outside">Outside the range.</param>
/// <param name="Range">Within the range.</param>
/// <param name="Point">The probability.</param>
internal sealed record ProbabilityStrip(char Outside, char Range, char Point)
{
    /// <summary>In characters that every font and file has.</summary>
    public static ProbabilityStrip Ascii { get; } = new('.', '=', 'O');

    /// <summary>The strip of a claim; its first cell stands for 0, its last for 1.</summary>
    public string Draw(ClaimAssessment claim, int cells) => Draw(claim.Probability, claim.Range, cells);

    /// <summary>The strip of a probability and a range.</summary>
    public string Draw(Probability probability, ProbabilityInterval range, int cells)
    {
        var (low, high, point) = (Cell(range.Low), Cell(range.High), Cell(probability));
        return string.Create(
            cells,
            this,
            (strip, marks) =>
            {
                strip.Fill(marks.Outside);
                strip[low..(high + 1)].Fill(marks.Range);
                strip[point] = marks.Point;
            }
        );

        int Cell(double share) => (int)Math.Round(share * (cells - 1), MidpointRounding.AwayFromZero);
    }
}
