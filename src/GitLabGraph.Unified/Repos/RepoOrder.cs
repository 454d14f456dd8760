using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Repos;

/// <summary>How repos are ordered.</summary>
[EnumType]
public enum RepoOrder
{
    NameAsc,
    NameDesc,
    CreatedAtAsc,
    CreatedAtDesc,
    LastActivityAtAsc,
    LastActivityAtDesc,
    StarsDesc,
    StarsAsc,
}
