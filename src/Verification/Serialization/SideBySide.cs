using System.Collections.Immutable;
using System.Text.Json;
using Newtonsoft.Json;
using Verification.Evidence;

namespace Verification.Serialization;

/// <summary>
/// Reads a large case on every core, so long as nothing is wrong with it: what has a problem is read anew, from its start to its end, by the way
/// that notes them all.
/// </summary>
internal static class SideBySide
{
    private const int Large = 1 << 17;

    /// <summary>The case in a file; null where something is wrong with it, or it is too small to be worth the while.</summary>
    /// <param name="utf8">The file, without a mark.</param>
    /// <param name="limits">How much to take on.</param>
    public static VerificationCase? Read(ReadOnlyMemory<byte> utf8, Limits limits)
    {
        if (utf8.Length < Large)
        {
            return null;
        }

        var parts = new List<Task<VerificationCase?>>();
        try
        {
            var frame = CaseSplit.Cut(
                utf8.Span,
                limits.MaxDepth,
                found => parts.Add(Task.Run(() => Read(new ListText(found.List, utf8[found.Start..found.End]), limits)))
            );
            var @case = Read(JsonFile.Text(frame), limits);
            return @case is null || parts.Exists(part => part.Result is null)
                ? null
                : Within(limits, Filled(@case, parts.ConvertAll(part => part.Result!)));
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
        finally
        {
            Task.WaitAll([.. parts]);
        }
    }

    /// <summary>Reads a case; null where anything is wrong with it.</summary>
    private static VerificationCase? Read(TextReader text, Limits limits)
    {
        var problems = new ProblemList(limit: 0);
        using var reader = JsonFile.Reader(text, limits);
        try
        {
            var input = new JsonInput(reader, problems);
            var @case = input.Start() ? CaseReader.Read(input) : null;
            input.Finish();
            return problems.IsEmpty ? @case : null;
        }
        catch (Exception e) when (e is ProblemList.LimitReachedException or JsonReaderException or BeyondLimitException)
        {
            return null;
        }
    }

    /// <summary>The case, unless a list of it is too long, which none of its stretches need be.</summary>
    private static VerificationCase? Within(Limits limits, VerificationCase @case) =>
        new[] { @case.Parties.Length, @case.Claims.Length, @case.Sources.Length, @case.Evidence.Length, @case.Relations.Length }.Max()
        > limits.MaxElements
            ? null
            : @case;

    private static VerificationCase Filled(VerificationCase frame, List<VerificationCase> parts) =>
        frame with
        {
            Parties = Joined(parts, part => part.Parties),
            Claims = Joined(parts, part => part.Claims),
            Sources = Joined(parts, part => part.Sources),
            Evidence = Joined(parts, part => part.Evidence),
            Relations = Joined(parts, part => part.Relations),
        };

    private static ImmutableArray<T> Joined<T>(List<VerificationCase> parts, Func<VerificationCase, ImmutableArray<T>> listOf)
    {
        var joined = ImmutableArray.CreateBuilder<T>(parts.Sum(part => listOf(part).Length));
        foreach (var part in parts)
        {
            joined.AddRange(listOf(part));
        }

        return joined.MoveToImmutable();
    }
}
