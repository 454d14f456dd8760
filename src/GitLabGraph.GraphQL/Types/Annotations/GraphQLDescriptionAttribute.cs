namespace GitLabGraph.GraphQL.Types;

/// <summary>The description in the schema, instead of the XML summary.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    public string Description { get; } = description;
}
