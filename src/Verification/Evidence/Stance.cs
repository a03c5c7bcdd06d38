namespace Verification.Evidence;

/// <summary>How an item bears on its claim.</summary>
public enum Stance
{
    /// <summary>Says that the claim is true.</summary>
    Supports = 1,

    /// <summary>Says that the claim is false.</summary>
    Refutes,

    /// <summary>Speaks of the claim and declines to say; shown, never weighed.</summary>
    NeitherConfirmsNorDenies,

    /// <summary>Says nothing where it might have spoken; weighed only by what was to be expected of it.</summary>
    Silent,

    /// <summary>Mentions the claim without taking sides; shown, never weighed.</summary>
    Neutral,
}
