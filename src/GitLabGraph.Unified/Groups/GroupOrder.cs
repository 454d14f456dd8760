using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Groups;

/// <summary>How groups are ordered.</summary>
[EnumType]
public enum GroupOrder
{
    NameAsc,
    NameDesc,
    PathAsc,
    PathDesc,
    CreatedAtAsc,
    CreatedAtDesc,
    UpdatedAtAsc,
    UpdatedAtDesc,
}
