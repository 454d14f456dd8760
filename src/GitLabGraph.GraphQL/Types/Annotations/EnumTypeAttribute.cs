namespace GitLabGraph.GraphQL.Types;

/// <summary>The enum is a GraphQL enum; its members are named in upper snake case.</summary>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class EnumTypeAttribute(string? name = null) : Attribute
{
    public string? Name { get; init; } = name;
}
