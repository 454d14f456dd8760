namespace GitLabGraph.GitLab.Rest.Places;

/// <summary>Where a project lives: a group or a user.</summary>
public sealed record RestNamespace
{
    public long Id { get; init; }

    public string? Name { get; init; }

    public string? Path { get; init; }

    public string? Kind { get; init; }

    public string? FullPath { get; init; }

    public long? ParentId { get; init; }

    /// <summary>May be relative to the instance on self-managed GitLab, and null.</summary>
    public string? AvatarUrl { get; init; }

    public string? WebUrl { get; init; }
}
