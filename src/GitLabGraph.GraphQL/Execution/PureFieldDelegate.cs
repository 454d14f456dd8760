namespace GitLabGraph.GraphQL.Execution;

/// <summary>Computes a field's value without awaiting anything.</summary>
public delegate object? PureFieldDelegate(IResolverContext context);
