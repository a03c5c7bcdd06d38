using System.Text;
using Npgsql;
using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary>Brings what a method found in a database into memory.</summary>
internal static class FoundInDatabase
{
    public static async Task<Discovery> ReadAsync(NpgsqlConnection connection, DatabaseRun run, CancellationToken cancellation)
    {
        var corpus = await DatabaseReader.CorpusAsync(connection, cancellation).ConfigureAwait(false);
        var estimate = new Estimate(
            await TruthsAsync(connection, run, corpus, cancellation).ConfigureAwait(false),
            await TrustAsync(connection, run, corpus, cancellation).ConfigureAwait(false)
        )
        {
            Reasons = run.Reasons,
            Copying = run.Method is AccuCopy copy
                ? await ToListAsync(DatabaseReader.CopyingAsync(connection, run.Id, copy.PairThreshold, cancellation)).ConfigureAwait(false)
                : [],
        };
        var rounds = run.Method.Begin(progress: null, cancellation);
        rounds.Resume(run.Iterations, run.Change, run.StopReason);
        return new(corpus, estimate, run.Method.Name, rounds);
    }

    private static async Task<Truths> TruthsAsync(
        NpgsqlConnection connection,
        DatabaseRun run,
        AssertionCorpus corpus,
        CancellationToken cancellation
    )
    {
        var classes = run.Method is CrowdMethod ? corpus.Labels.Names.Count : 0;
        var probability = new double[classes > 0 ? corpus.ItemCount * classes : corpus.ValueCount];
        await foreach (var (item, value) in DatabaseReader.ValuesAsync(connection, run.Id, cancellation).ConfigureAwait(false))
        {
            var (number, label) = (corpus.FindItem(Encoding.UTF8.GetBytes(item)), corpus.Labels.Find(value.Text));
            probability[classes > 0 ? (number * classes) + label : corpus.FindValue(number, label)] = value.Probability;
        }

        return classes > 0 ? new ClassTruths(corpus, probability) : new RankedTruths(corpus, probability);
    }

    private static async Task<double[]> TrustAsync(
        NpgsqlConnection connection,
        DatabaseRun run,
        AssertionCorpus corpus,
        CancellationToken cancellation
    )
    {
        var trust = new double[corpus.SourceCount];
        await foreach (var source in DatabaseReader.SourcesAsync(connection, run.Id, cancellation).ConfigureAwait(false))
        {
            trust[corpus.FindSource(Encoding.UTF8.GetBytes(source.Source))] = source.Trust;
        }

        return trust;
    }

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> elements)
    {
        var list = new List<T>();
        await foreach (var element in elements.ConfigureAwait(false))
        {
            list.Add(element);
        }

        return list;
    }
}
