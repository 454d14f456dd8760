using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Accounts;

/// <summary>Which of GitLab's two editions an instance runs.</summary>
[EnumType]
public enum InstanceEdition
{
    /// <summary>The instance does not tell.</summary>
    Unknown,

    /// <summary>Community Edition.</summary>
    Community,

    /// <summary>What it may use depends on its licence, too. gitlab.com is one.</summary>
    Enterprise,
}
