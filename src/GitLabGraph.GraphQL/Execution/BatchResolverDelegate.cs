namespace GitLabGraph.GraphQL.Execution;

/// <summary>
/// Computes a field's value for every parent of a level. Answers one result per context, in the same order.
/// Arguments and selection are the same for all of them.
/// </summary>
public delegate ValueTask<IReadOnlyList<ResolverResult>> BatchResolverDelegate(
    IReadOnlyList<IResolverContext> contexts);
