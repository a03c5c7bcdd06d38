using Spectre.Console;
using Verification.Reporting;
using Verification.Scoring;

namespace Verification.Cli;

/// <summary>How the parts of a report look: in colour on a terminal, as plain text elsewhere. Colour never says anything alone.</summary>
internal sealed class ReportStyle(bool isRich)
{
    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Faint { get; } = new(decoration: Decoration.Dim);

    /// <summary>What rules are drawn with.</summary>
    public char Rule { get; } = isRich ? '─' : '-';

    /// <summary>What likelihoods are drawn with.</summary>
    public ProbabilityStrip Strip { get; } = isRich ? new('·', '━', '●') : ProbabilityStrip.Ascii;

    /// <summary>What starts an entry of a list.</summary>
    public string Bullet { get; } = isRich ? "•" : "-";

    /// <summary>What marks a change of verdict.</summary>
    public string Turn { get; } = isRich ? "▶" : ">";

    public static Style Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Corroborated => new(Color.Green, decoration: Decoration.Bold),
            Verdict.Supported => new(Color.Green),
            Verdict.Contested => new(Color.Yellow, decoration: Decoration.Bold),
            Verdict.Doubtful => new(Color.Red),
            Verdict.Refuted => new(Color.Red, decoration: Decoration.Bold),
            Verdict.NotAssessable => new(Color.Blue),
            _ => new(decoration: Decoration.Bold),
        };

    /// <summary>What bears on a hypothesis only by exclusion is faint.</summary>
    public static Style? Of(HypothesisCell cell) =>
        cell switch
        {
            { Bearing: HypothesisBearing.Exclusion or HypothesisBearing.None } => Faint,
            { Consistency: Consistency.Neutral } => null,
            { Consistency: > Consistency.Neutral } => new(Color.Green),
            _ => new(Color.Red),
        };

    /// <summary>The strip of a claim, in the colour of its verdict.</summary>
    public Paragraph Draw(ClaimAssessment claim, int cells) => Draw(Strip.Draw(claim, cells), claim.Verdict);

    /// <summary>A strip in the colour of a verdict.</summary>
    public Paragraph Draw(string strip, Verdict verdict)
    {
        var drawn = new Paragraph();
        foreach (var mark in strip)
        {
            drawn.Append(mark.ToString(), mark == Strip.Outside ? Faint : Of(verdict));
        }

        return drawn;
    }
}
