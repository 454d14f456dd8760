using System.Globalization;
using GitLabGraph.GraphQL.DataLoading;

namespace GitLabGraph.GraphQL.Tests.DataLoading;

/// <summary>One fetch a key; there is nobody of the number 13.</summary>
internal sealed class UserByName(IBatchScheduler scheduler, FetchLog log) : CacheDataLoader<string, User>(scheduler)
{
    protected override async Task<User> LoadSingleAsync(string key, CancellationToken cancellationToken)
    {
        var id = int.Parse(key.AsSpan(1), CultureInfo.InvariantCulture);
        log.Add("name", [id]);
        await Task.Yield();
        return id == 13 ? throw new KeyNotFoundException() : new User(id);
    }
}
