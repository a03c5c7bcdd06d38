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
    /// <param name="maxDepth">How deeply values may be nested.</param>
    public static VerificationCase? Read(ReadOnlyMemory<byte> utf8, int maxDepth)
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
                maxDepth,
                found => parts.Add(Task.Run(() => Read(new ListText(found.List, utf8[found.Start..found.End]), maxDepth)))
            );
            var @case = Read(JsonFile.Text(frame), maxDepth);
            return @case is null || parts.Exists(part => part.Result is null)
                ? null
                : Filled(@case, parts.ConvertAll(part => part.Result!));
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
    private static VerificationCase? Read(TextReader text, int maxDepth)
    {
        var problems = new ProblemList(limit: 0);
        using var reader = JsonFile.Reader(text, maxDepth);
        try
        {
            var input = new JsonInput(reader, problems);
            var @case = input.Start() ? CaseReader.Read(input) : null;
            input.Finish();
            return problems.IsEmpty ? @case : null;
        }
        catch (Exception e) when (e is ProblemList.LimitReachedException or JsonReaderException)
        {
            return null;
        }
    }

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
