using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Roles;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Licenses;

/// <summary>A membership for which somebody takes a seat.</summary>
[ObjectType]
internal sealed record SeatMembership
{
    /// <summary>In which role.</summary>
    public required Role Role { get; init; }

    /// <summary>The day it ends; null when it does not, or GitLab does not tell.</summary>
    public DateOnly? ExpiresAt { get; init; }

    /// <summary>Null where GitLab does not tell.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Whether it is one in a workspace; else it is one in a group.</summary>
    internal bool IsInWorkspace { get; init; }

    /// <summary>GitLab's number of the group or project.</summary>
    internal required string TargetNumber { get; init; }

    /// <summary>The group's or project's path; empty where GitLab does not tell.</summary>
    internal string TargetPath { get; init; } = "";

    internal Remote Remote { get; init; }
}
