using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Verification.TruthDiscovery;

/// <summary>Texts kept once each, as UTF-8, and numbered from 0 in the order they came.</summary>
internal sealed class NamePool
{
    private const int None = -1;
    private const int BytesPerKey = sizeof(ulong) - 1;
    private static readonly ulong Seed = RandomBits();
    private static readonly ulong Secret = RandomBits() | 1;
    private byte[] text = new byte[256];
    private int[] starts = new int[16];
    private int latest = None;

    // The hash of a name in the high half, so that a name is looked at only if it is likely to be the one, and its number plus 1
    // in the low half; 0 where there is none.
    private ulong[] slots = new ulong[32];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int name] => text.AsSpan(starts[name], starts[name + 1] - starts[name]);

    public string Text(int name) => Encoding.UTF8.GetString(this[name]);

    /// <summary>The number of a name, which is added if it is new.</summary>
    public int Add(ReadOnlySpan<byte> name)
    {
        // Rows of one item or source often follow one another.
        if (latest != None && name.SequenceEqual(this[latest]))
        {
            return latest;
        }

        var hash = Hash(name);
        var slot = Probe(name, hash);
        return latest = slots[slot] == 0 ? Append(name, hash, slot) : Number(slots[slot]);
    }

    /// <summary>The number of a name, or −1 where there is none.</summary>
    public int Find(ReadOnlySpan<byte> name) => Number(slots[Probe(name, Hash(name))]);

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
            var hash = Hash(this[name]);
            pool.Append(this[name], hash, FreeSlot(pool.slots, hash));
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

    private static int Number(ulong slot) => (int)(uint)slot - 1;

    /// <summary>Seeded anew in every process, so that no file can be written to make names collide.</summary>
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        var hash = Seed ^ (ulong)name.Length;
        while (name.Length >= sizeof(ulong))
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(name));
            name = name[sizeof(ulong)..];
        }

        var rest = 0UL;
        foreach (var letter in name)
        {
            rest = (rest << 8) | letter;
        }

        return (uint)Mix(hash ^ rest);
    }

    /// <summary>Folds the 128 bits of a product by a secret odd number, so that every bit depends on every other.</summary>
    private static ulong Mix(ulong bits)
    {
        var high = Math.BigMul(bits, Secret, out var low);
        return high ^ low;
    }

    private static ulong RandomBits() =>
        ((ulong)(uint)HashCode.Combine(nameof(Seed)) << 32) | (uint)HashCode.Combine(nameof(Secret), nameof(Mix));

    private static int FreeSlot(ulong[] slots, uint hash)
    {
        var mask = slots.Length - 1;
        var slot = (int)(hash & (uint)mask);
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private int Probe(ReadOnlySpan<byte> name, uint hash)
    {
        var mask = slots.Length - 1;
        for (var slot = (int)(hash & (uint)mask); ; slot = (slot + 1) & mask)
        {
            var found = slots[slot];
            if (found == 0 || ((uint)(found >> 32) == hash && name.SequenceEqual(this[Number(found)])))
            {
                return slot;
            }
        }
    }

    private int Append(ReadOnlySpan<byte> name, uint hash, int slot)
    {
        Grow(ref starts, Count + 2);
        var start = starts[Count];
        Grow(ref text, checked(start + name.Length));
        name.CopyTo(text.AsSpan(start));
        starts[Count + 1] = start + name.Length;
        slots[slot] = ((ulong)hash << 32) | (uint)++Count;
        if (Count * 2 > slots.Length)
        {
            Rehash(slots.Length * 2);
        }

        return Count - 1;
    }

    private void Reserve(int names, int bytes)
    {
        starts = new int[names + 1];
        text = new byte[bytes];
        Rehash((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(32, names * 2)));
    }

    private void Rehash(int size)
    {
        var grown = new ulong[size];
        foreach (var slot in slots)
        {
            if (slot != 0)
            {
                grown[FreeSlot(grown, (uint)(slot >> 32))] = slot;
            }
        }

        slots = grown;
    }

    private static void Grow<T>(ref T[] array, int needed)
    {
        if (array.Length < needed)
        {
            Array.Resize(ref array, (int)Math.Min(Math.Max(needed, array.Length * 2L), Array.MaxLength));
        }
    }
}
