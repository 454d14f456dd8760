namespace GitLabGraph.GraphQL.Types;

/// <summary>The name in the schema, instead of the one made from the CLR name.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
