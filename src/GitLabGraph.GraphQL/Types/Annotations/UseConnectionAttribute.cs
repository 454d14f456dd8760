namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// The resolver answers a <see cref="Relay.Connection{T}"/> itself; the field gets first, after, last and before as
/// its arguments.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UseConnectionAttribute : Attribute
{
    public int DefaultPageSize { get; init; } = 10;

    public int MaxPageSize { get; init; } = 50;

    public bool AllowBackwardPagination { get; init; } = true;

    /// <summary>The connection's name without <c>Connection</c>; the node type's name when it is null.</summary>
    public string? Name { get; init; }
}
