using System.Collections.Immutable;

namespace Verification.Interchange;

/// <summary>The labels of other schemes that an assessment can carry beside its verdicts.</summary>
public static class Gradings
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<GradingPreset> All { get; } =
    [DatasetGradings.ClimateFever, DatasetGradings.Averitec, NewsroomGradings.Airwars, NewsroomGradings.Politifact];

    /// <summary>The one of a name, whatever its case, hyphens, underscores and spaces; null for a name that is none.</summary>
    public static GradingPreset? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Spelling.Of(name) is { } spelt
            ? All.FirstOrDefault(preset => string.Equals(Spelling.Of(preset.Name), spelt, StringComparison.Ordinal))
            : null;
    }
}
