namespace GitLabGraph.GraphQL.Types;

/// <summary>The class is an object type; public members are its fields.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class ObjectTypeAttribute(string? name = null) : Attribute
{
    public string? Name { get; init; } = name;
}
