using System.Collections;

namespace Verification.TruthDiscovery;

/// <summary>A list that makes its elements when they are asked for, and keeps none.</summary>
internal sealed class OnDemand<T>(int count, Func<int, T> make) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] =>
        index >= 0 && index < count ? make(index) : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {count}.");

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
        {
            yield return make(i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
