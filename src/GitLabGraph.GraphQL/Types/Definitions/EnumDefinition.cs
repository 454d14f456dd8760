namespace GitLabGraph.GraphQL.Types.Definitions;

/// <summary>An enum type being put together.</summary>
internal sealed class EnumDefinition(string name) : TypeDefinition(name)
{
    public List<EnumValueDefinition> Values { get; } = [];
}
