using GitLabGraph.Benchmarks.Served;
using GitLabGraph.GraphQL.DataLoading;

namespace GitLabGraph.Benchmarks.Engines;

/// <summary>Loads people in batches from memory.</summary>
public sealed class PersonLoader(IBatchScheduler batchScheduler) : BatchDataLoader<int, Person>(batchScheduler)
{
    protected override Task<IReadOnlyDictionary<int, Person>> LoadBatchAsync(
        IReadOnlyList<int> keys,
        CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<int, Person>>(keys.ToDictionary(key => key, key => Person.All[key]));
}
