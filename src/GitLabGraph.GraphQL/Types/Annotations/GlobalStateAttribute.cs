namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// The parameter takes an entry of the request's context data, by its own name unless a key is given.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class GlobalStateAttribute(string? key = null) : Attribute
{
    public string? Key { get; } = key;
}
