using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Groups;

/// <summary>How groups are ordered.</summary>
[EnumType]
public enum GroupOrder
{
    /// <summary>By name, from A to Z.</summary>
    NameAsc,

    /// <summary>By name, from Z to A.</summary>
    NameDesc,

    /// <summary>By the last part of the path, from A to Z.</summary>
    PathAsc,

    /// <summary>By the last part of the path, from Z to A.</summary>
    PathDesc,

    /// <summary>By time of creation, oldest first.</summary>
    CreatedAtAsc,

    /// <summary>By time of creation, newest first.</summary>
    CreatedAtDesc,

    /// <summary>By time of change, oldest first.</summary>
    UpdatedAtAsc,

    /// <summary>By time of change, newest first.</summary>
    UpdatedAtDesc,
}
