namespace GitLabGraph.GraphQL.Types.Definitions;

/// <summary>
/// A scalar type being put together: an implementation, or a name whose values pass through as they are.
/// </summary>
internal sealed class ScalarDefinition(string name) : TypeDefinition(name)
{
    public string? SpecifiedBy { get; set; }

    public ScalarType? Implementation { get; set; }
}
