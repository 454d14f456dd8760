using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>What stands in the way of a merge.</summary>
[EnumType]
public enum MergeabilityReason
{
    /// <summary>Not open.</summary>
    NotOpen,

    /// <summary>Draft.</summary>
    Draft,

    /// <summary>Conflict.</summary>
    Conflict,

    /// <summary>Needs rebase.</summary>
    NeedsRebase,

    /// <summary>Not approved.</summary>
    NotApproved,

    /// <summary>Changes requested.</summary>
    ChangesRequested,

    /// <summary>Discussions not resolved.</summary>
    DiscussionsNotResolved,

    /// <summary>Pipeline must succeed.</summary>
    PipelineMustSucceed,

    /// <summary>Pipeline running.</summary>
    PipelineRunning,

    /// <summary>External status checks.</summary>
    ExternalStatusChecks,

    /// <summary>Blocked by pull request.</summary>
    BlockedByPullRequest,

    /// <summary>Policy violation.</summary>
    PolicyViolation,

    /// <summary>Title not matching.</summary>
    TitleNotMatching,

    /// <summary>Locked files.</summary>
    LockedFiles,

    /// <summary>It is set to merge at a later time.</summary>
    MergeTime,

    /// <summary>Jira association.</summary>
    JiraAssociation,

    /// <summary>Commits missing.</summary>
    CommitsMissing,

    /// <summary>A reason of GitLab's that is not known here; the raw word has it.</summary>
    Other,
}
