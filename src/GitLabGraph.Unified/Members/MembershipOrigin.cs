using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Members;

/// <summary>How somebody came to belong to a group or workspace.</summary>
[EnumType]
internal enum MembershipOrigin
{
    /// <summary>By a membership of the group or workspace itself.</summary>
    Direct,

    /// <summary>By a membership of a group above.</summary>
    Inherited,

    /// <summary>By a group that was invited here or to a group above.</summary>
    Invited,
}
