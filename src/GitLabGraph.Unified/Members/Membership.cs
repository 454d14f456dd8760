using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Roles;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Members;

/// <summary>That somebody belongs to a group or workspace, and in which role.</summary>
[ObjectType]
internal sealed record Membership
{
    /// <summary>Null for an invitation by e-mail that was not accepted yet.</summary>
    public User? User { get; init; }

    /// <summary>In which built-in role, by its level.</summary>
    public required Role Role { get; init; }

    /// <summary>
    /// Where the membership was given: for an inherited one the group above, for one by invitation the invited group,
    /// or where the account may not see that, the place that was asked.
    /// </summary>
    public required IMembershipTarget On { get; init; }

    /// <summary>
    /// How it came about; null where GitLab does not tell, as of an invited group that the account may not see.
    /// </summary>
    public MembershipOrigin? Origin { get; init; }

    /// <summary>Whether it comes from a group above; null where GitLab does not tell.</summary>
    public bool? IsInherited => Origin is { } origin ? origin == MembershipOrigin.Inherited : null;

    /// <summary>The day it ends; null when it does not.</summary>
    public DateOnly? ExpiresAt { get; init; }

    /// <summary>When it was given; null where GitLab does not tell.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Who gave it; null where that is not known.</summary>
    public User? CreatedBy { get; init; }

    internal Remote Remote { get; init; }
}
