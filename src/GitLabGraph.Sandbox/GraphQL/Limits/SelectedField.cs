namespace GitLabGraph.Sandbox.GraphQL.Limits;

/// <summary>One field of an operation with its fragments written out, as far as GitLab's limits look at it.</summary>
/// <param name="Name">The field's own name.</param>
/// <param name="Owner">The type that lists the field; null for a field of the introspection.</param>
/// <param name="IsConnection">Whether its type is a connection, charged by the size of its page.</param>
/// <param name="Arguments">The arguments that limits depend on, with their values.</param>
/// <param name="HasSelections">Whether anything was written below it, skipped selections included.</param>
internal sealed record SelectedField(
    string Name, string? Owner, bool IsConnection, IReadOnlyDictionary<string, object> Arguments, bool HasSelections)
{
    /// <summary>Fields below it; each response name once for each type.</summary>
    public List<SelectedField> Below { get; } = [];
}
