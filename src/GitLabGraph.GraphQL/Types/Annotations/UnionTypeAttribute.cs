namespace GitLabGraph.GraphQL.Types;

/// <summary>The CLR interface or abstract class is a union of the object types that implement it.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public sealed class UnionTypeAttribute(string? name = null) : Attribute
{
    public string? Name { get; init; } = name;
}
