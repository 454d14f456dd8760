namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// The method resolves the field for all parents of a level: it takes a list of parents and answers a list of
/// results.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BatchResolverAttribute : Attribute;
