namespace GitLabGraph.GraphQL.Types;

/// <summary>The method finds a node by its id; it is no field of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;
