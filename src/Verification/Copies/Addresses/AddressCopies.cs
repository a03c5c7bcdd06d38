namespace Verification.Copies;

/// <summary>Finds items of different sources whose addresses lead to one document.</summary>
internal static class AddressCopies
{
    /// <summary>Each such item with the first of its document.</summary>
    public static IEnumerable<CopyLink> Find(OrderedItems items)
    {
        var addresses = new Dictionary<int, string?>();
        var first = new Dictionary<(int Group, string Address), int>();
        for (var item = 0; item < items.Count; item++)
        {
            var source = items.SourceOf(item);
            if (!addresses.TryGetValue(source, out var address))
            {
                addresses[source] = address = CanonicalAddress.Of(items.Source(source).Url);
            }

            if (address is not null && !first.TryAdd((items.GroupOf(item), address), item))
            {
                yield return new(first[(items.GroupOf(item), address)], item, CopyReasonCode.SameAddress, 1);
            }
        }
    }
}
