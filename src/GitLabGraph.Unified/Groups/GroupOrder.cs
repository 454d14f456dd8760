using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Groups;

/// <summary>How groups are ordered.</summary>
[EnumType]
public enum GroupOrder
{
    /// <summary>By name, ascending.</summary>
    NameAsc,

    /// <summary>By name, descending.</summary>
    NameDesc,

    /// <summary>By path, ascending.</summary>
    PathAsc,

    /// <summary>By path, descending.</summary>
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
