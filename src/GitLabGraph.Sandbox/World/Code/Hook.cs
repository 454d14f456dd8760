using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Code;

/// <summary>A webhook of a project or a group.</summary>
public sealed record Hook
{
    public required long Id { get; init; }

    public required Place Place { get; init; }

    public required string Url { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The secret sent as X-Gitlab-Token; GitLab never gives it back.</summary>
    public string? Token { get; init; }

    /// <summary>GitLab's parameter names of the events it is sent for: <c>push_events</c> ...</summary>
    public ImmutableHashSet<string> Events { get; init; } = ["push_events"];

    public string? BranchFilter { get; init; }

    public bool VerifiesCertificate { get; init; } = true;

    public required DateTimeOffset CreatedAt { get; init; }
}
