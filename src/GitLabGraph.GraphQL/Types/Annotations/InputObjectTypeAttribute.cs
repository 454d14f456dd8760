namespace GitLabGraph.GraphQL.Types;

/// <summary>The class or record is an input object type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class InputObjectTypeAttribute(string? name = null) : Attribute
{
    public string? Name { get; init; } = name;
}
