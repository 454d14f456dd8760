using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Users;

/// <summary>How users are ordered.</summary>
[EnumType]
public enum UserOrder
{
    /// <summary>By time of creation, oldest first.</summary>
    CreatedAtAsc,

    /// <summary>By time of creation, newest first.</summary>
    CreatedAtDesc,

    /// <summary>By time of change, oldest first.</summary>
    UpdatedAtAsc,

    /// <summary>By time of change, newest first.</summary>
    UpdatedAtDesc,
}
