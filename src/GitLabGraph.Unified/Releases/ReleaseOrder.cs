using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Releases;

/// <summary>How releases are ordered.</summary>
[EnumType]
public enum ReleaseOrder
{
    /// <summary>By the day they are given out, the earliest first.</summary>
    ReleasedAtAsc,

    /// <summary>By the day they are given out, the latest first.</summary>
    ReleasedAtDesc,

    /// <summary>By time of entry, oldest first.</summary>
    CreatedAtAsc,

    /// <summary>By time of entry, newest first.</summary>
    CreatedAtDesc,
}
