using System.Buffers.Binary;
using System.Text;

namespace Verification.TruthDiscovery;

/// <summary>Texts kept once each, as UTF-8, and numbered from 0 in the order they came.</summary>
internal sealed class NamePool
{
    private const int Empty = -1;
    private const int BytesPerKey = sizeof(ulong) - 1;
    private byte[] text = new byte[256];
    private int[] starts = new int[16];
    private int[] hashes = new int[16];
    private int[] slots = NewSlots(32);
    private int latest = Empty;

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int name] => text.AsSpan(starts[name], starts[name + 1] - starts[name]);

    public string Text(int name) => Encoding.UTF8.GetString(this[name]);

    /// <summary>The number of a name, which is added if it is new.</summary>
    public int Add(ReadOnlySpan<byte> name)
    {
        // Rows of one item or source often follow one another.
        if (latest != Empty && name.SequenceEqual(this[latest]))
        {
            return latest;
        }

        var hash = Hash(name);
        var slot = Probe(name, hash);
        return latest = slots[slot] == Empty ? Append(name, hash, slot) : slots[slot];
    }

    /// <summary>The number of a name, or −1 where there is none.</summary>
    public int Find(ReadOnlySpan<byte> name) => slots[Probe(name, Hash(name))];

    /// <summary>The names from the first to the last by code point.</summary>
    public int[] InOrder()
    {
        var order = new int[Count];
        for (var name = 0; name < order.Length; name++)
        {
            order[name] = name;
        }

        Sort(order, new ulong[Count], skip: 0);
        return order;
    }

    /// <summary>A pool of the same names, renumbered.</summary>
    /// <param name="order">For each new number, the old one.</param>
    public NamePool Reordered(ReadOnlySpan<int> order)
    {
        var pool = new NamePool();
        pool.Reserve(order.Length, starts[Count]);
        foreach (var name in order)
        {
            pool.Append(this[name], hashes[name], pool.Probe(this[name], hashes[name]));
        }

        return pool;
    }

    /// <summary>Sorts names that begin with the same bytes, by what follows: a few bytes at a time, which compare as one number.</summary>
    private void Sort(Span<int> order, Span<ulong> keys, int skip)
    {
        for (var i = 0; i < order.Length; i++)
        {
            keys[i] = Key(this[order[i]][skip..]);
        }

        keys.Sort(order);
        for (var (first, end) = (0, 0); first < order.Length; first = end)
        {
            while (end < order.Length && keys[end] == keys[first])
            {
                end++;
            }

            if (end - first > 1)
            {
                Sort(order[first..end], keys[first..end], skip + BytesPerKey);
            }
        }
    }

    /// <summary>The first bytes, and after them their number, so that a name comes before those that go on.</summary>
    private static ulong Key(ReadOnlySpan<byte> bytes)
    {
        Span<byte> first = stackalloc byte[sizeof(ulong)];
        bytes[..Math.Min(bytes.Length, BytesPerKey)].CopyTo(first);
        first[BytesPerKey] = (byte)Math.Min(bytes.Length, BytesPerKey + 1);
        return BinaryPrimitives.ReadUInt64BigEndian(first);
    }

    private static int[] NewSlots(int count)
    {
        var empty = new int[count];
        empty.AsSpan().Fill(Empty);
        return empty;
    }

    /// <summary>Seeded anew in every process, so that no file can be written to make names collide.</summary>
    private static int Hash(ReadOnlySpan<byte> name)
    {
        var hash = new HashCode();
        hash.AddBytes(name);
        return hash.ToHashCode();
    }

    private int Probe(ReadOnlySpan<byte> name, int hash)
    {
        var mask = slots.Length - 1;
        for (var slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            if (slots[slot] is var found && (found == Empty || (hashes[found] == hash && name.SequenceEqual(this[found]))))
            {
                return slot;
            }
        }
    }

    private int Append(ReadOnlySpan<byte> name, int hash, int slot)
    {
        Grow(ref starts, Count + 2);
        Grow(ref hashes, Count + 1);
        var start = starts[Count];
        Grow(ref text, checked(start + name.Length));
        name.CopyTo(text.AsSpan(start));
        starts[Count + 1] = start + name.Length;
        hashes[Count] = hash;
        slots[slot] = Count++;
        if (Count * 2 > slots.Length)
        {
            Rehash(slots.Length * 2);
        }

        return Count - 1;
    }

    private void Reserve(int names, int bytes)
    {
        starts = new int[names + 1];
        hashes = new int[names];
        text = new byte[bytes];
        Rehash((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(32, names * 2)));
    }

    private void Rehash(int size)
    {
        slots = NewSlots(size);
        for (var name = 0; name < Count; name++)
        {
            var slot = hashes[name] & (size - 1);
            while (slots[slot] != Empty)
            {
                slot = (slot + 1) & (size - 1);
            }

            slots[slot] = name;
        }
    }

    private static void Grow<T>(ref T[] array, int needed)
    {
        if (array.Length < needed)
        {
            Array.Resize(ref array, (int)Math.Min(Math.Max(needed, array.Length * 2L), Array.MaxLength));
        }
    }
}
