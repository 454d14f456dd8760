using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>What stands in the way of a merge.</summary>
[EnumType]
public enum MergeabilityReason
{
    NotOpen,
    Draft,
    Conflict,
    NeedsRebase,
    NotApproved,
    ChangesRequested,
    DiscussionsNotResolved,
    PipelineMustSucceed,
    PipelineRunning,
    ExternalStatusChecks,
    BlockedByPullRequest,
    PolicyViolation,
    TitleNotMatching,
    LockedFiles,

    /// <summary>It is set to merge at a later time.</summary>
    MergeTime,

    JiraAssociation,
    CommitsMissing,

    /// <summary>A reason of GitLab's that is not known here; the raw word has it.</summary>
    Other,
}
