using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tags;

/// <summary>To what a tag belongs.</summary>
[EnumType]
public enum TagScope
{
    /// <summary>One workspace.</summary>
    Workspace,

    /// <summary>A group and all below it.</summary>
    Group,

    /// <summary>The whole instance.</summary>
    Instance,
}
