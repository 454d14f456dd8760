namespace GitLabGraph.GraphQL.Types.Definitions;

/// <summary>An object type being put together.</summary>
internal sealed class ObjectDefinition(string name) : ComplexDefinition(name)
{
    public Func<object, bool>? IsTypeOf { get; set; }
}
