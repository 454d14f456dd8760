namespace GitLabGraph.GraphQL.Execution;

/// <summary>Opens the stream of events behind a subscription's root field.</summary>
public delegate ValueTask<IAsyncEnumerable<object?>> SubscribeDelegate(IResolverContext context);
