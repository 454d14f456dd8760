namespace GitLabGraph.GraphQL.Types;

/// <summary>The class adds fields to an object type that is defined elsewhere, by its CLR type or its name.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExtendObjectTypeAttribute(Type? type = null) : Attribute
{
    public Type? Type { get; } = type;

    public string? Name { get; init; }
}
