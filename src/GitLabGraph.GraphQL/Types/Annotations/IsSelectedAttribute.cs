namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// The boolean parameter tells whether any of the fields is selected below this one; dots reach deeper
/// (<c>nodes.author</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class IsSelectedAttribute(params string[] fields) : Attribute
{
    public IReadOnlyList<string> Fields { get; } = fields;
}
