namespace GitLabGraph.Unified.Workspaces;

/// <summary>Workspaces and repos are the same GitLab projects, so their filters become one.</summary>
internal sealed record ProjectFilter
{
    public string? Search { get; init; }

    public string? Group { get; init; }

    public bool IncludeSubgroups { get; init; }

    public bool? Membership { get; init; }

    public Visibility? Visibility { get; init; }

    public WorkspaceStatus? Status { get; init; }

    public string? Topic { get; init; }

    public string? Language { get; init; }

    public WorkspaceOrder? Order { get; init; }
}
