namespace GitLabGraph.GitLab.Rest.Places;

/// <summary>A project.</summary>
public sealed record RestProject
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string? Path { get; init; }

    public string? NameWithNamespace { get; init; }

    public string PathWithNamespace { get; init; } = "";

    public string? Description { get; init; }

    public string? Visibility { get; init; }

    public bool? Archived { get; init; }

    public string? DefaultBranch { get; init; }

    public IReadOnlyList<string>? Topics { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public DateTimeOffset? LastActivityAt { get; init; }

    /// <summary>May be relative to the instance on self-managed GitLab, and null.</summary>
    public string? AvatarUrl { get; init; }

    public string? WebUrl { get; init; }

    public string? ReadmeUrl { get; init; }

    public string? HttpUrlToRepo { get; init; }

    public string? SshUrlToRepo { get; init; }

    public int? StarCount { get; init; }

    public int? ForksCount { get; init; }

    public int? OpenIssuesCount { get; init; }

    public bool? EmptyRepo { get; init; }

    public bool? IssuesEnabled { get; init; }

    public bool? MergeRequestsEnabled { get; init; }

    public string? IssuesAccessLevel { get; init; }

    public string? MergeRequestsAccessLevel { get; init; }

    public string? MergeMethod { get; init; }

    public RestNamespace? Namespace { get; init; }

    public RestUser? Owner { get; init; }

    public RestProject? ForkedFromProject { get; init; }

    public RestProjectPermissions? Permissions { get; init; }

    public DateOnly? MarkedForDeletionOn { get; init; }

    public long? CreatorId { get; init; }
}
