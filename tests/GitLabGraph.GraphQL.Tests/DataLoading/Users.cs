using GitLabGraph.GraphQL.DataLoading;

namespace GitLabGraph.GraphQL.Tests.DataLoading;

internal sealed class Users(FetchLog log, IBatchScheduler scheduler)
    : BatchDataLoader<int, User>(scheduler, new DataLoaderOptions { MaxBatchSize = log.MaxBatchSize })
{
    protected override async Task<IReadOnlyDictionary<int, User>> LoadBatchAsync(
        IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        log.Add("users", keys);
        await Task.Yield();
        if (log.FailsOnce)
        {
            log.FailsOnce = false;
            throw new InvalidOperationException("The directory is down.");
        }

        return keys.ToDictionary(key => key, key => new User(key));
    }
}
