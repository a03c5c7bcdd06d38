namespace Verification.TruthDiscovery;

/// <summary>The parts of a text between separators, without blanks around them; empty ones are left out.</summary>
internal ref struct TextParts(ReadOnlySpan<byte> text, char separator)
{
    private ReadOnlySpan<byte> rest = text;

    public ReadOnlySpan<byte> Current { get; private set; }

    public readonly TextParts GetEnumerator() => this;

    public bool MoveNext()
    {
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)separator);
            Current = (end < 0 ? rest : rest[..end]).Trim((byte)' ');
            rest = end < 0 ? default : rest[(end + 1)..];
            if (!Current.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
