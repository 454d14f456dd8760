using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Licenses;

/// <summary>Why somebody takes a seat of a group's plan.</summary>
[EnumType]
public enum SeatReason
{
    /// <summary>As a member of the licensed group or of a group below it.</summary>
    GroupMember,

    /// <summary>As a member of a workspace below it.</summary>
    WorkspaceMember,

    /// <summary>As a member of another group that was invited to it or to a group below.</summary>
    GroupInvitation,

    /// <summary>As a member of another group that was invited to a workspace below it.</summary>
    WorkspaceInvitation,

    /// <summary>By a way that has no word here yet; the raw word tells it.</summary>
    Other,
}
