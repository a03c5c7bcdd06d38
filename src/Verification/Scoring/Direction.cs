namespace Verification.Scoring;

/// <summary>Which way evidence pulls a claim.</summary>
public enum Direction
{
    /// <summary>Towards true.</summary>
    Supports = 1,

    /// <summary>Towards false.</summary>
    Refutes,
}
