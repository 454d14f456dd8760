namespace GitLabGraph.GraphQL.Types.Definitions;

/// <summary>An object or interface type being put together.</summary>
internal abstract class ComplexDefinition(string name) : TypeDefinition(name)
{
    public List<FieldDefinition> Fields { get; } = [];

    /// <summary>Names of the interfaces, in order of declaration.</summary>
    public List<string> Interfaces { get; } = [];

    public FieldDefinition? FindField(string name) => Fields.Find(field => field.Name == name);
}
