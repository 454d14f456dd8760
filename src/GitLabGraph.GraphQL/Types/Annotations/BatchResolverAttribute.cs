namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// The method resolves the field for all parents of a level: it takes a list of parents and answers a list of
/// results. As a list of <see cref="Execution.IResolverContext"/> it may take the place of each, to report there what
/// concerns one parent.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BatchResolverAttribute : Attribute;
