namespace Verification.Serialization;

/// <summary>Writes the elements of a long array on every core, a stretch at a time, and puts them together in order.</summary>
internal static class OrderedFragments
{
    private const int Stretch = 128;
    private const int StretchesPerCore = 4;

    /// <summary>Writes all elements of the array at hand.</summary>
    /// <param name="json">What the array stands in.</param>
    /// <param name="count">How many elements there are.</param>
    /// <param name="write">Writes the elements from one position up to another; called for several stretches at once.</param>
    public static void Write(JsonOutput json, int count, Action<JsonOutput, int, int> write)
    {
        if (count <= Stretch)
        {
            write(json, 0, count);
            return;
        }

        var wave = StretchesPerCore * Environment.ProcessorCount;
        var stretches = (count + Stretch - 1) / Stretch;
        var joining = Task.CompletedTask;
        for (var first = 0; first < stretches; first += wave)
        {
            var fragments = new JsonOutput[Math.Min(wave, stretches - first)];
            var start = first;
            Parallel.For(
                0,
                fragments.Length,
                number =>
                {
                    var from = (start + number) * Stretch;
                    fragments[number] = JsonOutput.Fragment(json.Depth);
                    write(fragments[number], from, Math.Min(from + Stretch, count));
                }
            );
            joining.GetAwaiter().GetResult();
            joining = Task.Run(() => Join(json, fragments));
        }

        joining.GetAwaiter().GetResult();
    }

    private static void Join(JsonOutput json, JsonOutput[] fragments)
    {
        foreach (var fragment in fragments)
        {
            json.Elements(fragment);
            fragment.Dispose();
        }
    }
}
