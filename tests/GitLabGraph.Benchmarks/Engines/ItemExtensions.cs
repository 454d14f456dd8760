using GitLabGraph.Benchmarks.Served;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Benchmarks.Engines;

/// <summary>The batch-loaded field.</summary>
[ObjectType<Item>]
public static class ItemExtensions
{
    public static Task<Person?> GetAssigneeAsync([Parent] Item item, PersonLoader loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(item.Number % Person.All.Count, cancellationToken);
}
