using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Environments;

/// <summary>Whether an environment can be used.</summary>
[EnumType]
public enum EnvironmentState
{
    /// <summary>It stands.</summary>
    Available,

    /// <summary>It is being taken down.</summary>
    Stopping,

    /// <summary>It was taken down.</summary>
    Stopped,

    /// <summary>A word of GitLab's that is not known here; the raw word has it.</summary>
    Unknown,
}
