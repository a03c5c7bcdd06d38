namespace Verification.Evidence;

/// <summary>How close to the matter the one who asserts stood.</summary>
public enum Directness
{
    /// <summary>Saw, measured or did it.</summary>
    Firsthand = 1,

    /// <summary>Has it from somebody who did.</summary>
    Secondhand,

    /// <summary>Has it from further off.</summary>
    Hearsay,
}
