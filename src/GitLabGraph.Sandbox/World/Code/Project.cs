using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.World.Code;

public sealed record Project
{
    public required long Id { get; init; }

    /// <summary>The id of the project's own namespace.</summary>
    public required long NamespaceId { get; init; }

    /// <summary>The group it is in; null for a person's own project.</summary>
    public long? GroupId { get; init; }

    /// <summary>The person it belongs to when it is in no group.</summary>
    public long? OwnerId { get; init; }

    public long? CreatorId { get; init; }

    public required string Name { get; init; }

    public required string Path { get; init; }

    public required string FullPath { get; init; }

    /// <summary>Names from the root group down, joined by " / ".</summary>
    public required string NameWithNamespace { get; init; }

    public string? Description { get; init; }

    public Visibility Visibility { get; init; } = Visibility.Private;

    public bool IsArchived { get; init; }

    public DateOnly? MarkedForDeletionOn { get; init; }

    /// <summary>Null while the repository is empty.</summary>
    public string? DefaultBranch { get; init; }

    public ImmutableArray<string> Topics { get; init; } = [];

    public ImmutableArray<ProjectLanguage> Languages { get; init; } = [];

    public long? ForkedFromId { get; init; }

    public int StarCount { get; init; }

    public bool HasIssues { get; init; } = true;

    public bool HasMergeRequests { get; init; } = true;

    /// <summary>Whether the repository is switched on; merge requests go with it.</summary>
    public bool HasRepository { get; init; } = true;

    /// <summary>
    /// Whether Jira tracks its issues: then its merge requests close Jira's, which GitLab knows by key only.
    /// </summary>
    public bool HasJira { get; init; }

    public FeatureAccess BuildsAccess { get; init; } = FeatureAccess.Enabled;

    public FeatureAccess EnvironmentsAccess { get; init; } = FeatureAccess.Enabled;

    public FeatureAccess ReleasesAccess { get; init; } = FeatureAccess.Enabled;

    /// <summary>Whether everybody who sees the project may see its jobs.</summary>
    public bool HasPublicJobs { get; init; } = true;

    public string? AvatarUrl { get; init; }

    /// <summary>Approvals that a merge request needs (EE).</summary>
    public int ApprovalsRequired { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required DateTimeOffset LastActivityAt { get; init; }

    public bool IsEmpty => DefaultBranch is null;

    public Place Place => Place.OfProject(Id);
}
