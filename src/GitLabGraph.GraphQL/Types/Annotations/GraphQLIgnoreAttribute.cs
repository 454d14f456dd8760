namespace GitLabGraph.GraphQL.Types;

/// <summary>Keeps the member out of the schema.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLIgnoreAttribute : Attribute;
