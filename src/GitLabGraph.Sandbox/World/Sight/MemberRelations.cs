namespace GitLabGraph.Sandbox.World.Sight;

/// <summary>By which ways somebody may have come to a project or group.</summary>
[Flags]
public enum MemberRelations
{
    None = 0,

    /// <summary>A member of the place itself.</summary>
    Direct = 1,

    /// <summary>A member of a group above.</summary>
    Inherited = 2,

    /// <summary>A member of a group below; projects have none.</summary>
    Descendants = 4,

    /// <summary>A member of a group that was invited to the place itself.</summary>
    Invited = 8,

    /// <summary>A member of a group that was invited to a group above.</summary>
    InvitedAbove = 16,

    /// <summary>All that give access.</summary>
    Granting = Direct | Inherited | Invited | InvitedAbove,
}
