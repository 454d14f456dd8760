namespace GitLabGraph.GraphQL.Execution;

/// <summary>Computes a field's value for one parent.</summary>
public delegate ValueTask<object?> FieldResolverDelegate(IResolverContext context);
