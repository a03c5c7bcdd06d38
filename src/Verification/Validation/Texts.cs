using FluentValidation;

namespace Verification.Validation;

/// <summary>What is asked of texts wherever they stand.</summary>
internal static class Texts
{
    private static readonly string Labels = string.Join(", ", Enum.GetValues<TlpLabel>().Select(TlpLabels.Marking));

    /// <summary>Whether a text is there and not blank.</summary>
    public static bool IsThere(string? text) => !string.IsNullOrWhiteSpace(text);

    /// <summary>Whether a marking, unless it is blank, is one of the five labels if it means to be a label of the Traffic Light Protocol.</summary>
    public static bool IsMarking(string marking) => !IsThere(marking) || !TlpLabels.IsMeant(marking) || TlpLabels.TryRead(marking, out _);

    /// <summary>Gives the rule before it the words of <see cref="IsThere"/>.</summary>
    public static IRuleBuilderOptions<T, string> AsRequired<T>(this IRuleBuilderOptions<T, string> rule) =>
        rule.As(ProblemCodes.Required, "is missing or blank");

    /// <summary>Gives the rule before it the words of <see cref="IsMarking"/>.</summary>
    public static IRuleBuilderOptions<T, string> AsMarking<T>(this IRuleBuilderOptions<T, string> rule) =>
        rule.As(ProblemCodes.UnknownTlpLabel, $"is no label of the Traffic Light Protocol; expected one of {Labels}");

    /// <summary>Gives the rule before it a code and a message that do not follow the machine’s culture.</summary>
    public static IRuleBuilderOptions<T, TProperty> As<T, TProperty>(
        this IRuleBuilderOptions<T, TProperty> rule,
        string code,
        string message
    ) => rule.WithErrorCode(code).WithMessage(message);
}
