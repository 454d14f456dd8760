using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Relay;

/// <summary>How objects of one node type are found: by one key, or by a list of keys when it is a batch.</summary>
internal sealed record NodeResolution(
    Type KeyType, bool IsBatch, Func<IResolverContext, object, ValueTask<object?>> Resolve);
