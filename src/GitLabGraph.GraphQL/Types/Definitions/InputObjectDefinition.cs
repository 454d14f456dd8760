namespace GitLabGraph.GraphQL.Types.Definitions;

/// <summary>An input object type being put together.</summary>
internal sealed class InputObjectDefinition(string name) : TypeDefinition(name)
{
    public List<InputValueDefinition> Fields { get; } = [];

    public bool IsOneOf { get; set; }

    public Func<IReadOnlyDictionary<string, object?>, object>? CreateInstance { get; set; }
}
