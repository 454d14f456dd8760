using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tags;

/// <summary>To what a tag belongs.</summary>
[EnumType]
public enum TagScope
{
    Workspace,
    Group,
    Instance,
}
