using GitLabGraph.GraphQL.DataLoading;

namespace GitLabGraph.GraphQL.Tests.DataLoading;

/// <summary>Made by its constructor: the log is a service of the request.</summary>
public sealed class TagsByUser(IBatchScheduler scheduler, FetchLog log) : GroupedDataLoader<int, string>(scheduler)
{
    protected override async Task<ILookup<int, string>> LoadGroupedBatchAsync(
        IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        log.Add("tags", keys);
        await Task.Yield();
        return keys.ToLookup(key => key, key => $"t{key}");
    }
}
