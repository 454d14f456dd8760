namespace GitLabGraph.GraphQL.Types;

/// <summary>Makes the type non-null whatever the CLR nullability says.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNonNullTypeAttribute : Attribute;
