namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// The CLR interface or abstract class is a GraphQL interface; object types whose CLR type implements it implement
/// it too.
/// </summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public sealed class InterfaceTypeAttribute(string? name = null) : Attribute
{
    public string? Name { get; init; } = name;
}
