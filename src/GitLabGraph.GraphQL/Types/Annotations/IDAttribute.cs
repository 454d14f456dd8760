namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// The value is an <c>ID</c>: a global one of the type named or declaring it when the schema has global object
/// identification.
/// </summary>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field)]
public sealed class IDAttribute(string? typeName = null) : Attribute
{
    public string? TypeName { get; } = typeName;
}
