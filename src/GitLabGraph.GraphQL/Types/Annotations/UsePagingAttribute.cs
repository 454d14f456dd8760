namespace GitLabGraph.GraphQL.Types;

/// <summary>The list becomes a Relay connection, cut in memory by its offset.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UsePagingAttribute : Attribute
{
    public int DefaultPageSize { get; init; } = 10;

    public int MaxPageSize { get; init; } = 50;

    public bool IncludeTotalCount { get; init; }
}
