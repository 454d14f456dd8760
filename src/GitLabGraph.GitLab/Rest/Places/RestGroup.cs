namespace GitLabGraph.GitLab.Rest.Places;

/// <summary>A group.</summary>
public sealed record RestGroup
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string? Path { get; init; }

    public string? FullName { get; init; }

    public string FullPath { get; init; } = "";

    public string? Description { get; init; }

    public string? Visibility { get; init; }

    public long? ParentId { get; init; }

    /// <summary>May be relative to the instance on self-managed GitLab, and null.</summary>
    public string? AvatarUrl { get; init; }

    public string? WebUrl { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public bool? Archived { get; init; }

    public bool? RequestAccessEnabled { get; init; }

    public bool? RequireTwoFactorAuthentication { get; init; }

    public IReadOnlyList<RestGroupShare>? SharedWithGroups { get; init; }

    public DateOnly? MarkedForDeletionOn { get; init; }
}
