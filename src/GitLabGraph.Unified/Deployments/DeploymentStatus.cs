using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Deployments;

/// <summary>How a deployment stands.</summary>
[EnumType]
public enum DeploymentStatus
{
    /// <summary>It has not begun.</summary>
    Created,

    /// <summary>It is under way.</summary>
    Running,

    /// <summary>The environment runs this version, or did until the next came.</summary>
    Success,

    /// <summary>It did not get there.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Canceled,

    /// <summary>A newer one made it needless.</summary>
    Skipped,

    /// <summary>It waits for somebody's approval.</summary>
    Blocked,

    /// <summary>A word of GitLab's that is not known here; the raw word has it.</summary>
    Unknown,
}
