using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Repos;

/// <summary>How repos are ordered.</summary>
[EnumType]
public enum RepoOrder
{
    /// <summary>By name, ascending.</summary>
    NameAsc,

    /// <summary>By name, descending.</summary>
    NameDesc,

    /// <summary>By time of creation, oldest first.</summary>
    CreatedAtAsc,

    /// <summary>By time of creation, newest first.</summary>
    CreatedAtDesc,

    /// <summary>By time of last activity, oldest first.</summary>
    LastActivityAtAsc,

    /// <summary>By time of last activity, newest first.</summary>
    LastActivityAtDesc,

    /// <summary>By stars, descending.</summary>
    StarsDesc,

    /// <summary>By stars, ascending.</summary>
    StarsAsc,
}
