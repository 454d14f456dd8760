namespace GitLabGraph.GraphQL.Relay;

/// <summary>How a connection field pages.</summary>
internal sealed record PagingSettings
{
    public static PagingSettings Default { get; } = new();

    public int DefaultPageSize { get; init; } = 10;

    public int MaxPageSize { get; init; } = 50;

    public bool AllowBackwardPagination { get; init; } = true;
}
