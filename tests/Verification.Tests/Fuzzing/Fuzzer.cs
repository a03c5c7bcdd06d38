using FsCheck;
using FsCheck.Fluent;

namespace Verification.Tests.Fuzzing;

/// <summary>Gives a reader many inputs, and makes the first that it does not stand as small as it can.</summary>
/// <param name="target">The reader.</param>
internal sealed class Fuzzer(FuzzTarget target)
{
    private const long LargestAllocation = 500_000_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>How many inputs were read.</summary>
    public int Inputs { get; private set; }

    /// <summary>How many of them were valid.</summary>
    public int Valid { get; private set; }

    /// <summary>The smallest input that the reader did not stand; null where it stood all.</summary>
    public byte[]? Found { get; private set; }

    /// <summary>Goes through inputs.</summary>
    /// <param name="config">How many, and which.</param>
    /// <exception cref="Exception">The reader did not stand one; <see cref="Found"/> holds it.</exception>
    public void Run(Config config) =>
        Prop.ForAll(
                Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => new FuzzInput(target.Input(seed))), Smaller),
                input =>
                {
                    try
                    {
                        Inputs++;
                        Valid += Try(input.Bytes) ? 1 : 0;
                    }
                    catch
                    {
                        Found = input.Bytes;
                        throw;
                    }
                }
            )
            .Check(config);

    /// <summary>Reads one input, within bounds of time and memory.</summary>
    /// <returns>Whether it was valid.</returns>
    /// <exception cref="FuzzFindingException">The reader did not stand it.</exception>
    public bool Try(byte[] input)
    {
        var work = Task.Run(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var isValid = target.Read(input);
            return (isValid, Allocated: GC.GetAllocatedBytesForCurrentThread() - before);
        });
        bool ended;
        try
        {
            ended = work.Wait(Longest);
        }
        catch (AggregateException e)
        {
            throw new FuzzFindingException($"{target.Name} ends in {e.InnerException!.GetType().Name}", e.InnerException);
        }

        return !ended ? throw new FuzzFindingException($"{target.Name} takes more than {Longest.TotalSeconds} s")
            : work.Result.Allocated > LargestAllocation
                ? throw new FuzzFindingException($"{target.Name} asks for {work.Result.Allocated} bytes of memory")
            : work.Result.isValid;
    }

    /// <summary>An input without one of its parts: halves first, single bytes last.</summary>
    private static IEnumerable<FuzzInput> Smaller(FuzzInput input)
    {
        for (var size = input.Bytes.Length / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= input.Bytes.Length; start += size)
            {
                yield return new([.. input.Bytes[..start], .. input.Bytes[(start + size)..]]);
            }
        }
    }
}

/// <summary>Something that a reader is given.</summary>
internal sealed record FuzzInput(byte[] Bytes)
{
    public override string ToString() => $"{Bytes.Length} bytes, {Convert.ToBase64String(Bytes)}";
}

/// <summary>A reader did not stand an input.</summary>
internal sealed class FuzzFindingException(string message, Exception? inner = null) : Exception(message, inner);
